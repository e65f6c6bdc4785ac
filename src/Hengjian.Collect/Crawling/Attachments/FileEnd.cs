namespace Hengjian.Collect.Crawling.Attachments;

/// <summary>How a file of a format shows that it is whole.</summary>
internal enum FileEnd
{
    /// <summary>It does not, or not surely: a RAR's end block is optional, a picture or film shows what there is of it.</summary>
    Unknown,

    /// <summary><c>%%EOF</c> near the end.</summary>
    Pdf,

    /// <summary>The end of central directory record.</summary>
    Zip,

    /// <summary>The sectors that the header names lie within the file.</summary>
    Compound,

    /// <summary>The header says where the file ends.</summary>
    SevenZip,
}

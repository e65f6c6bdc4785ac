namespace Hengjian.Storage.Evidence;

/// <summary>What lies where in a folder of evidence.</summary>
/// <param name="Root">The folder.</param>
internal sealed record FolderLayout(string Root)
{
    /// <summary>The names of the folders in it.</summary>
    public static IReadOnlyList<string> FolderNames { get; } = ["warc", "ledger", "probes"];

    /// <summary>The names of the files beside them.</summary>
    public static IReadOnlyList<string> FileNames { get; } = [Indexes.EvidenceIndex.FileName, Indexes.EvidenceIndex.FileName + "-journal", WriterLock.FileName];

    /// <summary>The WARC files.</summary>
    public string Warc => Path.Combine(Root, "warc");

    /// <summary>The ledger, one file a day.</summary>
    public string Ledger => Path.Combine(Root, "ledger");

    /// <summary>The probes, one file of JSON lines a book.</summary>
    public string Probes => Path.Combine(Root, "probes");

    /// <summary>The index, which can be made anew.</summary>
    public string Index => Path.Combine(Root, Indexes.EvidenceIndex.FileName);
}

namespace Hengjian.Collect.Crawling.Absence;

/// <summary>What a page says of its own absence.</summary>
internal enum GoneSaying
{
    /// <summary>Nothing, or among much other text.</summary>
    Nothing,

    /// <summary>The words occur, and the page is short.</summary>
    Short,

    /// <summary>The page is nothing but the notice.</summary>
    Notice,
}

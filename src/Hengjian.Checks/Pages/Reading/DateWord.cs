namespace Hengjian.Checks.Pages.Reading;

/// <summary>The word that stands before the date a page shows.</summary>
internal enum DateWord
{
    /// <summary>None.</summary>
    None,

    /// <summary>A word that may also be said of a list or of today, such as 时间.</summary>
    Time,

    /// <summary>A word that is said of an article only, such as 发布时间.</summary>
    Published,
}

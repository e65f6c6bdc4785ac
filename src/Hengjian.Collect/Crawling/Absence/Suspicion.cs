namespace Hengjian.Collect.Crawling.Absence;

/// <summary>Why an answer of 200 needs proof.</summary>
internal enum Suspicion
{
    /// <summary>It needs none: the page is there.</summary>
    None,

    /// <summary>It was sent to a home page.</summary>
    SentHome,

    /// <summary>It was sent to an address that is named as an error page.</summary>
    SentToNotice,

    /// <summary>It says that what was asked for does not exist.</summary>
    SaysGone,

    /// <summary>It looks like what the site answers to addresses that do not exist.</summary>
    LooksAbsent,

    /// <summary>It looks like the home page without being sent there.</summary>
    LooksLikeHome,
}

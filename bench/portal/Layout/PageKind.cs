namespace Hengjian.Portal.Layout;

/// <summary>What an ordinary page is.</summary>
internal enum PageKind
{
    /// <summary>The home page.</summary>
    Home,

    /// <summary>The page about the portal.</summary>
    About,

    /// <summary>A page of a column's list.</summary>
    List,

    /// <summary>An article.</summary>
    Article,
}

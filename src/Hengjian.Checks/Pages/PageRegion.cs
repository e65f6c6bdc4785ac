namespace Hengjian.Checks.Pages;

/// <summary>The part of a page in which something stands, as far as tags, roles and names of the template say.</summary>
public enum PageRegion
{
    /// <summary>The content, and all that nothing marks as anything else.</summary>
    Content,

    /// <summary>The head of the page.</summary>
    Header,

    /// <summary>A menu.</summary>
    Navigation,

    /// <summary>The breadcrumb.</summary>
    Breadcrumb,

    /// <summary>A side bar.</summary>
    Aside,

    /// <summary>The foot of the page.</summary>
    Footer,
}

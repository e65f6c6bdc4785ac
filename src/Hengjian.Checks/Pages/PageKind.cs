namespace Hengjian.Checks.Pages;

/// <summary>What a captured page is, read from its own labels, structure and words. Whether it is the home page is for the site to say.</summary>
public enum PageKind
{
    /// <summary>Readable, but none of the kinds below.</summary>
    Other,

    /// <summary>A column (栏目): a list of items, or the place where one should be.</summary>
    ColumnList,

    /// <summary>A column that shows a text of its own and no list (概况, 职能).</summary>
    StaticText,

    /// <summary>A published article (稿件).</summary>
    Article,

    /// <summary>A service guide (办事指南).</summary>
    ServiceGuide,

    /// <summary>A list of messages of citizens (留言).</summary>
    MessageBoard,

    /// <summary>One message of a citizen, with or without its reply.</summary>
    Message,

    /// <summary>A form in which citizens write a message.</summary>
    MessageForm,

    /// <summary>A JSON answer from which a page's script fills a list.</summary>
    JsonList,

    /// <summary>A page that says that nothing was found.</summary>
    ErrorPage,

    /// <summary>A page that only forwards to another one.</summary>
    Forward,

    /// <summary>Not a page: a document, an image, a script, or an answer that brought nothing.</summary>
    NotAPage,
}

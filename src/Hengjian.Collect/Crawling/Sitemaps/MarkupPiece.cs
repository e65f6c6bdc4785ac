namespace Hengjian.Collect.Crawling.Sitemaps;

/// <summary>A piece of markup.</summary>
internal enum MarkupPiece
{
    /// <summary>A start tag, or an empty element.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>Text or CDATA.</summary>
    Text,

    /// <summary>A document type with its inner declarations.</summary>
    DocumentType,
}

using System.Globalization;

namespace Hengjian.Documents.Docx;

/// <summary>A run of paragraphs with one place: the body, a cell, a text box, a header, a note.</summary>
/// <param name="Place">Its place; empty for the body.</param>
internal sealed record DocxStory(string Place)
{
    private bool countsParagraphs;
    private int paragraphs;
    private int tables;

    public static DocxStory Body() => new("") { countsParagraphs = true };

    /// <summary>The place of the next paragraph that has text.</summary>
    public string NextParagraph() => countsParagraphs ? string.Create(CultureInfo.InvariantCulture, $"第 {++paragraphs} 段") : Place;

    /// <summary>The place of the next table in it.</summary>
    public string NextTable() => string.Create(CultureInfo.InvariantCulture, $"{(Place.Length == 0 ? "" : Place + " ")}表 {++tables}");
}

namespace Hengjian.Checks.Pages.Reading;

/// <summary>A cell or a line of the content, in the order of the page.</summary>
/// <param name="Text">Its text, blanks and lines run together.</param>
/// <param name="Row">The element of the table row or definition list it stands in; -1 for a line.</param>
/// <param name="Cell">Its place in the row, from 0.</param>
/// <param name="Start">Where in the text of the page it begins.</param>
/// <param name="End">Where it ends.</param>
internal sealed record ContentPart(string Text, int Row, int Cell, int Start, int End)
{
    public bool IsCell => Row >= 0;
}

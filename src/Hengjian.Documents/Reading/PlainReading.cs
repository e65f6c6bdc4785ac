using System.Globalization;

namespace Hengjian.Documents.Reading;

/// <summary>Reads plain text line by line.</summary>
internal static class PlainReading
{
    private static readonly System.Buffers.SearchValues<char> Allowed = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(letter => letter is '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085' || !char.IsControl(letter))]);

    /// <summary>Whether it can be text: no control characters but those that lay out text and the end mark of old systems.</summary>
    public static bool IsText(string text) => text.AsSpan().TrimEnd('\u001A').IndexOfAnyExcept(Allowed) < 0;

    public static List<TextPiece> Lines(string text, ReadingBudget budget)
    {
        var pieces = new List<TextPiece>();
        var number = 0;
        foreach (var line in text.AsSpan().TrimEnd('\u001A').EnumerateLines())
        {
            number++;
            if (!line.IsWhiteSpace())
            {
                budget.TakePiece();
                pieces.Add(new TextPiece(string.Create(CultureInfo.InvariantCulture, $"第 {number} 行"), line.ToString()));
            }
        }

        return pieces;
    }
}

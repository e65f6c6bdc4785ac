namespace Hengjian.Text;

/// <summary>Full-width and half-width spellings of the same character brought to one: letters, digits and punctuation to half width.</summary>
/// <remarks>
/// Government pages mix both widths in footers, codes and dates (<c>ＩＣＰ</c>, <c>：</c>, the ideographic blank).
/// Folding maps one character to one character, so that an offset in the folded text is the same offset in the original.
/// Chinese marks without a half-width twin, such as <c>。</c> and <c>、</c>, stay.
/// </remarks>
public static class WidthFolding
{
    private const char FirstFull = '\uFF01';
    private const char LastFull = '\uFF5E';
    private const char IdeographicBlank = '\u3000';
    private const char NoBreakBlank = '\u00A0';
    private const int Distance = 0xFEE0;

    /// <summary>The half-width twin of a character, or the character itself.</summary>
    public static char Fold(char character) => character switch
    {
        >= FirstFull and <= LastFull => (char)(character - Distance),
        IdeographicBlank or NoBreakBlank => ' ',
        _ => character,
    };

    /// <summary>The text with every character folded; it has the same length.</summary>
    public static string Fold(string text)
    {
        var first = 0;
        while (first < text.Length && Fold(text[first]) == text[first])
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = Fold(source[i]);
            }
        });
    }

    /// <summary>The folded text without any blanks: the form in which labels are compared (<c>办 理 时 间</c> and <c>办理时间</c>).</summary>
    public static string Squeeze(string text)
    {
        var folded = Fold(text);
        return folded.Any(char.IsWhiteSpace) ? string.Concat(folded.Where(character => !char.IsWhiteSpace(character))) : folded;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Hengjian.Core;

/// <summary>The identification code of a government new-media account (政务新媒体标识码), such as 440802M003JR0001.</summary>
/// <remarks>Sixteen characters: six digits of the area, M, three digits of the body, two letters of the platform, four digits of the serial number.</remarks>
public readonly partial record struct AccountCode
{
    private AccountCode(string text) => Text = text;

    /// <summary>The code, letters in upper case.</summary>
    public string Text { get; }

    /// <summary>The first ten characters: area and body. In a sound registry one owner has it alone.</summary>
    public string Owner => Text[..10];

    /// <summary>The two letters that stand for the platform, such as WX.</summary>
    public string PlatformLetters => Text[10..12];

    /// <summary>Reads a code; blanks around it are ignored, letters may be in either case.</summary>
    /// <returns>False when the text is not a code; <paramref name="code"/> is then not to be used.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out AccountCode code)
    {
        var trimmed = text?.Trim().ToUpperInvariant() ?? "";
        code = new AccountCode(trimmed);
        return Form().IsMatch(trimmed);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    [GeneratedRegex(@"^[0-9]{6}M[0-9]{3}[A-Z]{2}[0-9]{4}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}

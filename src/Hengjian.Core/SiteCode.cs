using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Hengjian.Core;

/// <summary>The identification code of a government website (政府网站标识码).</summary>
/// <remarks>
/// Ten digits (six of the area, four of the serial number), or <c>bm</c> and eight digits for bodies of the central government.
/// Pages also show other lengths (twelve digits were seen); those are not codes and do not parse.
/// </remarks>
public readonly partial record struct SiteCode
{
    private SiteCode(string text) => Text = text;

    /// <summary>The code as registered, letters in lower case.</summary>
    public string Text { get; }

    /// <summary>Reads a code; blanks around it are ignored, the letters may be in either case.</summary>
    /// <returns>False when the text is not a code; <paramref name="code"/> is then not to be used.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out SiteCode code)
    {
        var trimmed = text?.Trim().ToLowerInvariant() ?? "";
        code = new SiteCode(trimmed);
        return Form().IsMatch(trimmed);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    [GeneratedRegex(@"^(?:[0-9]{10}|bm[0-9]{8})\z", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}

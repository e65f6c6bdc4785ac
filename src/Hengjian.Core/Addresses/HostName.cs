using System.Globalization;

namespace Hengjian.Core.Addresses;

/// <summary>The host of an address in the spelling that the network uses, and in the one that people read.</summary>
internal static class HostName
{
    // The URL standard's forbidden domain code points within ASCII, besides controls.
    private const string Forbidden = " #%/:<>?@[\\]^`{|}\u007F";

    private static readonly IdnMapping Idn = new() { AllowUnassigned = false, UseStd3AsciiRules = false };

    /// <summary>The host in lower case, Chinese labels in punycode, without a dot at its end.</summary>
    /// <returns>Null for what cannot be a host: forbidden characters, labels that IDNA refuses.</returns>
    public static string? Ascii(string written)
    {
        if (written.StartsWith('['))
        {
            return written.EndsWith(']') ? written.ToLowerInvariant() : null;
        }

        var host = Folded(PercentCoding.Decode(written));
        var plain = host;
        if (!System.Text.Ascii.IsValid(host) || host.Contains("xn--", StringComparison.OrdinalIgnoreCase))
        {
            try
            {
                plain = Idn.GetAscii(host.Contains('\uFFFD', StringComparison.Ordinal) ? "" : host.EndsWith('.') ? host[..^1] : host);
                _ = Idn.GetUnicode(plain);
            }
            catch (ArgumentException)
            {
                return null;
            }
        }

        plain = plain.EndsWith('.') ? plain[..^1] : plain;
        return plain.Length == 0 || plain.AsSpan().IndexOfAny(Forbidden) >= 0 || plain.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0 ? null : plain.ToLowerInvariant();
    }

    /// <summary>What UTS 46 maps in hosts as they are typed here: full width to half width, ideographic stops to dots, invisible characters to nothing, upper to lower case.</summary>
    /// <remarks>Done here, as the framework maps or does not map them depending on the libraries of the machine.</remarks>
    private static string Folded(string host) =>
        System.Text.Ascii.IsValid(host) ? host : string.Concat(host.Select(Folded)).ToLowerInvariant();

    private static string Folded(char c) => c switch
    {
        '\u00AD' or '\u034F' or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF' => "",
        '\u3002' or '\uFF61' => ".",
        >= '\uFF01' and <= '\uFF5E' => ((char)(c - 0xFEE0)).ToString(),
        _ => c.ToString(),
    };

    /// <summary>The host as people read it; unchanged where that spelling would not lead back.</summary>
    public static string Shown(string ascii)
    {
        if (!ascii.Contains("xn--", StringComparison.Ordinal))
        {
            return ascii;
        }

        try
        {
            var shown = Idn.GetUnicode(ascii);
            return Ascii(shown) == ascii ? shown : ascii;
        }
        catch (ArgumentException)
        {
            return ascii;
        }
    }
}

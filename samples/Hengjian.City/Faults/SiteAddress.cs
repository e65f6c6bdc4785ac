using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Hengjian.City.Faults;

/// <summary>How a plan names a site or account of any registry: the class (or platform) and the place in it, such as 第二类/3.</summary>
/// <param name="Group">The class or the platform type.</param>
/// <param name="Ordinal">The place in the registry's order, counted from 1.</param>
internal sealed record SiteAddress(string Group, int Ordinal)
{
    public static bool TryParse(string text, [NotNullWhen(true)] out SiteAddress? address)
    {
        address = null;
        var cut = text.LastIndexOf('/');
        if (cut <= 0 || !int.TryParse(text.AsSpan(cut + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) || ordinal < 1)
        {
            return false;
        }

        address = new SiteAddress(text[..cut].Trim(), ordinal);
        return true;
    }
}

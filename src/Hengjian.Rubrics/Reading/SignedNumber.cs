using System.Globalization;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads the keys that say how far points may fall below zero.</summary>
internal static class SignedNumber
{
    /// <summary>The number of <c>down-to</c>: 0 or negative; null when the key is absent.</summary>
    internal static decimal? DownTo(Form form, Faults faults)
    {
        if (form.Item("down-to") is not { } item)
            return null;
        var text = form.TextOf(item, "down-to");
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number is <= 0 and >= -1_000_000m)
            return number;
        if (item is YamlItem.Scalar)
            faults.Add(item.Place, $"“down-to”应当是 0 或负数，所写是“{text}”");
        return 0;
    }
}

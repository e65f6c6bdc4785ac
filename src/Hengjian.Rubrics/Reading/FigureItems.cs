using System.Globalization;

using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads numbers that may be written as percentages.</summary>
internal static class FigureItems
{
    private const decimal Largest = 1_000_000m;

    /// <summary>A number such as 60 or 60%; one that is missing or faulty becomes 0.</summary>
    /// <param name="form">The form.</param>
    /// <param name="key">Its key, which must be there.</param>
    /// <param name="negative">Whether it may be below zero.</param>
    /// <param name="declared">Takes the faults.</param>
    internal static Figure Read(Form form, string key, bool negative, Declarations declared) =>
        form.Required(key) is { } item && Parse(form, item, key, negative, declared) is { } figure ? figure : default;

    /// <summary>Points: 0.5, or 50% of the indicator's weight.</summary>
    internal static Points ReadPoints(Form form, string key, Declarations declared)
    {
        var figure = Read(form, key, false, declared);
        if (!figure.IsPercent)
            return Points.Printed(figure.Value);
        if (figure.Value > 1)
            declared.Faults.Add(form.PlaceOf(key), $"“{key}”写成百分比时指本项分值的百分之几，最多 100%，所写是“{figure}”");
        return Points.OfWeight(Math.Min(figure.Value, 1));
    }

    internal static Points? PointsOrNone(Form form, string key, Declarations declared) => form.Has(key) ? ReadPoints(form, key, declared) : null;

    private static Figure? Parse(Form form, YamlItem item, string key, bool negative, Declarations declared)
    {
        var text = form.TextOf(item, key);
        if (item is not YamlItem.Scalar)
            return null;
        var percent = text.EndsWith('%');
        var styles = NumberStyles.AllowDecimalPoint | (negative ? NumberStyles.AllowLeadingSign : NumberStyles.None);
        if (decimal.TryParse(percent ? text[..^1] : text, styles, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Largest)
            return new Figure(percent ? number / 100m : number, percent);
        form.MarkFaulty(key);
        declared.Faults.Add(item.Place, $"“{key}”应当是{(negative ? "数" : "不为负的数")}，所写是“{text}”（也可以写成百分数，如 50%）{Form.NumberHint(text)}");
        return null;
    }
}

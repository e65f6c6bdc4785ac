using Hengjian.Rubrics.Numbers;

namespace Hengjian.Rubrics.Checking;

/// <summary>The numbers a value can be: all between two bounds, or only the multiples of a step.</summary>
/// <param name="Low">The lowest; <see cref="decimal.MinValue"/> for none.</param>
/// <param name="High">The highest; <see cref="decimal.MaxValue"/> for none.</param>
/// <param name="Step">The step; null when every number counts.</param>
/// <param name="IsShare">Whether numbers are shown as percentages.</param>
internal sealed record NumberDomain(decimal Low, decimal High, decimal? Step, bool IsShare)
{
    internal CutSpan Span => OnSteps(new CutSpan(Low == decimal.MinValue ? Cut.Bottom : new Cut(Low, false), High == decimal.MaxValue ? Cut.Top : new Cut(High, true)));

    /// <summary>The same numbers of the domain, counted in steps where it has them.</summary>
    internal CutSpan OnSteps(CutSpan span) => Step is null ? span : new CutSpan(OnSteps(span.From), OnSteps(span.To));

    /// <summary>“等于 2”, “2 至 4”, “超过 5、不到 6”.</summary>
    internal string Words(CutSpan span)
    {
        if (Step is { } step)
            return Whole(span, step);
        if (span.From.Value == span.To.Value)
            return $"等于 {Text(span.From.Value)}";
        var from = span.From == Cut.Bottom ? "" : $"{(span.From.After ? "超过" : "达到")} {Text(span.From.Value)}";
        var to = span.To == Cut.Top ? "" : $"{(span.To.After ? "不超过" : "不到")} {Text(span.To.Value)}";
        return from.Length > 0 && to.Length > 0 ? $"{from}、{to}" : from + to;
    }

    private string Whole(CutSpan span, decimal step)
    {
        if (span.To == Cut.Top)
            return span.From == Cut.Bottom ? "无论多少" : $"达到 {Text(span.From.Value * step)}";
        var last = Text((span.To.Value - 1) * step);
        if (span.From == Cut.Bottom)
            return $"不超过 {last}";
        return span.From.Value == span.To.Value - 1 ? $"等于 {last}" : $"{Text(span.From.Value * step)} 至 {last}";
    }

    private string Text(decimal value) => IsShare ? Plain.Percent(value) : Plain.Text(value);

    /// <summary>The first multiple of the step behind a cut, counted in steps.</summary>
    private Cut OnSteps(Cut cut)
    {
        if (cut == Cut.Bottom || cut == Cut.Top)
            return cut;
        var count = cut.Value / Step!.Value;
        var whole = Math.Ceiling(count);
        return new Cut(whole == count && cut.After ? whole + 1 : whole, false);
    }
}

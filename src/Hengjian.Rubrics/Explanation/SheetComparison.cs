using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Explanation;

/// <summary>What differs between two sheets of one rubric, and why.</summary>
/// <param name="Results">What differs in verdict, veto items, options, parts, total and grade, one line each (zh-CN).</param>
/// <param name="Indicators">Every indicator whose points differ, in the rubric's order. Empty when one of the sheets gives no points to indicators.</param>
public sealed record SheetComparison(IReadOnlyList<string> Results, IReadOnlyList<IndicatorDifference> Indicators)
{
    /// <summary>Whether the two sheets come to the same result with the same points everywhere.</summary>
    public bool IsSame => Results.Count == 0 && Indicators.Count == 0;

    /// <summary>Compares two sheets.</summary>
    /// <param name="rubric">The rubric both were computed by.</param>
    /// <param name="first">The sheet that is compared.</param>
    /// <param name="second">The sheet it is compared with.</param>
    public static SheetComparison Of(Rubric rubric, ScoreSheet first, ScoreSheet second)
    {
        var indicators = new List<IndicatorDifference>();
        foreach (var part in rubric.Parts)
        {
            var left = first.Parts.FirstOrDefault(one => one.Id == part.Id);
            var right = second.Parts.FirstOrDefault(one => one.Id == part.Id);
            if (left is null || right is null)
                continue;
            foreach (var one in left.Indicators)
            {
                var other = right.Indicators.First(score => score.Id == one.Id);
                if (one.Awarded != other.Awarded)
                    indicators.Add(new IndicatorDifference(part.Name, one.Group, one.Id, one.Name, one.Awarded, other.Awarded, EntryComparison.Of(one, other)));
            }
        }

        return new SheetComparison([.. ResultsOf(rubric, first, second)], indicators);
    }

    private static IEnumerable<string> ResultsOf(Rubric rubric, ScoreSheet first, ScoreSheet second)
    {
        if (Differ("结论", VerdictWords.Of(first.Verdict), VerdictWords.Of(second.Verdict)) is { } verdict)
            yield return verdict;
        foreach (var (item, left, right) in Vetoes(rubric, first, second))
            yield return $"否决条目“{item.Name}”（{item.Id}）：{OutcomeWords.OfItem(left.Outcome)}（{left.Basis}） → {OutcomeWords.OfItem(right.Outcome)}（{right.Basis}）";
        foreach (var (left, right) in first.Limits.Join(second.Limits, one => one.Id, one => one.Id, (one, other) => (one, other)).Where(pair => pair.one.Outcome != pair.other.Outcome))
            yield return $"{left.Name}（{left.Id}）：{OutcomeWords.OfItem(left.Outcome)}（{left.Basis}） → {OutcomeWords.OfItem(right.Outcome)}（{right.Basis}）";
        foreach (var line in Options(first.Options, second.Options))
            yield return line;
        foreach (var part in rubric.Parts)
        {
            var left = first.Parts.FirstOrDefault(one => one.Id == part.Id);
            var right = second.Parts.FirstOrDefault(one => one.Id == part.Id);
            if (left?.Awarded != right?.Awarded)
                yield return $"{part.Name}：{Of(left)} → {Of(right)}";
        }

        if (Differ("总分", Points(first.Total), Points(second.Total)) is { } total)
            yield return total;
        if (Differ("等次", first.Grade ?? "未定", second.Grade ?? "未定") is { } grade)
            yield return grade;
    }

    private static IEnumerable<(VetoItem Item, VetoEntry Left, VetoEntry Right)> Vetoes(Rubric rubric, ScoreSheet first, ScoreSheet second) =>
        from item in rubric.Vetoes
        let left = first.Vetoes.FirstOrDefault(one => one.Id == item.Id)
        let right = second.Vetoes.FirstOrDefault(one => one.Id == item.Id)
        where left is not null && right is not null && left.Outcome != right.Outcome
        select (item, left, right);

    private static IEnumerable<string> Options(IReadOnlyList<ChosenOption> first, IReadOnlyList<ChosenOption> second) =>
        from left in first
        let right = second.FirstOrDefault(one => one.Id == left.Id)
        where right is not null && right.Choice != left.Choice
        select $"选项 {left.Id}：{left.Choice} → {right.Choice}";

    private static string Of(PartScore? part) => part is null ? "不计分" : $"{RangeWords.Of(part.Awarded)}（{part.Arithmetic}）";

    private static string Points(ScoreRange? points) => points is { } range ? RangeWords.Of(range) : "没有";

    private static string? Differ(string what, string left, string right) => left == right ? null : $"{what}：{left} → {right}";
}

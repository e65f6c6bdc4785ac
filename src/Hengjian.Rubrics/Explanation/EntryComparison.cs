using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Says why an indicator has other points on another sheet.</summary>
internal static class EntryComparison
{
    internal static IReadOnlyList<string> Of(IndicatorScore first, IndicatorScore second)
    {
        var reasons = new List<string>();
        if (first.Weight != second.Weight)
            reasons.Add($"分值：{Plain.Text(first.Weight)} → {Plain.Text(second.Weight)}");
        if (first.Note != second.Note)
            reasons.Add($"说明：{Said(first.Note)} → {Said(second.Note)}");
        if (first.Applied != second.Applied)
            return [.. reasons, $"本项：{Applied(first)} → {Applied(second)}"];
        if (Judged(first) != Judged(second))
            reasons.Add($"对本项的评定：{Judged(first)} → {Judged(second)}");
        foreach (var rule in first.Entries.Concat(second.Entries).Select(entry => entry.Rule).Distinct(StringComparer.Ordinal))
            reasons.AddRange(Of(rule, first.Entries.FirstOrDefault(entry => entry.Rule == rule), second.Entries.FirstOrDefault(entry => entry.Rule == rule)));
        return reasons;
    }

    private static IEnumerable<string> Of(string rule, ScoreEntry? first, ScoreEntry? second)
    {
        if (first is null || second is null)
            yield return first is null ? $"{rule}：只在后一张表中评；{Said(second!.Basis)}" : $"{rule}：只在前一张表中评；{Said(first.Basis)}";
        else if (first.Points != second.Points || first.Outcome != second.Outcome || first.Basis != second.Basis)
            yield return $"{rule}：{OutcomeWords.Of(first)} → {OutcomeWords.Of(second)}；{Why(first, second)}";
    }

    private static string Why(ScoreEntry first, ScoreEntry second)
    {
        var names = first.Inputs.Concat(second.Inputs).Select(input => (input.Name, input.Words)).Distinct();
        var differing = names.Select(name => (name.Words, First: Value(first, name.Name), Second: Value(second, name.Name)))
            .Where(input => input.First != input.Second)
            .Select(input => $"{input.Words}：{input.First} → {input.Second}")
            .ToList();
        return differing.Count > 0 ? string.Join("；", differing) : $"{Said(first.Basis)} → {Said(second.Basis)}";
    }

    private static string Value(ScoreEntry entry, string name) =>
        entry.Inputs.FirstOrDefault(input => input.Name == name) is { } input ? $"{input.Value}{(input.Basis.Length == 0 ? "" : $"（{input.Basis}）")}" : "未知";

    private static string Applied(IndicatorScore score) => score.Applied ? "适用" : "不适用";

    private static string Judged(IndicatorScore score) => score.Judgement is { } judgement ? JudgementWords.Of(judgement) : "没有";

    private static string Said(string words) => words.Length == 0 ? "没有" : words;
}

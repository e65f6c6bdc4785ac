using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Grades;
using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Tells how one indicator, veto item or limit of the grade came to its result, from the weight to the grade.</summary>
public static class Derivation
{
    /// <summary>The whole derivation as lines of text (zh-CN), indented by two blanks for each level.</summary>
    /// <param name="rubric">The rubric the sheet was computed by.</param>
    /// <param name="facts">The facts it was computed from.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="indicatorId">The id of an indicator, a veto item, a limit of the grade, or <see cref="PassLine.Id"/>.</param>
    /// <returns>The lines; empty when the rubric has nothing of this id. What only the objects below are scored by is told for each of them.</returns>
    public static IReadOnlyList<string> Of(Rubric rubric, SubjectFacts facts, ScoreSheet sheet, string indicatorId)
    {
        var below = TargetScoredBy(rubric, indicatorId) is { } target && !IsA(rubric, facts, target) ? Below(rubric, facts, sheet, target, indicatorId).ToList() : [];
        return below.Count > 0 ? [.. below, .. Result(rubric, sheet)] : Own(rubric, facts, sheet, indicatorId);
    }

    /// <summary>The kind of object an indicator or veto item is for; null for what is about the grade.</summary>
    private static string? TargetScoredBy(Rubric rubric, string id) => rubric.Vetoes.FirstOrDefault(item => item.Id == id)?.Target
        ?? rubric.Parts.FirstOrDefault(part => part.Groups.Any(group => group.Indicators.Any(indicator => indicator.Id == id)))?.Target;

    private static bool IsA(Rubric rubric, SubjectFacts facts, string target) => rubric.Targets.First(one => one.Id == target).Covers(facts.Target);

    /// <summary>The derivation for every object below that is of the kind, under its name.</summary>
    private static IEnumerable<string> Below(Rubric rubric, SubjectFacts facts, ScoreSheet sheet, string target, string id)
    {
        foreach (var (child, scored) in facts.Children.Zip(sheet.Children))
        {
            var lines = IsA(rubric, child, target) ? Own(rubric, child, scored, id) : [.. Below(rubric, child, scored, target, id)];
            if (lines.Count > 0)
                yield return $"下级“{child.Subject}”";
            foreach (var line in lines)
                yield return "  " + line;
        }
    }

    private static IReadOnlyList<string> Own(Rubric rubric, SubjectFacts facts, ScoreSheet sheet, string indicatorId)
    {
        if (rubric.Vetoes.FirstOrDefault(item => item.Id == indicatorId) is { } veto)
            return [.. Veto(rubric, facts, sheet, veto), .. Result(rubric, sheet)];
        if (GradeLines.LinesOf(rubric, new RuleWords(rubric), indicatorId) is { Count: > 0 } lines)
            return [.. lines, .. Entry(facts, sheet.Limits, indicatorId), .. Result(rubric, sheet)];
        var part = rubric.Parts.FirstOrDefault(one => one.Groups.SelectMany(group => group.Indicators).Any(indicator => indicator.Id == indicatorId));
        if (part is null)
            return [];
        var scored = sheet.Parts.FirstOrDefault(one => one.Id == part.Id);
        var score = scored?.Indicators.FirstOrDefault(one => one.Id == indicatorId);
        if (scored is null || score is null)
            return [.. NotScored(rubric, sheet, part, indicatorId), .. Result(rubric, sheet)];
        var indicator = rubric.Indicators.First(one => one.Id == indicatorId);
        return [.. new IndicatorDerivation(rubric, indicator, score).Lines(), .. Part(scored), .. Result(rubric, sheet)];
    }

    internal static IEnumerable<string> Veto(Rubric rubric, SubjectFacts facts, ScoreSheet sheet, VetoItem item)
    {
        foreach (var line in VetoLines.Of(item, new RuleWords(rubric)))
            yield return line;
        foreach (var line in Entry(facts, sheet.Vetoes, item.Id))
            yield return line;
    }

    internal static IEnumerable<string> Entry(SubjectFacts facts, IReadOnlyList<VetoEntry> entries, string id)
    {
        if (entries.FirstOrDefault(one => one.Id == id) is not { } entry)
        {
            yield return "  本表没有评这一条";
            yield break;
        }

        yield return $"  经过：{entry.Basis}";
        foreach (var judgement in facts.Judgements.Where(one => one.Rule == id).OrderBy(one => one.At.UtcTicks))
            yield return $"  认定：{JudgementWords.Of(judgement)}";
        foreach (var proof in entry.Evidence)
            yield return $"  证据：{ProofWords.Of(proof)}";
        yield return $"  结果：{(id == PassLine.Id ? OutcomeWords.OfPassLine(entry.Outcome) : OutcomeWords.OfItem(entry.Outcome))}";
    }

    private static IEnumerable<string> NotScored(Rubric rubric, ScoreSheet sheet, RubricPart part, string id)
    {
        yield return $"{part.Name}·{rubric.Indicators.First(one => one.Id == id).Name}（{id}）";
        yield return sheet.Parts.Count == 0 && sheet.Verdict == SheetVerdict.Vetoed
            ? "  考评对象被单项否决，不再逐项计分"
            : "  本表的考评对象不评这一部分";
    }

    internal static IEnumerable<string> Part(PartScore part)
    {
        yield return $"{part.Name}：{part.Arithmetic}";
        if (part.Indicators.All(indicator => indicator.Awarded.IsSettled))
            yield return $"  合计：{string.Join(" ＋ ", part.Indicators.GroupBy(indicator => indicator.Group).Select(group => $"{group.Key} {Plain.Text(group.Sum(indicator => indicator.Awarded.Lowest))}"))}";
        yield return $"  得分：{RangeWords.WithUnit(part.Awarded)}，满分 {Plain.Text(part.Full)}";
    }

    internal static IEnumerable<string> Result(Rubric rubric, ScoreSheet sheet)
    {
        foreach (var entry in sheet.Vetoes.Where(one => one.Outcome == RuleOutcome.Triggered))
            yield return $"{(rubric.Vetoes.First(item => item.Id == entry.Id).Then is VetoConsequence.GradeAtMost limit ? $"等次不高于{limit.Grade}" : "单项否决")}：{entry.Name}，{entry.Words}（{entry.Clause}）";
        foreach (var entry in sheet.Limits)
            yield return $"{entry.Name}：{entry.Words}{(entry.Clause.Length == 0 ? "" : $"（{entry.Clause}）")}：{entry.Basis}";
        if (sheet.Total is { } total)
            yield return $"总分：{(sheet.Parts.Count > 1 ? string.Join(" ＋ ", sheet.Parts.Select(part => $"{part.Name} {RangeWords.Of(part.Awarded)}")) + " ＝ " : "")}{RangeWords.WithUnit(total)}";
        yield return $"等次：{sheet.Grade ?? "未定"}";
    }
}

using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Tells how one indicator came to its points: weight, every rule, the sum with its limits.</summary>
internal sealed class IndicatorDerivation(Rubric rubric, SubjectFacts facts, Indicator indicator, IndicatorScore score)
{
    private readonly RuleWords _words = new(rubric);
    private readonly IReadOnlyList<(Alternative? Route, ScoringRule Rule)> _rules =
    [
        .. indicator.Rules.Select(rule => ((Alternative?)null, rule)),
        .. indicator.Otherwise.SelectMany(alternative => alternative.Rules.Select(rule => ((Alternative?)alternative, rule))),
    ];

    internal IEnumerable<string> Lines()
    {
        yield return $"{score.Group}·{score.Name}（{score.Id}）[{PartLines.Of(score.Decides)}]：{RangeWords.WithUnit(score.Awarded)}";
        foreach (var line in Weight())
            yield return "  " + line;
        foreach (var line in score.Entries.SelectMany(Entry))
            yield return "  " + line;
        foreach (var line in Sum())
            yield return "  " + line;
    }

    private IEnumerable<string> Weight()
    {
        yield return score.Weight == score.OriginalWeight
            ? $"分值：{Plain.Text(score.Weight)}"
            : $"分值：方案 {Plain.Text(score.OriginalWeight)}，本表 {Plain.Text(score.Weight)}";
        if (score.Note.Length > 0)
            yield return $"说明：{score.Note}";
        if (!score.Applied)
            yield return "本项对该考评对象不适用，不计分";
    }

    private IEnumerable<string> Entry(ScoreEntry entry)
    {
        yield return $"{entry.Rule}：{entry.Words}（{entry.Clause}）";
        var rule = _rules.FirstOrDefault(one => one.Rule.Id == entry.Rule).Rule;
        if (rule is { OfficialText.Length: > 0 })
            yield return $"  原文：{rule.OfficialText}";
        if (rule is not null)
            yield return $"  算法：{_words.Of(rule.Effect)}";
        if (entry.Basis.Length > 0)
            yield return $"  经过：{entry.Basis}";
        foreach (var judgement in facts.Judgements.Where(one => one.Rule == entry.Rule).OrderBy(one => one.At.UtcTicks))
            yield return $"  认定：{JudgementWords.Of(judgement)}";
        foreach (var proof in entry.Evidence)
            yield return $"  证据：{ProofWords.Of(proof)}";
        yield return $"  结果：{OutcomeWords.Of(entry)}";
    }

    private IEnumerable<string> Sum()
    {
        if (score.Judgement is { } judgement)
            yield return $"评定：{JudgementWords.Of(judgement)}";
        if (score.Entries.Count == 0)
        {
            yield return $"得分：{RangeWords.Of(score.Awarded)}";
            yield break;
        }

        var full = StartsFull();
        var settled = score.Entries.Where(entry => entry.Outcome == RuleOutcome.Triggered && entry.Points != 0).ToList();
        var sum = (full ? score.Weight : 0) + settled.Sum(entry => entry.Points);
        var terms = string.Concat(settled.Select(entry => entry.Points < 0 ? $" － {Plain.Text(-entry.Points)}" : $" ＋ {Plain.Text(entry.Points)}"));
        yield return $"合计：{(full ? $"从满分 {Plain.Text(score.Weight)} 起" : "从 0 分起")}{(terms.Length == 0 ? "，没有加减" : $"{terms} ＝ {Plain.Text(sum)}")}";
        var open = score.Entries.Count(entry => entry.Outcome == RuleOutcome.Open);
        if (open > 0 && !score.Awarded.IsSettled)
            yield return $"待定：{open} 条，得分在 {Plain.Text(score.Awarded.Lowest)} 至 {Plain.Text(score.Awarded.Highest)} 之间";
        else if (score.Awarded.IsSettled && score.Awarded.Lowest != sum)
            yield return $"得分：{Plain.Text(score.Awarded.Lowest)}（{Limit(sum)}）";
        else
            yield return $"得分：{RangeWords.Of(score.Awarded)}";
    }

    private string Limit(decimal sum)
    {
        if (score.Judgement is not null)
            return "按人工评定";
        if (sum < 0 && score.Awarded.Lowest >= sum)
            return "扣完为止";
        return sum > score.Weight && score.Awarded.Lowest == score.Weight
            ? "不超过分值"
            : $"取整：保留 {rubric.Rounding.Digits} 位小数";
    }

    private bool StartsFull()
    {
        var route = _rules.FirstOrDefault(one => one.Rule.Id == score.Entries[0].Rule).Route;
        return route?.StartsFull ?? indicator.StartsFull;
    }
}

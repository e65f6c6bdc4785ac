using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Tells how one indicator came to its points: weight, every rule, the sum with its limits.</summary>
internal sealed class IndicatorDerivation(Rubric rubric, Indicator indicator, IndicatorScore score)
{
    private readonly RuleWords _words = new(rubric);
    private readonly IReadOnlyList<(Alternative? Route, ScoringRule Rule)> _rules =
    [
        .. indicator.Rules.Select(rule => ((Alternative?)null, rule)),
        .. indicator.Otherwise.SelectMany(alternative => alternative.Rules.Select(rule => ((Alternative?)alternative, rule))),
    ];

    internal IEnumerable<string> Lines()
    {
        yield return $"{score.Group}·{score.Name}（{score.Id}）[{DecisionWords.Of(score.Decides)}]：{RangeWords.WithUnit(score.Awarded)}";
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
        if (entry.OfficialText.Length > 0)
            yield return $"  原文：{entry.OfficialText}";
        if (RuleOf(entry) is { } rule)
            yield return $"  算法：{_words.Of(rule.Effect)}";
        foreach (var input in entry.Inputs)
            yield return $"  输入：{input.Words} ＝ {input.Value}{(input.Basis.Length == 0 ? "" : $"（{input.Basis}）")}";
        if (entry.Arithmetic.Length > 0)
            yield return $"  算式：{entry.Arithmetic.Trim('；')}";
        if (entry.Outcome == RuleOutcome.Open || (entry.Inputs.Count == 0 && entry.Arithmetic.Length == 0 && entry.Basis.Length > 0))
            yield return $"  经过：{entry.Basis}";
        foreach (var judgement in entry.Judgements)
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

        foreach (var line in Changes(StartsFull()))
            yield return line;
        var open = score.Entries.Count(entry => entry.Outcome == RuleOutcome.Open);
        yield return open > 0 && !score.Awarded.IsSettled
            ? $"待定：{open} 条，得分在 {Plain.Text(score.Awarded.Lowest)} 至 {Plain.Text(score.Awarded.Highest)} 之间"
            : $"得分：{RangeWords.Of(score.Awarded)}{Why()}";
    }

    /// <summary>The sum of what is certain, its cut at the weight, and what limits took of it.</summary>
    private IEnumerable<string> Changes(bool full)
    {
        var settled = score.Entries.Where(entry => entry.Outcome == RuleOutcome.Triggered && entry.Points != 0).ToLookup(entry => RuleOf(entry)?.Effect.Limits == true);
        var sum = (full ? score.Weight : 0) + settled[false].Sum(entry => entry.Points);
        var terms = string.Concat(settled[false].Select(entry => Term(entry.Points)));
        yield return $"合计：{(full ? $"从满分 {Plain.Text(score.Weight)} 起" : "从 0 分起")}{(terms.Length == 0 ? "，没有加减" : $"{terms} ＝ {Plain.Text(sum)}")}";
        var cut = Math.Clamp(sum, Math.Min(indicator.DownTo, score.Weight), score.Weight);
        if (cut != sum)
            yield return $"封顶：{(sum < cut ? $"扣完为止，最低 {Plain.Text(cut)}" : $"不超过分值 {Plain.Text(cut)}")}";
        foreach (var entry in settled[true])
            yield return $"限制：{entry.Words}，{Term(entry.Points).Trim()}";
    }

    private string Why()
    {
        if (score.Judgement is not null)
            return score.Note.Contains("未采用", StringComparison.Ordinal) ? "" : "（按人工评定）";
        return rubric.Rounding.At is { Option: null, Fixed: Options.RoundingPlace.Indicator } ? $"（取整到 {rubric.Rounding.Digits} 位小数）" : "";
    }

    private ScoringRule? RuleOf(ScoreEntry entry) => _rules.FirstOrDefault(one => one.Rule.Id == entry.Rule).Rule;

    private bool StartsFull()
    {
        var route = _rules.FirstOrDefault(one => one.Rule.Id == score.Entries[0].Rule).Route;
        return route?.StartsFull ?? indicator.StartsFull;
    }

    private static string Term(decimal points) => points < 0 ? $" － {Plain.Text(-points)}" : $" ＋ {Plain.Text(points)}";
}

using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Says how a part's points came about.</summary>
internal static class PartWords
{
    internal static string Arithmetic(RubricPart part, Distribution shown, SituationResult result, ScoreRange awarded, bool uncertain)
    {
        var removed = string.Concat(shown.Removals.Select(removal => $"{removal.Words}；"));
        var sum = Range(result.Sum);
        var words = result.Ratio.From is { } from && from != result.Ratio.To
            ? $"{removed}{sum} × {Plain.Text(result.Ratio.To)} / {Plain.Text(from)} = {Range(result.Total)}"
            : $"{removed}各项合计 {sum}";
        if (result.Ratio.From is null)
            words = $"{removed}各项合计 {sum}，折算依据未定";
        if (uncertain)
            words += "；有一级指标是否检查未定";
        return awarded == result.Total ? words : $"{words}；各种未定情形合计 {Range(awarded)}";
    }

    internal static string Range(ScoreRange range) =>
        range.IsSettled ? Plain.Text(range.Lowest) : $"（{Plain.Text(range.Lowest)} 至 {Plain.Text(range.Highest)}）";
}

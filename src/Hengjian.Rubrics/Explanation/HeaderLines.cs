using System.Globalization;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Says what stands at the head of a rubric: its document, its settings, its options.</summary>
internal static class HeaderLines
{
    internal static IEnumerable<string> Of(Rubric rubric)
    {
        yield return $"{rubric.Title}（{rubric.Id}，版本 {rubric.Version}）";
        yield return $"依据：{rubric.Source}";
        foreach (var line in Settings(rubric))
            yield return line;
        foreach (var target in rubric.Targets)
            yield return $"考评对象 {target.Id}：{target.Title}";
        foreach (var one in rubric.Classes)
            yield return $"类别 {one.Id}：{one.Title}";
        foreach (var option in rubric.Options)
        {
            yield return $"选项 {option.Id}：{option.Question}";
            foreach (var choice in option.Choices)
                yield return $"  {choice.Id}{(choice.Id == option.Default ? "（默认）" : "")}：{choice.Meaning}";
        }
    }

    private static IEnumerable<string> Settings(Rubric rubric)
    {
        if (rubric.MonitoringDate is { } date)
            yield return $"监测时间点：{Day(date)}";
        yield return $"取整：四舍五入，保留 {rubric.Rounding.Digits} 位小数，取整处：{RuleWords.Of(rubric.Rounding.At)}";
        yield return $"权重转移后：{RuleWords.Of(rubric.TransferredDeductions)}";
        yield return $"同一问题在几个指标下：{RuleWords.Of(rubric.Double)}";
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;

using Hengjian.Rubrics.Grades;
using Hengjian.Rubrics.Numbers;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Says how a rubric grades.</summary>
internal static class GradeLines
{
    internal static IEnumerable<string> Of(Rubric rubric, RuleWords words)
    {
        if (rubric.Grades is not { } grades)
            yield break;
        yield return $"等次：{string.Join("、", grades.Names)}";
        if (grades.Vetoed is { } vetoed)
            yield return $"  单项否决：{vetoed}";
        foreach (var band in grades.Bands)
            yield return $"  {Of(band)}：{band.Grade}";
        foreach (var line in Pass(grades, words).Concat(grades.Limits.SelectMany(limit => Of(limit, words))))
            yield return "  " + line;

        if (grades.Quotas is { } quotas)
        {
            yield return $"  按名额定等次：{RankingWords.Of(quotas.Within)}，与末位同分的{(quotas.Ties == QuotaTies.All ? "都给" : "都不给")}";
            foreach (var quota in quotas.Shares)
                yield return $"    {quota.Grade}：{Of(quota)}";
            yield return grades.Bands.Count == 0
                ? "    没有名额的不给等次"
                : $"    名额之内的，等次也不高于分数所在的一段；没有名额的按分数段定，但低于{quotas.Shares[^1].Grade}";
        }

        if (grades.Bands.Count == 0 && grades.Quotas is null)
            yield return "  没有分数线，除上述情形外不给等次";
    }

    /// <summary>Says the pass line or one limit; nothing when the rubric has none of this id.</summary>
    internal static IReadOnlyList<string> LinesOf(Rubric rubric, RuleWords words, string id)
    {
        if (rubric.Grades is not { } grades)
            return [];
        return id == PassLine.Id ? [.. Pass(grades, words)] : [.. grades.Limits.Where(limit => limit.Id == id).SelectMany(limit => Of(limit, words))];
    }

    private static IEnumerable<string> Pass(GradeScale grades, RuleWords words) => grades.Pass is { } pass
        ? [$"合格线 {PassLine.Id}：{words.Of(pass.When)}（{pass.Words}），达不到的定为{pass.Otherwise}"]
        : [];

    private static IEnumerable<string> Of(GradeLimit limit, RuleWords words)
    {
        yield return $"{limit.Id} {limit.Words}（{limit.Clause}）：{words.Of(limit.When)} → 等次不高于{limit.AtMost}";
        if (limit.Ask is { } ask)
            yield return $"  问：{QuestionWords.Of(ask)}";
    }

    private static string Of(GradeBand band)
    {
        var lower = $"{Plain.Text(band.From)} 分{(band.IncludesFrom ? "起" : "以上（不含）")}";
        return band.To is { } to ? $"{lower}，{(band.IncludesTo ? $"至 {Plain.Text(to)} 分" : $"不到 {Plain.Text(to)} 分")}" : lower;
    }

    private static string Of(GradeQuota quota) => quota.Share is { } share
        ? $"得分已定且没有不合格的，取其 {Plain.Percent(share)}，名额{Of(quota.Rounded)}"
        : $"{(quota.Count ?? 0).ToString(CultureInfo.InvariantCulture)} 个";

    private static string Of(QuotaRounding rounding) => rounding switch
    {
        QuotaRounding.Up => "有余数的进一",
        QuotaRounding.Down => "只取整数",
        _ => "四舍五入",
    };
}

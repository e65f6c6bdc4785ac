using System.Globalization;

using Hengjian.Rubrics.Calendars;
using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Says what stands at the head of a rubric: its document, its settings, its options.</summary>
internal static class HeaderLines
{
    internal static IEnumerable<string> Of(Rubric rubric)
    {
        yield return $"{rubric.Title}（{rubric.Id}，版本 {rubric.Version}）";
        yield return $"依据：{rubric.Source}";
        foreach (var line in Dates(rubric).Concat(Settings(rubric)))
            yield return line;
        foreach (var note in rubric.Notes)
            yield return $"编者注：{note}";
        foreach (var target in rubric.Targets)
            yield return $"考评对象 {target.Id}：{target.Title}{(target.Also.Count == 0 ? "" : $"（事实中也可写 {string.Join("、", target.Also)}）")}{Of(target.WhenVetoed)}";
        foreach (var one in rubric.Classes)
            yield return $"类别 {one.Id}：{one.Title}";
        foreach (var option in rubric.Options)
        {
            yield return $"选项 {option.Id}：{option.Question}";
            foreach (var choice in option.Choices)
                yield return $"  {choice.Id}{(choice.Id == option.Default ? "（默认）" : "")}：{choice.Meaning}";
        }
    }

    private static IEnumerable<string> Dates(Rubric rubric)
    {
        if (rubric.MonitoringDate is { } date)
            yield return $"监测时间点：{Day(date)}";
        if (rubric.Period is { } period)
            yield return $"评价期间：{period}";
        if (rubric.Evidence is { } evidence)
            yield return $"佐证日期：{(evidence.Within is { } days ? $"{(evidence.IsPeriod ? "须在评价期间内" : "须在")} {days}，此外的不计" : "不限")}";
        if (rubric.Calendar is { } calendar)
            yield return $"工作日：{Of(calendar)}";
    }

    private static IEnumerable<string> Settings(Rubric rubric)
    {
        yield return $"取整：四舍五入，保留 {rubric.Rounding.Digits} 位小数，取整处：{RuleWords.Of(rubric.Rounding.At)}";
        if (rubric.Tree?["transferred-deductions"] is not null)
            yield return $"权重转移后：{RuleWords.Of(rubric.TransferredDeductions)}";
        if (rubric.Tree?["double"] is not null)
            yield return $"同一问题在几个指标下：{RuleWords.Of(rubric.Double)}";
        if (rubric.Parts.Any(part => part.IsBonus) && rubric.Parts.Any(part => part.Rescale is not null))
            yield return $"计算顺序：{SettingWords.Of(rubric.Order, Of)}";
        if (rubric.Ranking is { } ranking)
            yield return $"排名：{RankingWords.Of(ranking)}";
    }

    private static string Of(ScoringOrder order) => order == ScoringOrder.CapRescaleBonus
        ? "各指标封顶，再折算，折算后加上加分"
        : "各指标封顶，加上加分，再一起折算";

    private static string Of(WorkCalendar calendar) => calendar.Kind switch
    {
        CalendarKind.EveryDay => "每天都算",
        CalendarKind.Weekdays => "周一至周五，不看节假日",
        _ => $"周一至周五，按{calendar.Source}放假 {Days(calendar.Holidays)}{(calendar.Working.Count == 0 ? "" : $"，调休上班 {Days(calendar.Working)}")}",
    };

    /// <summary>Days in order, those that follow one another as a span.</summary>
    private static string Days(IReadOnlyList<DateOnly> days)
    {
        var spans = new List<(DateOnly From, DateOnly To)>();
        foreach (var day in days)
        {
            if (spans.Count > 0 && spans[^1].To.DayNumber + 1 == day.DayNumber)
                spans[^1] = (spans[^1].From, day);
            else
                spans.Add((day, day));
        }

        return spans.Count == 0 ? "无" : string.Join("、", spans.Select(span => span.From == span.To ? Day(span.From) : $"{Day(span.From)} 至 {Day(span.To)}"));
    }

    private static string Of(VetoedChildren? vetoed) => vetoed switch
    {
        VetoedChildren.Counts counts => $"；被否决的按 {Plain.Text(counts.Points)} 分计入上级",
        VetoedChildren.LeftOut => "；被否决的不计入上级",
        VetoedChildren.FailsParent => "；有一个被否决，上级也被否决",
        _ => "",
    };

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

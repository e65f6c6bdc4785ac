using Hengjian.Rubrics.Calendars;

namespace Hengjian.Rubrics.Tests.Reading;

/// <summary>The days in the header, and the two open points about them.</summary>
public sealed class DatesHeaderTests
{
    private const string Letters = "letters: {kind: occurrences, name: 来信, fields: {asked: date, answered: date}, dated: asked}";
    private const string Each = "- {id: r1, words: 一, clause: 一, deduct: 1, each: 'where(letters, working-days(item.asked, item.answered) > 5)'}";

    [Fact]
    public void Header_with_every_key_loads()
    {
        var rubric = SmallRubric.Load(With("""
            monitoring-date: 2022-02-14
            period: {from: 2021-01-01, to: 2021-12-31}
            evidence: period
            calendar: {source: 国办发明电〔2020〕27号, holidays: [2021-01-01, 2021-02-11..2021-02-17], working: [2021-02-07, 2021-02-20]}
            notes: [没有公布及格线, 不分类排名]
            """));
        Assert.Equal(new DatePeriod(new(2021, 1, 1), new(2021, 12, 31)), rubric.Period);
        Assert.Equal(new EvidenceDates(rubric.Period, true), rubric.Evidence);
        Assert.Equal(8, rubric.Calendar!.Holidays.Count);
        Assert.Equal(2, rubric.Calendar.Working.Count);
        Assert.Equal(["没有公布及格线", "不分类排名"], rubric.Notes);
    }

    [Fact]
    public void Working_days_without_calendar_and_dated_items_without_evidence_do_not_load()
    {
        var messages = RubricFile.Parse(With(""), "x.yaml").Faults.Select(fault => fault.Message).ToList();
        Assert.Equal(2, messages.Count);
        Assert.Contains(messages, message => message.Contains("calendar", StringComparison.Ordinal) && message.Contains("every-day", StringComparison.Ordinal) && message.EndsWith("；涉及：二级（indicator）", StringComparison.Ordinal));
        Assert.Contains(messages, message => message.Contains("evidence", StringComparison.Ordinal) && message.Contains("any（不限）", StringComparison.Ordinal) && message.EndsWith("；涉及：二级（indicator）", StringComparison.Ordinal));
    }

    [Fact]
    public void More_than_ten_indicators_are_counted()
    {
        var indicators = string.Concat(Enumerable.Range(1, 12).Select(i => $"\n          - {{id: i{i}, name: 指标{i}, weight: 1, decides: measured, rules: [{{id: r{i}, words: 一, clause: 一, deduct: 1, when: 'working-days(on, on) > {i}'}}]}}"));
        var text = $"{SmallRubric.Header}\nmeasures:\n  on: {{kind: date, name: 某日}}\nparts:\n  - id: base\n    name: 基础\n    target: site\n    full: 12\n    groups:\n      - id: group\n        name: 一级\n        points: 12\n        indicators:{indicators}\n";
        Assert.EndsWith("指标9（i9）、指标10（i10） 等 12 项", Assert.Single(RubricFile.Parse(text, "x.yaml").Faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("where(letters, within(item.answered, \"2w\"))", true)]
    [InlineData("where(letters, item.answered > period.from)", true)]
    [InlineData("where(letters, item.answered > date(\"2021-05-01\"))", false)]
    public void Items_compared_with_header_dates_need_evidence(string formula, bool needed)
    {
        var text = SmallRubric.OneIndicator("4", "letters: {kind: occurrences, name: 来信, fields: {answered: date}}", $"- {{id: r1, words: 一, clause: 一, deduct: 1, each: '{formula}'}}")
            .Replace("double: allowed", "double: allowed\nmonitoring-date: 2022-02-14\nperiod: {from: 2021-01-01, to: 2021-12-31}", StringComparison.Ordinal);
        Assert.Equal(needed, RubricFile.Parse(text, "x.yaml").Faults.Any(fault => fault.Message.Contains("evidence", StringComparison.Ordinal)));
    }

    public static TheoryData<string, string> Faults() => new()
    {
        { "monitoring-date: 14.2.2022", "监测时间“14.2.2022”应当写成 2022-02-14 的样子" },
        { "period: {from: 2021-12-31, to: 2021-01-01}", "考评的时段（period）的最后一天在第一天之前" },
        { "period: {from: 2021-01-01}", "考评的时段（period）缺少“to”" },
        { "evidence: period", "要同时写明 period" },
        { "evidence: year", "“evidence”没有“year”这个值，可取：period、any、{from: …, to: …}" },
        { "evidence: {from: 2021-01-01, to: 2020-01-01}", "佐证材料的时段（evidence）的最后一天在第一天之前" },
        { "calendar: workdays", "“calendar”没有“workdays”这个值，可取：every-day、weekdays" },
        { "calendar: {holidays: [2021-01-01]}", "日历（calendar）缺少“source”" },
        { "calendar: {source: 甲, holidays: []}", "日历没有写明放假的日子（holidays）" },
        { "calendar: {source: 甲, holidays: [2021-02-17..2021-02-11]}", "应当写成 2021-02-11 或 2021-02-11..2021-02-17 的样子" },
        { "calendar: {source: 甲, holidays: [2021-01-01..2021-12-31]}", "一段最多 100 天" },
        { "calendar: {source: 甲, holidays: [2021-01-01], working: [2021-02-08]}", "2021-02-08 不是周末，本来就上班" },
        { "calendar: {source: 甲, holidays: [2021-02-07], working: [2021-02-07]}", "2021-02-07 既写在 holidays 又写在 working" },
        { "notes: 一句话", "“notes”应当是一份清单" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Faulty_header_is_refused(string header, string message)
    {
        var faults = RubricFile.Parse(With(header), "x.yaml").Faults;
        Assert.True(faults.Any(fault => fault.Message.Contains(message, StringComparison.Ordinal)), string.Join('\n', faults));
    }

    public static TheoryData<string, string> Measures() => new()
    {
        { "x: {kind: flag, name: 一, at-most: 3}", "“at-most”只用于数值（number）" },
        { "x: {kind: number, name: 一, at-least: 3, at-most: 2}", "“at-most”小于“at-least”" },
        { "x: {kind: number, name: 一, at-least: 三}", "“at-least”应当是一个数，所写是“三”（也可以写成百分数，如 200%）" },
        { "x: {kind: number, name: 一, one-of: [甲]}", "“one-of”只用于文字（text）" },
        { "x: {kind: text, name: 一, one-of: []}", "“one-of”至少要有一项" },
        { "x: {kind: number, name: 一, fields: {a: number}}", "“fields”只用于清单（occurrences）" },
        { "x: {kind: occurrences, name: 一, fields: {a: occurrences}}", "字段没有“occurrences”这个种类，可取：flag、number、date、text" },
        { "x: {kind: occurrences, name: 一, fields: {A: number}}", "“A”不能作为字段名" },
        { "x: {kind: occurrences, name: 一, fields: {a: number}, dated: a}", "没有日期字段“a”" },
        { "x: {kind: occurrences, name: 一, fields: [a]}", "条目的字段（fields）应当写成" },
        { "calendar: {kind: flag, name: 一}", "“calendar”不能作为度量名" },
        { "item.x: {kind: flag, name: 一}", "“item.x”不能作为度量名" },
        { "children.site: {kind: flag, name: 一}", "“children.site”不能作为度量名" },
    };

    [Theory]
    [MemberData(nameof(Measures))]
    public void Faulty_measure_is_refused(string measure, string message)
    {
        var faults = RubricFile.Parse(SmallRubric.OneIndicator("4", measure, "- {id: r1, words: 一, clause: 一, zero-when: 'true'}"), "x.yaml").Faults;
        Assert.True(faults.Any(fault => fault.Message.Contains(message, StringComparison.Ordinal)), string.Join('\n', faults));
    }

    private static string With(string header) =>
        SmallRubric.OneIndicator("4", Letters, Each).Replace("double: allowed", $"double: allowed\n{header}", StringComparison.Ordinal);
}

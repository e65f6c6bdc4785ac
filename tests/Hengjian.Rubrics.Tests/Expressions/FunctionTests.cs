using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Expressions;

/// <summary>Every function of the language, seen through a rule that vetoes: triggered is true, clear is false, open is open.</summary>
public sealed class FunctionTests
{
    private const RuleOutcome True = RuleOutcome.Triggered;
    private const RuleOutcome False = RuleOutcome.Clear;
    private const RuleOutcome Open = RuleOutcome.Open;

    public static TheoryData<string, RuleOutcome> Numbers() => new()
    {
        { "round(2.345, 2) = 2.35", True },
        { "round(-2.345, 2) = -2.35", True },
        { "round(2.5, 0) = 3", True },
        { "round(-2.5, 0) = -3", True },
        { "round(n / 7, 3) = 0.429", True },
        { "round(ratio, 1) <= 1", True },
        { "ratio <= 1", True },
        { "ratio < 1", Open },
        { "level >= -10 and level <= 10", True },
        { "level > 0", Open },
        { "unknown >= 0", True },
        { "unknown - unknown = 0", Open },
        { "unknown * unknown >= 0", True },
        { "unknown / 0.0000000000000000000000001 >= 0", True },
        { "-unknown <= 0", True },
        { "min(unknown, 5) <= 5 and max(unknown, 5) >= 5", True },
        { "if(maybe, unknown, 5) >= 0", True },
        { "1 / (n - 3) = 1", Open },
        { "1 / unknown > 0", Open },
        { "1 / (unknown + 1) <= 1", True },
        { "79000000000000000000000000000 * 10 > 1", Open },
        { "n * 79000000000000000000000000000 > 1 or yes", Open },
        { "yes or n * 79000000000000000000000000000 > 1", True },
        { "2000000000000 + unknown > 5", True },
        { "unknown < 2000000000000", Open },
        { "by-class(\"第一类\", 1, \"第二类\", 2) = 1", True },
        { "by-class(\"第二类\", n, \"第一类\", unknown) >= 0", True },
        { "by-class(\"第一类\", no, \"第二类\", yes)", False },
    };

    public static TheoryData<string, RuleOutcome> Lists() => new()
    {
        { "count(where(list, item.missing >= 4)) = 2", True },
        { "where(list, item.missing >= 4) = 2", True },
        { "examined(where(list, item.missing >= 4)) = 9", True },
        { "count(where(list, item.place = \"home\" and not item.external)) = 1", True },
        { "count(where(where(list, item.place = \"home\"), item.external)) = 1", True },
        { "count(where(list, item.at < date(\"2022-01-01\"))) = 1", True },
        { "count(where(list, within(item.at, \"2w\"))) = 1", True },
        { "count(where(list, excluded(item.at))) = 1", True },
        { "count(where(list, true)) = 3 and count(where(list, false)) = 0", True },
        { "count(where(list, item.missing > n)) = 2", True },
        { "sum(list, item.missing) = 12", True },
        { "sum(where(list, item.external), item.missing) = 1", True },
        { "sum(list, if(item.missing >= 4, 1, 0)) = 2", True },
        { "mean(list, item.missing) = 4", True },
        { "least(list, item.missing) = 1 and most(list, item.missing) = 7", True },
        { "weighted(list, item.missing, item.w) = 1.75", True },
        { "weighted(where(list, item.w = 0), item.missing, item.w) > 0", Open },
        { "share(list, item.missing >= 4) > 66.66% and share(list, item.missing >= 4) < 66.67%", True },
        { "count(list) = count(list, \"a\") + 2", True },
        { "sum(empty, item.missing) = 0", True },
        { "where(empty, item.missing > 1) = 0", True },
        { "mean(empty, item.missing) >= 0", Open },
        { "least(empty, item.missing) >= 0", Open },
        { "weighted(empty, item.missing, item.w) >= 0", Open },
        { "share(empty, item.external) >= 0", Open },
        { "mean(where(list, item.missing > 99), item.missing) >= 0", Open },
        { "where(holes, item.missing >= 4) >= 1 and where(holes, item.missing >= 4) <= 2", True },
        { "where(holes, item.missing >= 4) = 1", Open },
        { "sum(holes, item.missing) >= 4", True },
        { "sum(holes, item.missing) > 4", Open },
        { "mean(holes, item.missing) >= 2", True },
        { "least(holes, item.missing) <= 4", True },
        { "share(holes, item.missing >= 4) >= 50%", True },
        { "share(holes, item.missing >= 4) > 50%", Open },
        { "where(holes, item.place = \"home\") >= 2", Open },
        { "where(growing, item.missing >= 4) >= 1", True },
        { "where(growing, item.missing >= 4) <= 1", Open },
        { "where(growing, item.missing >= 4 and no) = 0", True },
        { "sum(growing, item.missing) >= 4", True },
        { "sum(growing, item.missing) <= 4", Open },
        { "sum(growing, -item.missing) <= -4", True },
        { "mean(growing, item.missing) >= 0", True },
        { "mean(growing, item.missing) = 4", Open },
        { "most(growing, item.missing) >= 4", True },
        { "share(growing, item.missing >= 4) <= 1", True },
        { "share(growing, item.missing >= 4) = 1", Open },
        { "sum(signed, item.x) >= 2", Open },
        { "mean(signed, item.x) <= 5 and mean(signed, item.x) >= -5", True },
        { "count(absent) >= 0", True },
        { "count(absent) > 0", Open },
        { "sum(absent, item.missing) >= 0", Open },
        { "min(absent, 2) <= 2", True },
    };

    public static TheoryData<string, RuleOutcome> Days() => new()
    {
        { "days(date(\"2022-01-01\"), date(\"2022-01-31\")) = 30", True },
        { "days(date(\"2022-01-31\"), date(\"2022-01-01\")) = -30", True },
        { "days(date(\"2024-02-28\"), date(\"2024-03-01\")) = 2", True },
        { "days(date(\"2023-02-28\"), date(\"2023-03-01\")) = 1", True },
        { "before(date(\"2022-08-31\"), \"6m\") = date(\"2022-02-28\")", True },
        { "before(date(\"2024-08-31\"), \"6m\") = date(\"2024-02-29\")", True },
        { "before(date(\"2024-02-29\"), \"1y\") = date(\"2023-02-28\")", True },
        { "before(date(\"2022-03-31\"), \"1m\") = date(\"2022-02-28\")", True },
        { "before(date(\"2022-01-15\"), \"1m\") = date(\"2021-12-15\")", True },
        { "before(date(\"2022-02-14\"), \"2w\") = date(\"2022-01-31\")", True },
        { "before(date(\"2022-02-14\"), \"45d\") = date(\"2021-12-31\")", True },
        { "before(date(\"2022-02-14\"), \"9999y\") < on", Open },
        { "within(date(\"2022-02-14\"), \"2w\")", True },
        { "within(date(\"2022-02-01\"), \"2w\")", True },
        { "within(date(\"2022-01-31\"), \"2w\")", False },
        { "within(date(\"2022-02-15\"), \"2w\")", False },
        { "within(date(\"1900-01-01\"), \"9999y\")", True },
        { "within(never, \"2w\")", Open },
        { "on = date(\"2022-01-31\") and on != date(\"2022-02-01\") and on < monitoring-date and on >= period.from", True },
        { "on > period.to", True },
        { "never > date(\"2022-01-01\")", Open },
        { "days(on, never) >= 0", Open },
        { "working-days(date(\"2021-12-31\"), date(\"2022-01-04\")) = 1", True },
        { "working-days(date(\"2022-01-28\"), date(\"2022-02-07\")) = 3", True },
        { "working-days(date(\"2022-02-07\"), date(\"2022-01-28\")) = -3", True },
        { "working-days(date(\"2022-01-28\"), date(\"2022-01-28\")) = 0", True },
        { "working-days(date(\"2022-01-30\"), date(\"2022-02-06\")) = 0", True },
        { "working-days(date(\"2021-12-30\"), date(\"2022-01-05\")) >= 0", Open },
        { "working-days(date(\"2022-12-30\"), date(\"2023-01-05\")) >= 0", Open },
        { "excluded(date(\"2022-01-03\")) and not excluded(date(\"2022-01-06\"))", True },
        { "excluded(never)", Open },
        { "counted-days(date(\"2022-01-01\"), date(\"2022-01-10\")) = 6", True },
        { "counted-days(date(\"2022-01-02\"), date(\"2022-01-05\")) = 0", True },
        { "counted-days(date(\"2022-01-10\"), date(\"2022-01-01\")) = 0", True },
        { "word = \"合格\"", True },
        { "word != \"合格\"", False },
        { "nothing = \"甲\"", Open },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    [MemberData(nameof(Lists))]
    [MemberData(nameof(Days))]
    public void Formula_has_the_value(string formula, RuleOutcome expected)
    {
        var load = RubricFile.Parse(Text(formula), "small.yaml");
        Assert.True(load.Rubric is not null, string.Join('\n', load.Faults));
        Assert.Equal(expected, Scorer.Score(load.Rubric, Facts()).Vetoes[0].Outcome);
    }

    internal static string Text(string formula) => $$"""
        {{SmallRubric.Header}}
        monitoring-date: 2022-02-14
        period: {from: 2021-01-01, to: 2021-12-31}
        evidence: any
        calendar:
          source: 国办发明电〔2021〕11号
          holidays: [2022-01-01..2022-01-03, 2022-01-31..2022-02-06]
          working: [2022-01-29, 2022-01-30]
        classes:
          - {id: 第一类, title: 甲}
          - {id: 第二类, title: 乙}
        measures:
          yes: {kind: flag, name: 真}
          no: {kind: flag, name: 假}
          maybe: {kind: flag, name: 未知}
          n: {kind: number, name: 三}
          unknown: {kind: number, name: 缺}
          level: {kind: number, name: 高低, at-least: -10, at-most: 10}
          ratio: {kind: number, share: true, name: 占比}
          on: {kind: date, name: 某日}
          never: {kind: date, name: 不知何日}
          word: {kind: text, name: 结论, one-of: [合格, 不合格]}
          nothing: {kind: text, name: 不知何字}
          list: {kind: occurrences, name: 清单, fields: {missing: {kind: number, name: 缺项}, at: date, place: text, external: flag, w: number} }
          empty: {kind: occurrences, name: 空清单, fields: {missing: number, external: flag, w: number} }
          holes: {kind: occurrences, name: 有缺的清单, fields: {missing: number, place: text} }
          growing: {kind: occurrences, name: 会变长的清单, fields: {missing: number} }
          signed: {kind: occurrences, name: 有正有负的清单, fields: {x: {kind: number, at-least: -5, at-most: 5} } }
          absent: {kind: occurrences, name: 没有的清单, fields: {missing: number} }
        vetoes:
          - {id: v, target: site, name: 否决, words: 一, clause: 一, decides: measured, when: '{{formula}}'}
          - id: w
            target: site
            name: 否决
            words: 一
            clause: 一
            decides: measured
            when: 'yes and no and maybe and n + unknown + level + ratio + list + empty + holes + growing + signed + absent > 9 and on = never and word = nothing'
        """;

    internal static SubjectFacts Facts() => new FactsBuilder(classId: "第一类").Flag("yes", true).Flag("no", false).Number("n", 3)
        .Value("on", new FactValue.Date(new DateOnly(2022, 1, 31))).Value("word", new FactValue.Text("合格"))
        .Value("list", new FactValue.Occurrences([Item("a", 4, "2022-01-03", "home", false, 1), Item("b", 1, "2022-02-10", "home", true, 3), Item("c", 7, "2021-12-31", "other", false, 0)], 9))
        .List("empty", 0)
        .Value("holes", new FactValue.Occurrences([Item("a", 4, "2022-01-03", "home", false, 1), new("b", "乙", "")], 2))
        .Value("growing", new FactValue.Occurrences([Item("a", 4, "2022-01-03", "home", false, 1)], 1) { Unsettled = "没查完" })
        .Value("signed", new FactValue.Occurrences([new("a", "甲", "") { Fields = new Dictionary<string, FactValue> { ["x"] = new FactValue.Number(2) } }], 1) { Unsettled = "没查完" })
        .Build() with
    {
        Exclusions = [new(new DateOnly(2022, 1, 2), new DateOnly(2022, 1, 4), "停机", []), new(new DateOnly(2022, 1, 4), new DateOnly(2022, 1, 5), "停机", [])],
    };

    private static FactOccurrence Item(string fact, decimal missing, string at, string place, bool external, decimal weight) => new(fact, $"“{fact}”", $"p-{fact}")
    {
        Fields = new Dictionary<string, FactValue>
        {
            ["missing"] = new FactValue.Number(missing),
            ["at"] = new FactValue.Date(DateOnly.ParseExact(at, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            ["place"] = new FactValue.Text(place),
            ["external"] = new FactValue.Flag(external),
            ["w"] = new FactValue.Number(weight),
        },
    };
}

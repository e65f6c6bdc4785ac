using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Expressions;

/// <summary>The formula language, seen through a rule that vetoes: triggered is true, clear is false, open is open.</summary>
public sealed class ExpressionTests
{
    public static TheoryData<string, RuleOutcome> Rows()
    {
        const RuleOutcome True = RuleOutcome.Triggered;
        const RuleOutcome False = RuleOutcome.Clear;
        const RuleOutcome Open = RuleOutcome.Open;
        return new()
        {
            { "yes", True },
            { "not yes", False },
            { "no or yes", True },
            { "no and yes", False },
            { "open", Open },
            { "not open", Open },
            { "no and open", False },
            { "open and no", False },
            { "yes and open", Open },
            { "yes or open", True },
            { "open or yes", True },
            { "no or open", Open },
            { "yes or no and no", True },
            { "(yes or no) and no", False },
            { "not no and yes", True },
            { "n = 3", True },
            { "n != 3", False },
            { "n > 2 and n < 4", True },
            { "n >= 3 and n <= 3", True },
            { "1 + 2 * 3 = 7", True },
            { "(1 + 2) * 3 = 9", True },
            { "10 - 2 - 3 = 5", True },
            { "12 / 2 / 3 = 2", True },
            { "-n + 4 = 1", True },
            { "0.1 + 0.2 = 0.3", True },
            { "5% = 0.05", True },
            { "n * 50% = 1.5", True },
            { "count(list) = 3", True },
            { "list = 3", True },
            { "count(list, \"b|\") = 2", True },
            { "examined(list) = 7", True },
            { "min(n, 2, 5) = 2", True },
            { "max(n, 2) + 1 = 4", True },
            { "if(yes, 1, 2) = 1", True },
            { "if(open, 1, 2) = 1", Open },
            { "n / (n - 3) = 1", Open },
            { "unknown > 1", Open },
            { "unknown > 1 or yes", True },
            { "79000000000000000000000000000 * 10 > 1", Open },
            { "class = \"第一类\"", True },
            { "class != \"第一类\"", False },
            { "target = \"site\"", True },
            { "partial >= 1", True },
            { "partial >= 2", Open },
            { "partial < 1", False },
            { "partial < 2", Open },
            { "partial = 0", False },
            { "0 = partial", False },
            { "2 > partial", Open },
            { "partial + 1 >= 2", True },
            { "partial * 2 >= 2", True },
            { "partial * 2 >= 3", Open },
            { "10 - partial > 9", False },
            { "min(unknown, 2) <= 2", True },
            { "max(unknown, 4) > 3", True },
            { "unknown * 0 = 0", True },
            { "unknown >= 0", True },
            { "unknown + 1 > 0.5", True },
            { "1 / (unknown + 1) <= 1", True },
            { "1 / unknown > 1", Open },
            { "if(open, 1, 2) < 3", True },
            { "if(open, 2, 2) = 2", True },
            { "examined(partial) >= 4", True },
            { "examined(partial) = 4", Open },
        };
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Formula_has_the_value(string formula, RuleOutcome expected)
    {
        var text = $$"""
            {{SmallRubric.Header}}
            classes:
              - {id: 第一类, title: 甲}
              - {id: 第二类, title: 乙}
            measures:
              yes: {kind: flag, name: 真}
              no: {kind: flag, name: 假}
              open: {kind: flag, name: 未知}
              n: {kind: number, name: 三}
              unknown: {kind: number, name: 缺}
              list: {kind: occurrences, name: 清单}
              partial: {kind: occurrences, name: 不全}
            vetoes:
              - {id: v, target: site, name: 否决, words: 一, clause: 一, decides: measured, when: '{{formula}}'}
              - {id: w, target: site, name: 否决, words: 一, clause: 一, decides: measured, when: 'yes and no and open and n = 0 and unknown = 0 and list = 0 and partial = 9'}
            """;
        var facts = new FactsBuilder(classId: "第一类").Flag("yes", true).Flag("no", false).Open("open", "没测").Number("n", 3)
            .List("list", 7, "a|1", "b|1", "b|2")
            .Value("partial", new Rubrics.Facts.FactValue.Occurrences([new("p", "处", "")], 4) { Unsettled = "没查完" });
        var sheet = Scorer.Score(SmallRubric.Load(text), facts.Build());
        Assert.Equal(expected, sheet.Vetoes[0].Outcome);
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(1001, false)]
    [InlineData(20, true)]
    public void Formula_is_bounded(int terms, bool loads)
    {
        var sum = string.Join("+", Enumerable.Repeat("1", terms));
        Assert.Equal(loads, Load($"bad and {sum} > 0").Rubric is not null);
        Assert.Equal(loads, Load($"bad and {new string('(', terms * 2)}1{new string(')', terms * 2)} > 0").Rubric is not null || terms == 20);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(400)]
    public void Formula_nested_too_deep_is_refused(int depth)
    {
        Assert.Contains(Load($"{new string('(', depth)}bad{new string(')', depth)}").Faults, fault => fault.Message.StartsWith("算式嵌套过深", StringComparison.Ordinal));
        Assert.Contains(Load($"bad and {string.Concat(Enumerable.Repeat("- ", depth))}1 > 0").Faults, fault => fault.Message.StartsWith("算式嵌套过深", StringComparison.Ordinal));
    }

    private static RubricLoad Load(string formula) => RubricFile.Parse(
        SmallRubric.OneIndicator("1", "bad: {kind: flag, name: 有问题}", $"- {{id: r1, words: 一, clause: 一, zero-when: '{formula}'}}"), "x.yaml");
}

using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Constructs;

/// <summary>One row for each construct of RUBRICS.md that the format has: number, weight, measures, rules, facts, expected points and words of the basis.</summary>
public sealed class ConstructRowsTests
{
    private const string List = "faults: {kind: occurrences, name: 错别字}";
    private const string Flag = "bad: {kind: flag, name: 有问题}";
    private const string Number = "amount: {kind: number, name: 数量}";

    public static TheoryData<string, string, string, string, Action<FactsBuilder>, double, double, string> Rows() => new()
    {
        {
            "9 deduct per occurrence", "4", List, Rule("deduct: 0.5\neach: faults"),
            facts => facts.List("faults", 9, "a", "b", "c"), 2.5, 2.5, "错别字：3 处（查 9）；3 处 × 0.5 = 1.5，扣 1.5"
        },
        { "9 capped at weight", "1", List, Rule("deduct: 0.5\neach: faults"), facts => facts.List("faults", 9, "a", "b", "c"), 0, 0, "3 处 × 0.5 = 1.5，扣 1.5" },
        { "9 capped by the rule", "4", List, Rule("deduct: 0.5\neach: faults\nat-most: 1"), facts => facts.List("faults", 9, "a", "b", "c"), 3, 3, "此条最多扣 1，扣 1" },
        { "9 by a number", "4", Number, Rule("deduct: 0.5\neach: amount"), facts => facts.Number("amount", 3), 2.5, 2.5, "数量：3；3 × 0.5 = 1.5，扣 1.5" },
        { "11 all or nothing", "1", Flag, Rule("zero-when: bad"), facts => facts.Flag("bad", true), 0, 0, "有问题：是；此项不得分" },
        { "11 all", "1", Flag, Rule("zero-when: bad"), facts => facts.Flag("bad", false), 1, 1, "有问题：否；不扣分" },
        {
            "12 gate, then per occurrence", "1", Flag + "\n" + List, Rule("zero-when: bad") + "\n" + Rule("deduct: 0.5\neach: faults", "r2"),
            facts => facts.Flag("bad", false).List("faults", 3, "a"), 0.5, 0.5, "不扣分"
        },
        {
            "13 fixed deductions combined", "2", Flag + "\nworse: {kind: flag, name: 更有问题}", Rule("deduct: 1\nwhen: bad") + "\n" + Rule("deduct: 0.5\nwhen: worse", "r2"),
            facts => facts.Flag("bad", true).Flag("worse", true), 0.5, 0.5, "有问题：是；扣 1"
        },
        { "14 tier by age: 40 days", "0.5", Number, Rule(Tiers), facts => facts.Number("amount", 40), 0, 0, "数量：40；达到 30，扣 0.5" },
        { "14 tier by age: 100 days", "0.5", Number, Rule(Tiers), facts => facts.Number("amount", 100), 0, 0, "达到 90，此项不得分" },
        { "14 tier by age: 29 days", "0.5", Number, Rule(Tiers), facts => facts.Number("amount", 29), 0.5, 0.5, "未达到任何一档" },
        { "15 tier by quantity: 3", "2", Number, Rule(Topics), facts => facts.Number("amount", 3), 2, 2, "达到 3，得 2" },
        { "15 tier by quantity: 2", "2", Number, Rule(Topics), facts => facts.Number("amount", 2), 1, 1, "达到 1，得 1" },
        { "15 tier by quantity: 0", "2", Number, Rule(Topics), facts => facts.Number("amount", 0), 0, 0, "未达到任何一档" },
        { "16 k of n: two of three", "2", KOfMeasures, Rule(KOf), facts => facts.Flag("x", true).Flag("y", true).Flag("z", false), 2, 2, "3 项中须有 2 项，现有 2 项，得 2" },
        { "16 k of n: one of three", "2", KOfMeasures, Rule(KOf), facts => facts.Flag("x", true).Flag("y", false).Flag("z", false), 0, 0, "现有 1 项，不加分" },
        { "16 k of n: one and one open", "2", KOfMeasures, Rule(KOf), facts => facts.Flag("x", true).Flag("y", false), 0, 2, "缺少度量“丙”" },
        { "17 percent parts", "0.5", Flag, Rule("award-amount: 0.5 * if(bad, 80%, 50%)"), facts => facts.Flag("bad", true), 0.4, 0.4, "= 0.4，得 0.4" },
        {
            "18 levels", "5", Flag, Rule("award-amount: points(answer)\nask: {kind: choice, question: 如何, choices: [{id: good, meaning: 好, points: 5}, {id: fair, meaning: 一般, points: 2.5}, {id: bad, meaning: 差}]}\nclaims: []") + "\n" + Rule("award: 1\nwhen: bad", "r2"),
            facts => facts.Judge("r1", new FactValue.Choice("fair")).Flag("bad", false), 2.5, 2.5, "人工认定：一般（张三 2022-02-15 09:30 认定：现场核查）"
        },
        {
            "19 checklist", "3", KOfMeasures, Rule("award: 1\nwhen: x") + "\n" + Rule("award: 1\nwhen: y", "r2") + "\n" + Rule("award: 1\nwhen: z", "r3"),
            facts => facts.Flag("x", true).Flag("y", true).Flag("z", false), 2, 2, "甲：是；得 1"
        },
        { "20 sample of 2", "1", List, Rule(Sample), facts => facts.List("faults", 2, "a"), 0.5, 0.5, "1 处 × 0.5 = 0.5" },
        { "20 one exists", "1", List, Rule(Sample), facts => facts.List("faults", 1, "a"), 0, 0, "应查 2 个，实有 1 个，按比例每处 0.5 × 2 / 1 = 1；1 处 × 1 = 1，扣 1" },
        { "20 none exists", "1", List, Rule(Sample), facts => facts.List("faults", 0), 1, 1, "没有可抽查的对象，不扣分" },
        { "22 fast answer", "3", Number, Rule("award: 2\nwhen: amount <= 1"), facts => facts.Number("amount", 1), 2, 2, "符合“数量 ≤ 1”，得 2" },
        { "38 absence of events", "2", List, Rule("award: 2\nwhen: count(faults) = 0"), facts => facts.List("faults", 200), 2, 2, "符合“错别字的处数 ＝ 0”，得 2" },
        { "39 on proof, nobody judged", "2", Flag, Rule("award: 2\nwhen: answer\nask: {kind: flag, question: 有没有佐证材料？}") + "\n" + Rule("award: 1\nwhen: bad", "r2"), facts => facts.Flag("bad", false), 0, 2, "待人工认定：有没有佐证材料？" },
        { "51 linear between floor and full", "8", Number, Rule("award-amount: (amount - 60) / 40 * 8"), facts => facts.Number("amount", 84.4m), 4.88, 4.88, "= 4.88，得 4.88" },
        { "52 proportion", "2", Number, Rule("award-amount: amount * 2"), facts => facts.Number("amount", 0.5m), 1, 1, "得 1" },
        { "53 numeric bands", "2", "amount: {kind: number, share: true, name: 调整率}", Rule("tiers: {of: amount, steps: [{above: 0.1, zero: true}, {from: 0.05, deduct: 1}]}"), facts => facts.Number("amount", 0.0131m), 2, 2, "调整率：1.31%" },
        { "53 numeric bands, upper edge", "2", Number, Rule("tiers: {of: amount, steps: [{above: 0.1, zero: true}, {from: 0.05, deduct: 1}]}"), facts => facts.Number("amount", 0.1m), 1, 1, "达到 0.05，扣 1" },
        { "55 cost ratio", "3", Number, Rule("award-amount: 3 * min(1, 1 / amount)"), facts => facts.Number("amount", 1.2m), 2.5, 2.5, "= 2.5，得 2.5" },
        { "56 weighted sub-rates", "8", "x: {kind: number, name: 甲}\ny: {kind: number, name: 乙}", Rule("award-amount: x * 7 + y"), facts => facts.Number("x", 1).Number("y", 0.5m), 7.5, 7.5, "得 7.5" },
        { "57 external score", "5", Number, Rule("award-amount: 5 * (1 - amount / 100)"), facts => facts.Number("amount", 0.4m), 4.98, 4.98, "得 4.98" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Construct_gives_the_points_and_says_why(string row, string weight, string measures, string rules, Action<FactsBuilder> give, double lowest, double highest, string words)
    {
        var facts = new FactsBuilder();
        give(facts);
        var sheet = Scorer.Score(SmallRubric.Load(SmallRubric.OneIndicator(weight, measures, rules)), facts.Build());
        var indicator = Assert.Single(Assert.Single(sheet.Parts).Indicators);
        Assert.True(indicator.Awarded == new ScoreRange((decimal)lowest, (decimal)highest), $"{row}: {indicator.Awarded}");
        Assert.Contains(indicator.Entries, entry => entry.Basis.Contains(words, StringComparison.Ordinal));
        Assert.Equal(lowest != highest, sheet.OpenPoints.Count > 0);
        Assert.All(sheet.OpenPoints, point => Assert.Equal((decimal)(highest - lowest), point.AtStake));
    }

    private const string KOfMeasures = "x: {kind: flag, name: 甲}\ny: {kind: flag, name: 乙}\nz: {kind: flag, name: 丙}";
    private const string KOf = "k-of: {least: 2, of: [x, y, z], award: 2}";
    private const string Sample = "sample: {size: 2, deduct: 0.5, each: faults, short: scaled, empty: full}";
    private const string Tiers = "tiers: {of: amount, steps: [{from: 90, zero: true}, {from: 30, deduct: 0.5}]}";
    private const string Topics = "tiers: {of: amount, steps: [{from: 3, award: 2}, {from: 1, award: 1}]}";

    private static string Rule(string effect, string id = "r1") => $"- id: {id}\n  words: 规则\n  clause: 第1点\n{SmallRubric.Indent(effect, 2)}";
}

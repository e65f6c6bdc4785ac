using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Effects;

/// <summary>One row for each worked example: number of the construct, weight, measures, rules, facts, expected points, and the arithmetic of one of the rules.</summary>
public sealed class EffectRowsTests
{
    private const string List = "faults: {kind: occurrences, name: 错别字}";
    private const string Flag = "bad: {kind: flag, name: 有问题}";
    private const string Number = "amount: {kind: number, name: 数量}";
    private const string Rate = "rate: {kind: number, share: true, name: 执行率}";
    private const string Flags = "x: {kind: flag, name: 甲}\ny: {kind: flag, name: 乙}\nz: {kind: flag, name: 丙}";

    public static TheoryData<string, string, string, string, Action<FactsBuilder>, double, string> Rows() => new()
    {
        { "9 share of the weight each", "4", List, Rule("deduct: 10%\neach: faults"), facts => facts.List("faults", 9, "a", "b", "c"), 2.8, "3 处 × 10% = 30%，扣 30%，4 × 30% = 1.2" },
        { "9 share of the weight each, capped", "4", List, Rule("deduct: 20%\neach: faults\nat-most: 50%"), facts => facts.List("faults", 9, "a", "b", "c"), 2, "3 处 × 20% = 60%，此条最多扣 50%，扣 50%，4 × 50% = 2" },
        { "9 printed points each, capped at a share", "4", List, Rule("deduct: 1\neach: faults\nat-most: 50%"), facts => facts.List("faults", 9, "a", "b", "c"), 2, "3 处 × 1 = 3，扣 3，此条最多扣 50%，4 × 50% = 2" },
        { "10 different unit by place", "1", List + "\nelse: {kind: occurrences, name: 其他链接}", Rule("deduct: 0.2\neach: faults") + "\n" + Rule("deduct: 0.1\neach: else", "r2"), facts => facts.List("faults", 9, "a", "b").List("else", 9, "c", "d", "e", "f"), 0.2, "4 处 × 0.1 = 0.4，扣 0.4" },
        { "11 all or nothing", "1", Flag, Rule("zero-when: bad"), facts => facts.Flag("bad", true), 0, "此项不得分" },
        { "13 half of the weight", "5", Flag, Rule("deduct: 50%\nwhen: bad"), facts => facts.Flag("bad", true), 2.5, "扣 50%，5 × 50% = 2.5" },
        { "15 shares by quantity", "4", Number, Rule("tiers: {of: amount, steps: [{from: 3, award: 100%}, {from: 1, award: 50%}]}"), facts => facts.Number("amount", 2), 2, "达到 1，得 50%，4 × 50% = 2" },
        { "16 k of n as a share", "4", Flags, Rule("k-of: {least: 2, of: [x, y, z], award: 50%}"), facts => facts.Flag("x", true).Flag("y", true).Flag("z", false), 2, "3 项中须有 2 项，现有 2 项，得 50%，4 × 50% = 2" },
        { "17 percent parts of one indicator", "0.5", Flags, Rule("award: 50%\nwhen: x") + "\n" + Rule("award: 30%\nwhen: y", "r2") + "\n" + Rule("award: 20%\nwhen: z", "r3"), facts => facts.Flag("x", true).Flag("y", true).Flag("z", false), 0.4, "得 30%，0.5 × 30% = 0.15" },
        { "18 named levels, half", "5", Flag, Rule(Levels), facts => facts.Judge("r1", new FactValue.Choice("fair")), 2.5, "“一般”得 50%，5 × 50% = 2.5" },
        { "18 named levels, none", "5", Flag, Rule(Levels), facts => facts.Judge("r1", new FactValue.Choice("poor")), 0, "“差”不得分" },
        { "18 levels in points 4/3/2/1/0", "4", Flag, Rule("levels: {steps: [{id: a, meaning: 好, award: 4}, {id: b, meaning: 较好, award: 3}, {id: c, meaning: 中, award: 2}, {id: d, meaning: 较差, award: 1}, {id: e, meaning: 差, award: 0}]}"), facts => facts.Judge("r1", new FactValue.Choice("b")), 3, "“较好”得 3" },
        { "18 levels named by a measure", "4", Word, Rule(Named), facts => facts.Value("word", new FactValue.Text("基本合格")), 2, "“基本合格”得 50%，4 × 50% = 2" },
        { "18 levels named by a measure, overruled", "4", Word, Rule(Named), facts => facts.Value("word", new FactValue.Text("基本合格")).Judge("r1", new FactValue.Choice("合格")), 4, "“合格”得 100%，4 × 100% = 4" },
        { "19 checklist", "3", Flag, Rule("checklist: [{id: a, words: 有制度, points: 1}, {id: b, words: 有记录, points: 1}, {id: c, words: 有台账, points: 1}]"), facts => facts.Judge("r1.a", true).Judge("r1.b", true).Judge("r1.c", false), 2, "得 1" },
        { "19 checklist, measured and by rate", "3", Flag + "\n" + Rate, Rule("checklist: [{id: a, words: 没有问题, points: 1, when: not bad}, {id: b, words: 完成率, points: 2, rate: rate}]"), facts => facts.Flag("bad", false).Number("rate", 0.75m), 2.5, "75% × 2 = 1.5" },
        { "51 linear between floor and full", "8", Rate, Rule("linear: {of: rate, floor: 60%, full: 100%}"), facts => facts.Number("rate", 0.844m), 4.88, "(84.4% － 60%) ÷ (100% － 60%) × 8 = 4.88" },
        { "51 linear at the floor", "8", Rate, Rule("linear: {of: rate, floor: 60%, full: 100%}"), facts => facts.Number("rate", 0.6m), 0, "没有超过 60%，不得分" },
        { "51 linear at the full mark", "8", Rate, Rule("linear: {of: rate, floor: 60%, full: 95%}"), facts => facts.Number("rate", 0.95m), 8, "达到 95%，得满分 8" },
        { "51 linear, less is better", "4", Number, Rule("linear: {of: amount, floor: 10, full: 2}"), facts => facts.Number("amount", 4), 3, "(10 － 4) ÷ (10 － 2) × 4 = 3" },
        { "52 proportion, full at 100%", "2", Rate, Rule("proportion: rate"), facts => facts.Number("rate", 0.99997m), 2, "99.997% × 2 = 1.99994" },
        { "52 more than 100% is 100%", "2", "rate: {kind: number, share: true, at-most: 2, name: 执行率}", Rule("proportion: rate"), facts => facts.Number("rate", 1.2m), 2, "120% 按 100% 计，100% × 2 = 2" },
        { "53 bands: below 5%", "2", Wide, Rule(Bands), facts => facts.Number("rate", 0.0131m), 2, "不到 5%，得 2" },
        { "53 bands: 5% exactly", "2", Wide, Rule(Bands), facts => facts.Number("rate", 0.05m), 1, "达到 5%、不超过 10%，得 1" },
        { "53 bands: 10% exactly", "2", Wide, Rule(Bands), facts => facts.Number("rate", 0.1m), 1, "达到 5%、不超过 10%，得 1" },
        { "53 bands: above 10%", "2", Wide, Rule(Bands), facts => facts.Number("rate", 0.1001m), 0, "超过 10%，不得分" },
        { "54 loss per point below, linear", "10", Rate, Rule(Shortfall("linear")), facts => facts.Number("rate", 0.8818m), 3.18, "低于目标 6.82 个百分点，每 1 个百分点扣 10%，扣 68.2%，10 × 68.2% = 6.82" },
        { "54 begun steps count", "10", Rate, Rule(Shortfall("started")), facts => facts.Number("rate", 0.8818m), 3, "不足 1 个百分点的也算，共 7 步，扣 70%，10 × 70% = 7" },
        { "54 full steps count", "10", Rate, Rule(Shortfall("whole")), facts => facts.Number("rate", 0.8818m), 4, "满 1 个百分点才算，共 6 步，扣 60%，10 × 60% = 6" },
        { "54 no more than all", "10", Rate, Rule(Shortfall("linear")), facts => facts.Number("rate", 0.8m), 0, "合计 150%，最多扣 100%，扣 100%，10 × 100% = 10" },
        { "54 target reached", "10", Rate, Rule(Shortfall("linear")), facts => facts.Number("rate", 0.95m), 10, "达到目标 95%，不扣分" },
        { "54 in printed points", "10", Number, Rule("shortfall: {of: amount, target: 20, per: 1, lose: 0.5, steps: linear}"), facts => facts.Number("amount", 17), 8.5, "低于目标 3，每 1 扣 0.5，扣 1.5" },
        { "55 cost ratio, proportion above 100%", "3", "rate: {kind: number, share: true, at-most: 10, name: 成本比}", Rule("award-share: min(1, 1 / rate)"), facts => facts.Number("rate", 1.03m), 2.91, "3 × 97.0874% = 2.912621" },
        { "56 weighted sum of sub-rates", "8", Seven, Rule("award-share: (a + b + c + 2 * d + e + f + g) / 8"), facts => "abcdefg".Aggregate(facts, (all, name) => all.Number(name.ToString(), name == 'e' ? 0.5m : 1m)), 7.5, "8 × 93.75% = 7.5" },
        { "57 external score carried in", "5", "lost: {kind: number, at-most: 100, name: 扣分}", Rule("award-share: 1 - lost / 100"), facts => facts.Number("lost", 0.4m), 4.98, "5 × 99.6% = 4.98" },
        { "58 discretion inside an interval", "5", Flag, Rule("ask: {kind: points, at-most: 5, question: 给几分？}\naward-amount: answer"), facts => facts.Judge("r1", 3.5m), 3.5, "得 3.5" },
        { "58 discretion with proof", "5", Flag, Rule(Proven), facts => facts.Judge("r1", 3.5m), 3.5, "得 3.5" },
        { "58 ceiling", "5", Flags, Rule("award: 3\nwhen: x") + "\n" + Rule("award: 2\nwhen: y", "r2") + "\n" + Rule("ceiling: 3\nwhen: z", "r3"), facts => facts.Flag("x", true).Flag("y", true).Flag("z", true), 3, "最高得 3；其余各条合计 5，按 3 计" },
        { "58 ceiling as a share, not reached", "5", Flags, Rule("award: 2\nwhen: x") + "\n" + Rule("award: 3\nwhen: y", "r2") + "\n" + Rule("ceiling: 60%\nwhen: z", "r3"), facts => facts.Flag("x", true).Flag("y", false).Flag("z", true), 2, "最高得 60%，5 × 60% = 3；其余各条合计 2，没有超过" },
        { "58 factor 50%", "8", Rate + "\n" + Flag, Rule("linear: {of: rate, floor: 60%, full: 100%}") + "\n" + Rule("factor: 50%\nwhen: bad", "r2"), facts => facts.Number("rate", 1).Flag("bad", true), 4, "按 50% 计分，8 × 50% = 4" },
        { "58 factor, then ceiling", "8", Rate + "\n" + Flag, Rule("proportion: rate") + "\n" + Rule("ceiling: 3\nwhen: bad", "r2") + "\n" + Rule("factor: 50%\nwhen: bad", "r3"), facts => facts.Number("rate", 0.9m).Flag("bad", true), 3, "最高得 3；其余各条合计 3.6，按 3 计" },
        { "60 qualitative band with points", "10", Flag, Rule(Qualitative), facts => facts.Judge("r1", new FactValue.Choice("partly") { Number = 7 }), 7, "“部分达成”在 60% 至 80%（6 至 8 分）之间给分，得 7" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Effect_gives_the_points_and_shows_the_arithmetic(string row, string weight, string measures, string rules, Action<FactsBuilder> give, double points, string arithmetic)
    {
        var facts = new FactsBuilder();
        give(facts);
        var sheet = Scorer.Score(SmallRubric.Load(SmallRubric.OneIndicator(weight, UsedOnly(measures, rules), rules)), facts.Build());
        var indicator = Assert.Single(Assert.Single(sheet.Parts).Indicators);
        Assert.True(indicator.Awarded.IsSettled, $"{row}: {indicator.Awarded}");
        Assert.Equal((decimal)points, Assert.NotNull(sheet.Total).Lowest);
        Assert.Contains(indicator.Entries, entry => entry.Arithmetic.Contains(arithmetic, StringComparison.Ordinal) && entry.Basis.Contains(arithmetic, StringComparison.Ordinal));
        Assert.Empty(sheet.OpenPoints);
    }

    public static TheoryData<string, string, string, string, Action<FactsBuilder>, double, double, string> OpenRows() => new()
    {
        { "share each, list may grow", "4", List, Rule("deduct: 10%\neach: faults"), facts => facts.Value("faults", new FactValue.Occurrences([new FactOccurrence("a", "甲", "")], 5) { Unsettled = "另有一页没有抓到" }), 0, 3.6, "另有一页没有抓到" },
        { "linear, missing", "8", Rate, Rule("linear: {of: rate, floor: 60%, full: 100%}"), _ => { }, 0, 8, "缺少度量“执行率”" },
        { "linear, between bounds", "8", "rate: {kind: number, at-least: 80, at-most: 90, name: 执行率}", Rule("linear: {of: rate, floor: 60, full: 100}"), _ => { }, 4, 6, "缺少度量“执行率”" },
        { "shortfall, missing", "10", Rate, Rule(Shortfall("linear")), _ => { }, 0, 10, "缺少度量“执行率”" },
        { "shortfall, between bounds", "10", "rate: {kind: number, at-least: 90, at-most: 93, name: 满意率}", Rule("shortfall: {of: rate, target: 95, per: 1, lose: 10%, steps: linear}"), _ => { }, 5, 8, "缺少度量“满意率”" },
        { "tiers, every step possible", "2", Wide, Rule(Bands), _ => { }, 0, 2, "缺少度量" },
        { "factor open", "8", Rate + "\n" + Flag, Rule("proportion: rate") + "\n" + Rule("factor: 50%\nwhen: bad", "r2"), facts => facts.Number("rate", 1), 4, 8, "缺少度量“有问题”" },
        { "ceiling open", "8", Rate + "\n" + Flag, Rule("proportion: rate") + "\n" + Rule("ceiling: 3\nwhen: bad", "r2"), facts => facts.Number("rate", 1), 3, 8, "缺少度量“有问题”" },
        { "levels, nobody judged", "10", Flag, Rule(Qualitative), _ => { }, 0, 10, "待人工认定：规则" },
        { "levels, only the level", "10", Flag, Rule(Qualitative), facts => facts.Judge("r1", new FactValue.Choice("partly")), 6, 8, "还没有给出分值" },
        { "levels, points outside the level", "10", Flag, Rule(Qualitative), facts => facts.Judge("r1", new FactValue.Choice("partly") { Number = 9 }), 6, 8, "所给的 9 分不在其中" },
        { "levels named by a measure, missing", "4", Word, Rule(Named), _ => { }, 0, 4, "缺少度量“验收结论”" },
        { "discretion, nobody judged", "5", Flag, Rule(Proven), _ => { }, 2, 5, "待人工认定：给几分？" },
        { "discretion, outside the limits", "5", Flag, Rule(Proven), facts => facts.Judge("r1", 1m), 2, 5, "所认定的 1 不合要求" },
        { "checklist, one item not judged", "3", Flag, Rule("checklist: [{id: a, words: 有制度, points: 1}, {id: b, words: 有记录, points: 2}]"), facts => facts.Judge("r1.a", true), 1, 3, "待人工认定：是否符合：有记录" },
    };

    [Theory]
    [MemberData(nameof(OpenRows))]
    public void Missing_facts_leave_a_range(string row, string weight, string measures, string rules, Action<FactsBuilder> give, double lowest, double highest, string question)
    {
        var facts = new FactsBuilder();
        give(facts);
        var sheet = Scorer.Score(SmallRubric.Load(SmallRubric.OneIndicator(weight, UsedOnly(measures, rules), rules)), facts.Build());
        Assert.True(sheet.Total == new ScoreRange((decimal)lowest, (decimal)highest), $"{row}: {sheet.Total}");
        var open = Assert.Single(sheet.OpenPoints);
        Assert.Contains(question, open.Question, StringComparison.Ordinal);
        Assert.Equal((decimal)(highest - lowest), open.AtStake);
    }

    private const string Word = "word: {kind: text, one-of: [合格, 基本合格, 不合格], name: 验收结论}";
    private const string Named = "levels: {of: word, steps: [{id: 合格, meaning: 合格, award: 100%}, {id: 基本合格, meaning: 基本合格, award: 50%}, {id: 不合格, meaning: 不合格, award: 0}]}";
    private const string Proven = "ask: {kind: points, at-least: 2, at-most: 5, proof: required, question: 给几分？}\naward-amount: answer";
    private const string Wide = "rate: {kind: number, share: true, name: 调整率}";
    private const string Bands = "tiers: {of: rate, steps: [{below: 5%, award: 2}, {from: 5%, to: 10%, award: 1}, {above: 10%, award: 0}]}";
    private const string Seven = "a: {kind: number, share: true, name: 甲}\nb: {kind: number, share: true, name: 乙}\nc: {kind: number, share: true, name: 丙}\nd: {kind: number, share: true, name: 丁}\ne: {kind: number, share: true, name: 戊}\nf: {kind: number, share: true, name: 己}\ng: {kind: number, share: true, name: 庚}";
    private const string Levels = "levels: {question: 做得如何？, steps: [{id: good, meaning: 好, award: 100%}, {id: fair, meaning: 一般, award: 50%}, {id: poor, meaning: 差, award: 0}]}";
    private const string Qualitative = "levels: {steps: [{id: done, meaning: 达成预期, from: 80%, to: 100%}, {id: partly, meaning: 部分达成, from: 60%, to: 80%}, {id: poor, meaning: 未达成, from: 0%, to: 60%}]}";

    private static string Shortfall(string steps) => $"shortfall: {{of: rate, target: 95%, per: 1%, lose: 10%, steps: {steps}}}";

    private static string Rule(string effect, string id = "r1") => $"- id: {id}\n  words: 规则\n  clause: 第1点\n{SmallRubric.Indent(effect, 2)}";

    [Fact]
    public void Points_without_the_proof_that_is_required_stay_open()
    {
        var facts = new FactsBuilder().Judge("r1", 3.5m).Build();
        var unproven = facts with { Judgements = [facts.Judgements[0] with { Proof = [] }] };
        var sheet = Scorer.Score(SmallRubric.Load(SmallRubric.OneIndicator("5", "", Rule(Proven))), unproven);
        Assert.Equal(new ScoreRange(2, 5), sheet.Total);
        Assert.Contains("须附佐证材料", Assert.Single(sheet.OpenPoints).Question, StringComparison.Ordinal);
    }

    /// <summary>A rubric may not declare what it does not use.</summary>
    private static string UsedOnly(string measures, string rules) =>
        string.Join('\n', measures.Split('\n').Where(line => System.Text.RegularExpressions.Regex.IsMatch(rules, $@"[\s:(\[]{line[..line.IndexOf(':', StringComparison.Ordinal)]}\b", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))));
}

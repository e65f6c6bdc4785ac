namespace Hengjian.Rubrics.Tests.Reading;

/// <summary>Faulty effects: each fault has its line and column and says what to do.</summary>
public sealed class EffectFaultTests
{
    private const string Measures = "rate: {kind: number, share: true, name: 完成率}\nbad: {kind: flag, name: 有问题}\nword: {kind: text, one-of: [合格, 不合格], name: 结论}";

    /// <summary>A rule in place of the good one, and the fault it brings. The rule begins in line 30, column 17; its third line is the first of the row.</summary>
    public static TheoryData<string, int, int, string> Faults() => new()
    {
        { "deduct: 150%\nwhen: bad", 32, 25, "“deduct”写成百分比时指本项分值的百分之几，最多 100%，所写是“150%”" },
        { "deduct: 5O%\nwhen: bad", 32, 25, "“deduct”应当是不为负的数，所写是“5O%”（也可以写成百分数，如 50%）" },
        { "award-share: rate\nwhen: bad", 33, 23, "“when”只和 deduct、award、factor、ceiling 一起使用" },
        { "award-share: bad", 32, 30, "此处需要数值，所写算式是是否" },
        { "proportion: rate\nat-most: 2", 33, 26, "“at-most”只和 each、deduct-amount、award-amount、deduct-share、award-share 一起使用" },
        { "linear: {of: rate, floor: 60%, full: 60%}", 32, 54, "floor（起点）和 full（满分点）都是 60%，中间没有可以按比例给分的一段" },
        { "linear: {of: rate, floor: 60%}", 32, 25, "线性计分（linear）缺少“full”" },
        { "linear: {of: rate, floor: 60%, ful: 1}", 32, 48, "线性计分（linear）没有“ful”这个键，是否想写“full”" },
        { "shortfall: {of: rate, target: 95%, per: 0, lose: 10%, steps: linear}", 32, 57, "“per”是每一步的大小，不能是 0" },
        { "shortfall: {of: rate, target: 95%, per: 1%, lose: 0, steps: linear}", 32, 67, "“lose”的分值不能是 0" },
        { "shortfall: {of: rate, target: 95%, per: 1%, lose: 10%, steps: half}", 32, 79, "“steps”没有“half”这个值，可取：linear（按比例扣）、started（不足一步按一步扣）、whole（满一步才扣）" },
        { "levels: {steps: [{id: a, meaning: 好, award: 1}]}", 32, 33, "档次至少要有两档（steps）" },
        { "levels: {steps: [{id: a, meaning: 好, award: 1}, {id: a, meaning: 差, award: 0}]}", 32, 65, "档次“a”重复" },
        { "levels: {steps: [{id: a, meaning: 好, award: 1, from: 1, to: 2}, {id: b, meaning: 差, award: 0}]}", 32, 34, "每个档次要写 award（得几分），或者同时写 from 和 to（在两者之间给分）" },
        { "levels: {steps: [{id: a, meaning: 好, from: 2, to: 1}, {id: b, meaning: 差, award: 0}]}", 32, 60, "from 不能大于 to" },
        { "levels: {steps: [{id: a, meaning: 好, from: 2, to: 80%}, {id: b, meaning: 差, award: 0}]}", 32, 60, "from 和 to 要么都写分值，要么都写百分比" },
        { "levels: {of: word, steps: [{id: 合格, meaning: 合格, award: 1}, {id: 优, meaning: 优, award: 0}]}", 32, 77, "“word”没有取值“优”，可取：合格、不合格" },
        { "levels: {of: word, steps: [{id: 合格, meaning: 合格, award: 1}, {id: 优, meaning: 优, award: 0}]}", 32, 43, "“word”取 不合格 时没有任何一档" },
        { "levels: {of: word, question: 吗？, steps: [{id: 合格, meaning: 合格, award: 1}, {id: 不合格, meaning: 不合格, award: 0}]}", 32, 46, "写了 of 的档次由算式决定，不再提问（question）" },
        { "ask: {kind: flag, question: 吗？}\nlevels: {steps: [{id: a, meaning: 好, award: 1}, {id: b, meaning: 差, award: 0}]}", 32, 22, "levels 没有写 of 时由人选档，不再另写 ask" },
        { "checklist: []", 32, 28, "清单（checklist）至少要有一项" },
        { "checklist: [{id: a, words: 一, points: 1, when: bad, rate: rate}]", 32, 75, "清单的一项只能写 when（符合即得分）或 rate（按比例得分）之一" },
        { "checklist: [{id: a, words: 一, points: 1}, {id: a, words: 二, points: 1}]", 32, 64, "id“r1.a”重复，第 32 行已有" },
        { "factor: 50%", 32, 25, "“factor”要和 when 同用：什么情形下才这样限制" },
        { "factor: 100%\nwhen: bad", 32, 25, "“factor”是得分要乘的比例，应当小于 100%，所写是“100%”" },
        { "ceiling: 2\neach: bad", 33, 23, "“each”只和 deduct、award 一起使用" },
        { "tiers: {of: rate, steps: [{from: 5%, above: 6%, award: 1}]}", 32, 43, "一档的下限只能写 from（含本数）或 above（不含本数）之一" },
        { "tiers: {of: rate, steps: [{to: 5%, below: 6%, award: 1}]}", 32, 43, "一档的上限只能写 to（含本数）或 below（不含本数）之一" },
        { "tiers: {of: rate, steps: [{award: 1}]}", 32, 43, "每一档要写 from（含本数）或 above（不含本数）" },
        { "tiers: {of: rate, steps: [{from: 6%, below: 6%, award: 1}]}", 32, 43, "这一档是空的：下限不低于上限" },
        { "tiers: {of: rate, steps: [{otherwise: true, award: 1}, {from: 6%, award: 2}]}", 32, 43, "其余情形（otherwise）应当是最后一档" },
        { "tiers: {of: rate, steps: [{otherwise: true, from: 6%, award: 2}]}", 32, 55, "otherwise（其余情形）的一档不再写 from、above、to、below" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Fault_in_an_effect_has_its_place(string rule, int line, int column, string message)
    {
        var text = SmallRubric.OneIndicator("4", Measures, $"- id: r1\n  words: 规则\n{SmallRubric.Indent(rule, 2)}\n  clause: 一\n- {{id: r2, words: 二, clause: 二, zero-when: bad and rate > 0 and word = \"合格\"}}");
        var load = RubricFile.Parse(text, "small.yaml");
        Assert.Null(load.Rubric);
        Assert.True(
            load.Faults.Any(fault => fault.Line == line && fault.Column == column && fault.Message.StartsWith(message, StringComparison.Ordinal)),
            $"expected {line}:{column} {message}\nfound {string.Join('\n', load.Faults)}");
    }
}

namespace Hengjian.Rubrics.Tests.Checking;

/// <summary>What a rubric says wrong as a whole. The first rule begins in line 28, column 17; its effect stands in line 30.</summary>
public sealed class RubricCheckTests
{
    private const string List = "faults: {kind: occurrences, name: 错别字}";
    private const string Rate = "rate: {kind: number, share: true, name: 资金到位率}";
    private const string Number = "amount: {kind: number, name: 数量}";

    public static TheoryData<string, string, string, string> Faults() => new()
    {
        { "8", Rate, "award-amount: (rate - 60%) / (1 - 60%) * 17", "30:31 算式最多得 17 分，指标分值 8 分" },
        { "8", Rate, "award-amount: if(rate >= 90%, 9, rate * 8)", "30:31 算式最多得 9 分，指标分值 8 分" },
        { "8", Rate, "award-amount: if(rate >= 90%, 9, rate * 8)\nat-most: 8.5", "30:31 算式最多得 8.5 分，指标分值 8 分" },
        { "8", Number, "award-amount: (min(amount, 100%) - 60%) / (1 - 60%) * 17", "30:31 算式最多得 17 分，指标分值 8 分" },
        { "8", $"{Number}\nplanned: {{kind: number, name: 预算}}", "award-amount: min(amount / planned, 1) * 17", "31:31 算式可以得 17 分，指标分值 8 分" },
        { "3", "", "ask: {kind: points, at-most: 5, question: 几分？}\naward-amount: answer", "31:31 算式最多得 5 分，指标分值 3 分" },
        { "3", "", "ask: {kind: choice, question: 如何？, choices: [{id: a, meaning: 好, points: 4}, {id: b, meaning: 差}]}\naward-amount: points(answer)", "31:31 算式可以得 4 分，指标分值 3 分" },
        { "2", List, "deduct: 3\nwhen: count(faults) > 0", "28:17 一次扣 3 分，指标分值只有 2 分" },
        { "2", List, "deduct: 2.5\neach: faults", "28:17 一次扣 2.5 分，指标分值只有 2 分" },
        { "2", List, "award: 3\nwhen: count(faults) = 0", "28:17 得 3 分，指标分值只有 2 分" },
        { "4", "", "levels: {steps: [{id: a, meaning: 好, award: 5}, {id: b, meaning: 差, award: 0}]}", "30:34 得 5 分，指标分值只有 4 分" },
        { "5", "", "checklist: [{id: a, words: 一, points: 1}, {id: b, words: 二, points: 3}]", "30:29 指标“二级”清单各项合计 4 分，指标分值 5 分" },
        { "2", List, "tiers: {of: faults, steps: [{from: 3, award: 2}, {below: 2, award: 1}]}", "30:44 等于 2 时没有任何一档" },
        { "2", List, "tiers: {of: count(faults), steps: [{from: 6, award: 2}, {above: 0, to: 2, award: 1}, {from: 0, below: 1, award: 0}]}", "30:51 3 至 5 时没有任何一档" },
        { "2", List, "tiers: {of: faults, steps: [{from: 3, to: 5, award: 2}, {below: 3, award: 1}]}", "30:44 达到 6 时没有任何一档" },
        { "2", List, "tiers: {of: faults, steps: [{from: 3, award: 2}, {to: 3, award: 1}]}", "30:66 这一档与第 1 档重叠：等于 3 时两档都符合" },
        { "2", Rate, "tiers: {of: rate, steps: [{from: 90%, to: 100%, award: 2}, {from: 80%, to: 89%, award: 1}, {below: 80%, award: 0}]}", "30:42 89.01% 至 89.99% 时没有任何一档" },
        { "2", Rate, "tiers: {of: rate, steps: [{from: 90, award: 2}, {below: 90, award: 1}]}", "30:43 这一档永远轮不到：可能的数：0% 至 100%" },
        { "2", Number, "tiers: {of: amount, steps: [{below: 5, award: 2}, {above: 5, to: 10, award: 1}, {above: 10, award: 0}]}", "30:44 等于 5 时没有任何一档" },
        { "2", Number, "tiers: {of: amount, steps: [{from: 1, below: 5, award: 2}, {from: 6, award: 1}]}", "30:44 达到 0、不到 1 时没有任何一档" },
        { "2", Number, "tiers: {of: amount, steps: [{from: 1, below: 5, award: 2}, {from: 6, award: 1}]}", "30:44 达到 5、不到 6 时没有任何一档" },
        { "10", Rate, "shortfall: {of: rate, target: 95%, per: 1%, lose: 10%}", "28:17 低于目标的扣分没有写明不足一步怎样算，涉及指标“二级”（indicator）：请在 shortfall 中写 steps，可取 linear（按比例扣）、started（不足一步按一步扣）、whole（满一步才扣）" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Rubric_that_cannot_be_meant_is_refused_at_its_place(string weight, string measures, string effect, string expected)
    {
        var load = Load(weight, measures, effect);
        Assert.Null(load.Rubric);
        var lines = load.Faults.Select(fault => $"{fault.Line}:{fault.Column} {fault.Message}").ToList();
        var offset = measures.Length == 0 ? 1 : 0;
        Assert.True(lines.Exists(line => line.StartsWith(Shifted(expected, offset), StringComparison.Ordinal)), string.Join('\n', lines));
    }

    public static TheoryData<string, string, string> Sound() => new()
    {
        { "2", List, "tiers: {of: faults, steps: [{from: 3, award: 2}, {below: 3, award: 1}]}" },
        { "2", List, "tiers: {of: faults, steps: [{from: 3, award: 2}, {to: 2, award: 1}]}" },
        { "2", List, "tiers: {of: faults, steps: [{from: 5, to: 5, award: 2}, {otherwise: true, award: 0}]}" },
        { "2", Rate, "tiers: {of: rate, steps: [{from: 90%, award: 2}, {from: 80%, to: 89.99%, award: 1}, {below: 80%, award: 0}]}" },
        { "2", Number, "tiers: {of: amount, steps: [{below: 5, award: 2}, {from: 5, to: 10, award: 1}, {above: 10, award: 0}]}" },
        { "8", Rate, "award-amount: (rate - 60%) / (1 - 60%) * 8" },
        { "8", Rate, "award-amount: rate * 9\nat-most: 8" },
        { "8", Rate, "award-amount: 8 * rate / (rate + 1)" },
        { "3", "", "checklist: [{id: a, words: 一, points: 1}, {id: b, words: 二, points: 2}]" },
        { "3", "", "checklist: [{id: a, words: 一, points: 40%}, {id: b, words: 二, points: 60%}]" },
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void Sound_rubric_loads(string weight, string measures, string effect)
    {
        var load = Load(weight, measures, effect);
        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults));
    }

    public static TheoryData<string, string, string, string> Notices() => new()
    {
        { "5", List, "award: 2\nwhen: count(faults) = 0", "22:13 指标“二级”各条合计最多得 2 分，达不到 5 分" },
        { "5", List, "deduct: 1\neach: faults\nat-most: 2", "22:13 指标“二级”各条合计最多扣 2 分，5 分扣不完" },
        { "5", List, "deduct: 2\nwhen: count(faults) > 0", "22:13 指标“二级”各条合计最多扣 2 分，5 分扣不完" },
        { "5", List, "award-amount: min(count(faults), 17)", "30:31 算式的得分可能到 17 分，超过 5 分的部分不计" },
        { "5", Number, "award-amount: amount * 2", "30:31 算式的得分没有上限，超过 5 分的部分不计" },
    };

    [Theory]
    [MemberData(nameof(Notices))]
    public void Odd_rubric_loads_with_a_notice(string weight, string measures, string effect, string expected)
    {
        var load = Load(weight, measures, effect);
        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults));
        var lines = load.Notices.Select(fault => $"{fault.Line}:{fault.Column} {fault.Message}").ToList();
        Assert.True(lines.Exists(line => line.StartsWith(expected, StringComparison.Ordinal)), string.Join('\n', lines));
    }

    [Theory]
    [InlineData("5", "-3", "deduct: 1, each: faults, at-most: 7", "最多扣 7 分，扣不到 -3 分")]
    [InlineData("0", "-3", "deduct: 1, each: faults, at-most: 2", "最多扣 2 分，扣不到 -3 分")]
    [InlineData("5", "-3", "deduct: 1, each: faults, at-most: 8", "")]
    public void Deductions_are_measured_against_the_lowest_points(string weight, string downTo, string effect, string expected)
    {
        var text = SmallRubric.OneIndicator(weight, List, $"- {{id: r1, words: 规则, clause: 一, {effect}}}", $"down-to: {downTo}")
            .Replace($"full: {weight}\n", $"full: {weight}\n    down-to: {downTo}\n", StringComparison.Ordinal);
        var load = RubricFile.Parse(text, "small.yaml");
        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults));
        var words = string.Join('\n', load.Notices.Select(notice => notice.Message));
        Assert.Equal(expected.Length > 0 ? $"指标“二级”各条合计{expected}" : "", words);
    }

    [Theory]
    [InlineData("otherwise: [{then: spread, words: 分给其余}]", "", 1)]
    [InlineData("otherwise: [{then: full, words: 给满分}]", "", 0)]
    [InlineData("", "remove: [{groups: [first], when: few, then: spread, words: 不查, clause: 一}]", 1)]
    [InlineData("", "remove: [{groups: [second], when: few, then: spread, words: 不查, clause: 一}]", 0)]
    public void Who_can_receive_spread_weight_is_not_measured_by_its_own(string otherwise, string removal, int silent)
    {
        var text = $$"""
            {{SmallRubric.Header}}
            measures:
              few: {kind: flag, name: 栏目少}
            parts:
              - id: base
                name: 基础
                target: site
                full: 10
                {{removal}}
                groups:
                  - {id: first, name: 甲, points: 5, indicators: [{id: giver, name: 转出, weight: 5, decides: judged, {{(otherwise.Length > 0 ? $"applies: {{when: not few}}, {otherwise}, " : "")}}rules: [{id: a, words: 规则, clause: 一, deduct: 5, when: few}]}]}
                  - {id: second, name: 乙, points: 5, indicators: [{id: taker, name: 转入, weight: 5, decides: judged, rules: [{id: b, words: 规则, clause: 一, deduct: 2, when: few}]}]}
            """;
        var load = RubricFile.Parse(text, "small.yaml");
        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults));
        Assert.Equal(1 - silent, load.Notices.Count(notice => notice.Message.StartsWith("指标“转入”各条合计最多扣 2 分", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ranking: {within: class, ties: shared}", true)]
    [InlineData("ranking: {within: all, ties: shared}", false)]
    [InlineData("grades: {names: [好, 差], vetoed: 差, quotas: {within: class, ties: all, shares: [{grade: 好, count: 1}, {grade: 差, share: 100%, rounded: up}]}}", true)]
    [InlineData("grades: {names: [好, 差], vetoed: 差, bands: [{grade: 好, from: 3}, {grade: 差, from: 0}], pass: {when: class = \"甲类\", otherwise: 差, words: 甲类才合格}}", true)]
    public void Ranking_grading_and_passing_tell_classes_apart_too(string more, bool tells)
    {
        var text = SmallRubric.OneIndicator("5", List, "- {id: r1, words: 规则, clause: 一, deduct: 1, each: faults}")
            .Replace("measures:", $"classes:\n  - {{id: 甲类, title: 甲}}\n  - {{id: 乙类, title: 乙}}\n{more}\nmeasures:", StringComparison.Ordinal);
        var load = RubricFile.Parse(text, "small.yaml");
        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults));
        Assert.Equal(!tells, load.Notices.Any(notice => notice.Message.Contains("按类别区分", StringComparison.Ordinal)));
    }

    [Fact]
    public void Full_mark_within_reach_gives_no_notice() => Assert.Empty(Load("5", List, "deduct: 1\neach: faults").Notices);

    [Fact]
    public void Classes_that_nothing_tells_apart_are_noticed()
    {
        var text = SmallRubric.OneIndicator("5", List, "- {id: r1, words: 规则, clause: 一, deduct: 1, each: faults}")
            .Replace("measures:", "classes:\n  - {id: 甲类, title: 甲}\n  - {id: 乙类, title: 乙}\nmeasures:", StringComparison.Ordinal);
        Assert.Equal("写了 2 个类别（甲类、乙类），但没有哪一条按类别区分", Assert.Single(RubricFile.Parse(text, "small.yaml").Notices).Message);
    }

    [Theory]
    [InlineData("deduct: 1, each: \"faults * by-class(\\\"甲类\\\", 1, \\\"乙类\\\", 2)\"")]
    [InlineData("deduct: 1, each: faults, applies: {classes: [甲类]}")]
    [InlineData("deduct: 1, each: faults, applies: {when: class = \"甲类\"}")]
    public void Classes_that_a_rule_tells_apart_are_not(string effect)
    {
        var text = SmallRubric.OneIndicator("5", List, $"- {{id: r1, words: 规则, clause: 一, {effect}}}")
            .Replace("measures:", "classes:\n  - {id: 甲类, title: 甲}\n  - {id: 乙类, title: 乙}\nmeasures:", StringComparison.Ordinal);
        var load = RubricFile.Parse(text, "small.yaml");
        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults));
        Assert.DoesNotContain(load.Notices, notice => notice.Message.Contains("类别区分", StringComparison.Ordinal));
    }

    [Fact]
    public void Award_beyond_the_weight_beside_other_rules_is_a_notice()
    {
        var text = SmallRubric.OneIndicator("8", Rate + "\n" + List, "- {id: r1, words: 规则, clause: 一, award-amount: rate * 9}\n- {id: r2, words: 规则, clause: 一, award: 1, when: count(faults) = 0}");
        var load = RubricFile.Parse(text, "small.yaml");
        Assert.NotNull(load.Rubric);
        Assert.Contains(load.Notices, notice => notice.Message == "算式最多得 9 分，指标分值 8 分，超出的部分不计");
    }

    [Fact]
    public void Shipped_rubric_has_no_fault() => Assert.Empty(RubricFile.Load(RepositoryRoot.PathOf("rubrics", "zhanjiang-2021.yaml")).Faults);

    private static RubricLoad Load(string weight, string measures, string effect)
    {
        var text = SmallRubric.OneIndicator(weight, measures, $"- id: r1\n  words: 规则\n{SmallRubric.Indent(effect, 2)}\n  clause: 一");
        return RubricFile.Parse(text, "small.yaml");
    }

    /// <summary>Without measures everything stands one line higher.</summary>
    private static string Shifted(string place, int lines)
    {
        var colon = place.IndexOf(':', StringComparison.Ordinal);
        return (int.Parse(place[..colon], System.Globalization.CultureInfo.InvariantCulture) - lines).ToString(System.Globalization.CultureInfo.InvariantCulture) + place[colon..];
    }
}

namespace Hengjian.Rubrics.Tests.Reading;

/// <summary>A rubric that leaves open what matters does not load; where it does not matter nothing need be written.</summary>
public sealed class OpenPointFaultTests
{
    private const string Measures = "bad: {kind: flag, name: 有问题}\n  faults: {kind: occurrences, name: 错字}\n  links: {kind: occurrences, name: 死链}\n  none: {kind: flag, name: 没有}";
    private const string Zero = "zero-when: bad";
    private const string Once = "deduct: 1, when: bad";
    private const string Each = "deduct: 1, each: faults";
    private const string Links = "deduct: 1, each: links";
    private const string ToB = "applies: {when: not none}, otherwise: [{transfer: [b], words: 转}], ";
    private const string Spread = "applies: {when: not none}, otherwise: [{then: spread, words: 分}], ";
    private const string Removal = "remove: [{groups: [g1], when: none, then: rescale, words: 不查, clause: 一}]";
    private const string Rescale = "rescale: {to: 10, from: remaining}";

    /// <summary>Header, part keys, first indicator (keys, effect), second indicator (keys, effect), the fault or none.</summary>
    public static TheoryData<string, string, string, string, string, string, string, string?> Points() => new()
    {
        { "1 no consequence", "", "remove: [{groups: [g1], when: none, words: 不查, clause: 一}]", "", Zero, "", Zero, "19:14 “remove”缺少“then”：不检查的“甲”（a），其分值怎么办没有写明；可取 rescale（其余折算）、spread（平均分给其余指标）、full（按满分计）、lost（不得分）" },
        { "1 no such consequence", "", "remove: [{groups: [g1], when: none, then: gone, words: 不查, clause: 一}]", "", Zero, "", Zero, "19:47 “then”没有“gone”这个值，可取：rescale、spread、full、lost" },
        { "1 rescale without rescale", "", Removal, "", Zero, "", Zero, "19:14 “then: rescale”要在这一部分写明怎样折算（rescale: {to: …, from: …}）" },
        { "1 answered", "", Removal + "\n" + Rescale, "", Zero, "", Zero, null },
        {
            "2 two at once", "", TwoRemovals("", "") + "\nrescale: {to: 10, from: 8}", "", Zero, "", Zero,
            "20:29 “一级 g1”、“一级 g2”同时不检查时按哪个数折算没有写明，涉及“甲”（a）、“乙”（b）；from 请用 remaining（仍检查的分值）或 removed.g1 一类的名称区分"
        },
        { "2 remaining", "", TwoRemovals("", "") + "\n" + Rescale, "", Zero, "", Zero, null },
        { "2 removed", "", TwoRemovals("", "") + "\nrescale: {to: 10, from: 'if(removed.g1, 5, 6)'}", "", Zero, "", Zero, null },
        { "2 never at once", "classes: [{id: 甲类, title: 甲}, {id: 乙类, title: 乙}]", TwoRemovals("classes: [甲类], ", "classes: [乙类], ") + "\nrescale: {to: 10, from: 8}", "", Zero, "", Zero, null },
        {
            "3 transfer to fixed deductions", "", "", ToB, Zero, "", Once,
            "1:1 考评方案缺少“transferred-deductions”：“乙”（b）可能接受别处转来的分值，又有写定的扣分或加分，这些分值是否随之放大没有写明；可取 fixed（不变）、scaled（同比放大），或由选项决定（{option: …}）"
        },
        { "3 spread to fixed deductions", "", "", Spread, Zero, "", Each, "1:1 考评方案缺少“transferred-deductions”：“乙”（b）可能接受" },
        { "3 removal spread to fixed deductions", "", "remove: [{groups: [g1], when: none, then: spread, words: 不查, clause: 一}]", "", Zero, "", Each, "1:1 考评方案缺少“transferred-deductions”：“乙”（b）可能接受" },
        { "3 answered", "transferred-deductions: scaled", "", ToB, Zero, "", Once, null },
        { "3 nothing fixed receives", "", "", ToB, Once, "", Zero, null },
        {
            "10 two lists", "", "", "", Each, "", Links,
            "1:1 考评方案缺少“double”：“甲”（a）、“乙”（b）都按清单逐处扣分，同一问题在不同指标下是否重复扣分没有写明；可取 allowed（各扣各的）、refused（不重复扣），或由选项决定（{option: …}）"
        },
        { "10 a sample is a list", "", "", "", Each, "", "sample: {size: 2, deduct: 1, each: links}", "1:1 考评方案缺少“double”" },
        { "10 answered", "double: refused", "", "", Each, "", Links, null },
        { "10 answered by each", "", "", "double: allowed, ", Each, "double: refused, ", Links, null },
        { "10 one list only", "", "", "", Each, "", Once, null },
    };

    [Theory]
    [MemberData(nameof(Points))]
    public void Open_point_is_demanded_only_where_it_matters(string row, string header, string part, string a, string first, string b, string second, string? fault)
    {
        var text = Text(header, part, a, first, b, second);
        var faults = StructureRubric.Faults(text).Where(line => !line.Contains("没有规则使用它", StringComparison.Ordinal)).ToList();
        Assert.True(fault is null ? faults.Count == 0 : faults.Exists(line => line.StartsWith(fault, StringComparison.Ordinal)), $"{row}\n{string.Join('\n', faults)}\n{text}");
    }

    [Fact]
    public void More_than_ten_indicators_are_counted()
    {
        var indicators = string.Join('\n', Enumerable.Range(1, 12).Select(i => $"      - {{id: i{i}, name: 指标{i}, weight: 1, decides: measured, rules: [{{id: r{i}, words: 扣, clause: 一, deduct: 1, each: faults}}]}}"));
        var text = $"{Header("")}\nmeasures:\n  faults: {{kind: occurrences, name: 错字}}\nparts:\n- id: base\n  name: 基础\n  target: site\n  full: 12\n  groups:\n  - id: g\n    name: 一\n    points: 12\n    indicators:\n{indicators}";
        var fault = Assert.Single(StructureRubric.Faults(text));
        Assert.Contains("“指标10”（i10）等 12 项都按清单逐处扣分", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("指标11", fault, StringComparison.Ordinal);
    }

    /// <summary>Point 5: extra points and a rescale.</summary>
    [Theory]
    [InlineData("", "bonus: true", true, "1:1 考评方案缺少“order”：“基本分”要折算，加分的有“乙”（more），加分参不参加折算没有写明；可取 cap-rescale-bonus（折算后再加分）、cap-bonus-rescale（加分与基础分一起折算），或由选项决定（{option: …}）")]
    [InlineData("order: cap-rescale-bonus", "bonus: true", true, null)]
    [InlineData("order: cap-bonus-rescale", "bonus: true", true, null)]
    [InlineData("", "", true, null)]
    [InlineData("", "bonus: true", false, null)]
    [InlineData("order: bonus-first", "bonus: true", true, "9:8 “order”没有“bonus-first”这个值，可取：cap-rescale-bonus、cap-bonus-rescale")]
    [InlineData("order: cap-bonus-rescale", "bonus: true\nrescale: {to: 20, from: remaining}", true, "22:5 加分“加分”随“基本分”折算时，要写在它之后，自己不能再写 rescale")]
    public void Order_is_demanded_where_extra_points_meet_a_rescale(string header, string bonus, bool rescales, string? fault)
    {
        var parts = StructureRubric.Base.Replace("  full: 100", rescales ? "  full: 100\n  rescale: {to: 100, from: remaining}" : "  full: 100", StringComparison.Ordinal) + "\n" + StructureRubric.Bonus(bonus);
        var faults = StructureRubric.Faults($"{Header(header)}\nparts:\n{SmallRubric.Indent(parts, 2)}");
        Assert.Equal(fault is null ? [] : [fault], faults);
    }

    [Fact]
    public void Extra_points_rescaled_with_the_base_stand_behind_it_and_leave_the_top_band_open()
    {
        var rescaled = StructureRubric.Base.Replace("  full: 100", "  full: 100\n  rescale: {to: 100, from: remaining}", StringComparison.Ordinal);
        var before = StructureRubric.Faults($"{Header("order: cap-bonus-rescale")}\nparts:\n{SmallRubric.Indent(StructureRubric.Bonus("bonus: true") + "\n" + rescaled, 2)}");
        Assert.Equal(["11:5 加分“加分”随“基本分”折算时，要写在它之后，自己不能再写 rescale"], before);
        var bounded = StructureRubric.Faults($"{Header("order: cap-bonus-rescale")}\nparts:\n{SmallRubric.Indent(rescaled + "\n" + StructureRubric.Bonus("bonus: true"), 2)}\ngrades:\n  names: [好]\n  bands: [{{grade: 好, from: 0, to: 120}}]");
        Assert.Equal(["35:35 加分随折算放大，总分可能高于 120：最高一段不要写上限"], bounded);
    }

    /// <summary>Point 6: a child that a veto failed has no points.</summary>
    [Theory]
    [InlineData("", "fail", "8:5 考评对象“account”缺少“when-vetoed”：children.account 中被单项否决的没有得分，用到它的有“账号”（accounts）；可取 {counts: 分值}（按此分计）、left-out（不计入）、fails-parent（上级也不合格）")]
    [InlineData("", "{score: 59}", null)]
    [InlineData(", when-vetoed: left-out", "fail", null)]
    [InlineData(", when-vetoed: fails-parent", "fail", null)]
    [InlineData(", when-vetoed: {counts: 0}", "fail", null)]
    [InlineData(", when-vetoed: ignored", "fail", "8:43 “when-vetoed”应当是 {counts: 分值}、left-out、fails-parent 之一")]
    [InlineData(", when-vetoed: {count: 0}", "fail", "8:44 下级被否决时（when-vetoed）没有“count”这个键，是否想写“counts”")]
    public void Vetoed_children_are_answered_for_where_they_are_used(string target, string veto, string? fault)
    {
        var text = $$"""
            rubric: small
            version: "1"
            title: 小方案
            source: 测试
            rounding: {digits: 2, at: total}
            targets:
              - {id: unit, title: 单位}
              - {id: account, title: 账号{{target}}}
            measures:
              dead: {kind: flag, name: 停更}
            vetoes:
              - {id: silent, target: account, name: 停更, words: 停更, clause: 一, decides: measured, when: dead, then: {{veto}}}
            parts:
              - id: county
                name: 县区
                target: unit
                full: 100
                groups:
                  - id: below
                    name: 下级
                    points: 100
                    indicators:
                      - {id: accounts, name: 账号, weight: 100, decides: measured, rules: [{id: a1, words: 合成, clause: 一, award-amount: 'mean(children.account, item.total)'}]}
            """;
        var faults = StructureRubric.Faults(text);
        Assert.True(fault is null ? faults.Count == 0 : faults.Contains(fault), string.Join('\n', faults));
    }

    private static string Header(string more) =>
        $"rubric: small\nversion: \"1\"\ntitle: 小方案\nsource: 测试\nrounding: {{digits: 2, at: total}}\ntargets:\n  - {{id: site, title: 网站}}\n# 设置\n{more}";

    private static string TwoRemovals(string first, string second) =>
        $"remove: [{{groups: [g1], {first}when: none, then: rescale, words: 不查, clause: 一}}, {{groups: [g2], {second}when: bad, then: rescale, words: 不查, clause: 一}}]";

    private static string Text(string header, string part, string a, string first, string b, string second) => $$"""
        {{Header(header)}}
        measures:
          {{Measures}}
        parts:
          - id: base
            name: 基础
            target: site
        {{SmallRubric.Indent(part, 4)}}
            full: 10
            groups:
              - {id: g1, name: 一级 g1, points: 5, indicators: [{id: a, name: 甲, weight: 5, decides: measured, {{a}}rules: [{id: a1, words: 扣, clause: 一, {{first}}}]}]}
              - {id: g2, name: 一级 g2, points: 5, indicators: [{id: b, name: 乙, weight: 5, decides: measured, {{b}}rules: [{id: b1, words: 扣, clause: 一, {{second}}}]}]}
        """;
}

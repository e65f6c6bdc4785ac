using System.Globalization;
using System.Text;

namespace Hengjian.Rubrics.Bench;

/// <summary>A rubric of 100 indicators with 200 measures in the mixture of real schemes: ten groups of ten, two classes, transfers, one group that may be removed, ten veto items.</summary>
internal static class MadeRubric
{
    /// <summary>How many indicators the rubric has; every indicator uses two measures.</summary>
    internal const int Indicators = 100;

    private const int InGroup = 10;

    /// <summary>The kinds of rules, in turn; each takes a first and a second measure.</summary>
    internal static readonly (string First, string Second, string Rules)[] Kinds =
    [
        ("occurrences", "flag", "- {id: ID.1, words: 每处扣 0.2, clause: 一, deduct: 0.2, each: A}\n- {id: ID.2, words: 没有不得分, clause: 二, zero-when: not B}"),
        ("flag", "flag", "- {id: ID.1, words: 没有扣一半, clause: 一, deduct: 50%, when: not A}\n- {id: ID.2, words: 没有再扣一半, clause: 二, deduct: 50%, when: not B}"),
        ("share", "flag", "- {id: ID.1, words: 60% 以下不得分, clause: 一, linear: {of: A, floor: 60%, full: 100%}}\n- {id: ID.2, words: 没有材料的最高得 0.5, clause: 二, ceiling: 0.5, when: not B}"),
        ("number", "occurrences", "- {id: ID.1, words: 按数量分档, clause: 一, tiers: {of: A, steps: [{from: 10, deduct: 0.6}, {from: 5, deduct: 0.3}]}}\n- {id: ID.2, words: 每处扣 0.1, clause: 二, deduct: 0.1, each: B, at-most: 0.4}"),
        ("share", "number", "- {id: ID.1, words: 每低 1 个百分点扣 5%, clause: 一, shortfall: {of: A, target: 95%, per: 1%, lose: 5%, steps: started}}\n- {id: ID.2, words: 超期不得分, clause: 二, zero-when: B > 30}"),
        ("occurrences", "occurrences", "- {id: ID.1, words: 抽 5 个，每个扣 0.2, clause: 一, sample: {size: 5, deduct: 0.2, each: A, short: scaled, empty: full}}\n- {id: ID.2, words: 每处扣 0.1, clause: 二, deduct: 0.1, each: B}"),
    ];

    internal static string Text()
    {
        var text = new StringBuilder("""
            rubric: made
            version: "1"
            title: 一百个指标的方案
            source: 性能测试
            rounding: {digits: 2, at: part}
            transferred-deductions: fixed
            double: refused
            targets: [{id: site, title: 网站}]
            classes: [{id: 第一类, title: 县区}, {id: 第二类, title: 部门}]
            measures:
              serves-public: {kind: flag, name: 承担对外服务职能}

            """);
        for (var index = 0; index < Indicators; index++)
        {
            var (first, second, _) = Kinds[index % Kinds.Length];
            text.Append(Measure($"{Id(index)}.a", first)).Append(Measure($"{Id(index)}.b", second));
        }

        text.Append("vetoes:\n");
        for (var index = 0; index < InGroup; index++)
            text.Append(Line(2, $"- {{id: veto-{Plain(index)}, target: site, name: 严重问题, words: 问题达到 50 处, clause: 一, decides: measured, when: count({Id(index * Kinds.Length)}.a) >= 50}}"));
        text.Append("""
            parts:
              - id: base
                name: 基础
                target: site
                full: 100
                remove: [{groups: [group-9], when: not serves-public, then: rescale, words: 没有对外服务职能, clause: 说明}]
                rescale: {to: 100, from: remaining}
                groups:

            """);
        for (var group = 0; group < Indicators / InGroup; group++)
            Group(text, group);
        return text.Append("grades:\n  names: [优秀, 良好, 合格, 不合格]\n  vetoed: 不合格\n  bands: [{grade: 优秀, from: 90}, {grade: 良好, from: 80}, {grade: 合格, from: 60}, {grade: 不合格, from: 0}]\n").ToString();
    }

    internal static string Id(int index) => $"i{index.ToString("D2", CultureInfo.InvariantCulture)}";

    private static void Group(StringBuilder text, int group)
    {
        text.Append(Line(6, $"- id: group-{Plain(group)}")).Append(Line(8, $"name: 第 {Plain(group)} 组")).Append(Line(8, "points: 10")).Append(Line(8, "indicators:"));
        for (var index = group * InGroup; index < (group + 1) * InGroup; index++)
        {
            var id = Id(index);
            text.Append(Line(10, $"- id: {id}")).Append(Line(12, $"name: 指标 {id}")).Append(Line(12, "weight: 1")).Append(Line(12, "decides: measured"));
            if (index % InGroup == 1)
                text.Append(Line(12, "applies: {classes: [第一类]}")).Append(Line(12, $"otherwise: [{{transfer: [{Id(index + 1)}], words: 部门不考核}}]"));
            text.Append(Line(12, "rules:"));
            foreach (var rule in Kinds[index % Kinds.Length].Rules.Split('\n'))
                text.Append(Line(14, rule.Replace("ID", id, StringComparison.Ordinal).Replace(": A", $": {id}.a", StringComparison.Ordinal).Replace(": B", $": {id}.b", StringComparison.Ordinal).Replace("not A", $"not {id}.a", StringComparison.Ordinal).Replace("not B", $"not {id}.b", StringComparison.Ordinal)));
        }
    }

    private static string Measure(string id, string kind) => Line(2, kind == "share" ? $"{id}: {{kind: number, share: true, name: 度量 {id}}}" : $"{id}: {{kind: {kind}, name: 度量 {id}}}");

    private static string Line(int blanks, string text) => new string(' ', blanks) + text + "\n";

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}

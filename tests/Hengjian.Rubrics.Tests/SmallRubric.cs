namespace Hengjian.Rubrics.Tests;

/// <summary>Rubrics of a few lines for tests of single constructs.</summary>
internal static class SmallRubric
{
    internal const string Header = """
        rubric: small
        version: "1"
        title: 小方案
        source: 测试
        rounding: {digits: 2, at: total}
        transferred-deductions: fixed
        double: allowed
        targets:
          - {id: site, title: 网站}
        """;

    /// <summary>A rubric with one indicator of a given weight.</summary>
    internal static string OneIndicator(string weight, string measures, string rules, string more = "") => $$"""
        {{Header}}
        {{(measures.Length == 0 ? "" : "measures:\n" + Indent(measures, 2))}}
        parts:
          - id: base
            name: 基础
            target: site
            full: {{weight}}
            groups:
              - id: group
                name: 一级
                points: {{weight}}
                indicators:
                  - id: indicator
                    name: 二级
                    weight: {{weight}}
                    decides: judged
        {{Indent(more, 12)}}
                    rules:
        {{Indent(rules, 14)}}
        """;

    internal static Rubric Load(string text)
    {
        var load = RubricFile.Parse(text, "small.yaml");
        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults) + "\n" + text);
        return load.Rubric!;
    }

    internal static string Indent(string text, int blanks) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? line : new string(' ', blanks) + line));
}

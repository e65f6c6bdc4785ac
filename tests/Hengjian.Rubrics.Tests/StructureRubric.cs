namespace Hengjian.Rubrics.Tests;

/// <summary>Rubrics of a base of 100 points given by people, for tests of what surrounds the indicators.</summary>
internal static class StructureRubric
{
    /// <summary>The base: one indicator <c>own</c> of 100 points, answered by a judgement on <c>own1</c>.</summary>
    internal const string Base = """
        - id: base
          name: 基本分
          target: site
          full: 100
          groups:
            - id: all
              name: 全部
              points: 100
              indicators:
                - {id: own, name: 甲, weight: 100, decides: judged, rules: [{id: own1, words: 得分, clause: 一, ask: {kind: points, question: 几分}, award-amount: answer}]}
        """;

    /// <summary>Extra points: one indicator <c>more</c> of 20 points, answered by a judgement on <c>more1</c>.</summary>
    /// <param name="keys">Further keys of the part, each a line.</param>
    internal static string Bonus(string keys) => $$"""
        - id: extra
          name: 加分
          target: site
          full: 20
        {{SmallRubric.Indent(keys, 2)}}
          groups:
            - id: extras
              name: 加分项
              points: 20
              indicators:
                - {id: more, name: 乙, weight: 20, decides: judged, rules: [{id: more1, words: 加分, clause: 二, ask: {kind: points, question: 几分}, award-amount: answer}]}
        """;

    /// <param name="parts">The parts.</param>
    /// <param name="more">Further keys of the rubric, each beginning in the first column.</param>
    internal static string Text(string parts, string more = "") => $"{SmallRubric.Header}\n{more}\nparts:\n{SmallRubric.Indent(parts, 2)}\n";

    internal static Rubric Load(string parts, string more = "") => SmallRubric.Load(Text(parts, more));

    /// <summary>The faults of a text as “line:column message”.</summary>
    internal static IReadOnlyList<string> Faults(string text) =>
        [.. RubricFile.Parse(text, "small.yaml").Faults.Select(fault => $"{fault.Line}:{fault.Column} {fault.Message}")];
}

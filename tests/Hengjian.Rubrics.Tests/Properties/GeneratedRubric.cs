using System.Globalization;
using System.Text;

namespace Hengjian.Rubrics.Tests.Properties;

/// <summary>A rubric made from a seed: two or three groups, the recipes in any mixture, and the structure schemes have: transfers, removals, rescaling, a bonus part, a part that goes below zero.</summary>
internal sealed class GeneratedRubric
{
    private static readonly string[] s_then = ["rescale", "spread", "full", "lost"];
    private static readonly string[] s_otherwise = ["then: full", "then: leave-out", "then: spread", "then: lost"];
    private static readonly decimal[] s_weights = [1, 1.5m, 2, 4, 5, 8];

    private readonly Random _random;
    private readonly List<(string Id, string Form)> _measures = [];
    private readonly List<string> _questions = [];
    private readonly bool _onlyFaults;
    private int _indicators;
    private bool _firstMoves;

    internal GeneratedRubric(int seed, bool onlyFaults = false)
    {
        _random = new Random(seed);
        _onlyFaults = onlyFaults;
        Text = Write();
        var load = RubricFile.Parse(Text, "made.yaml");
        Assert.True(load.Faults.Count == 0, $"seed {seed}: {string.Join('\n', load.Faults)}\n{Text}");
        Rubric = load.Rubric!;
    }

    internal string Text { get; }

    internal Rubric Rubric { get; }

    /// <summary>The measures with their declarations.</summary>
    internal IReadOnlyList<(string Id, string Form)> Measures => _measures;

    /// <summary>The rules that people answer.</summary>
    internal IReadOnlyList<string> Questions => _questions;

    private string Write()
    {
        var parts = new StringBuilder("parts:\n").Append(Base());
        if (_random.Next(2) == 0)
            parts.Append(Part("extra", _random.Next(2) == 0 ? "bonus: true" : "bonus: true\n    opens-when: points.base > 6\n    words: 高于 6 分才加分", "", [Group("extra-group", 1 + _random.Next(2), false)]));
        if (_random.Next(3) == 0)
            parts.Append(Negative());
        return Header() + string.Concat(_measures.Select(one => $"  {one.Id}: {{{one.Form}, name: 度量 {one.Id}}}\n")) + parts;
    }

    private string Header() => $$"""
        rubric: made
        version: "1"
        title: 随机方案
        source: 性质测试
        monitoring-date: 2022-02-14
        rounding: {{Pick("{digits: 0, at: total}", "{digits: 1, at: part}", "{digits: 1, at: indicator}", "{digits: 2, at: indicator}", "{digits: 2, at: part}", "{digits: 2, at: total}", "{digits: 3, at: part}")}}
        transferred-deductions: {{Pick("fixed", "scaled")}}
        double: {{Pick("allowed", "refused")}}
        order: {{Pick("cap-rescale-bonus", "cap-bonus-rescale")}}
        evidence: any
        targets: [{id: site, title: 网站}]
        measures:

        """;

    private string Base()
    {
        var groups = Enumerable.Range(0, 2 + _random.Next(2)).Select(index => Group($"group-{index.ToString(CultureInfo.InvariantCulture)}", 1 + _random.Next(3), true)).ToList();
        if (_random.Next(2) == 0)
            return Part("base", "", "", groups);
        var then = s_then[_random.Next(s_then.Length)];
        var removal = $"    remove: [{{groups: [{groups[^1].Id}], when: not {Measure(Recipe.Flag)}, then: {then}, words: 不检查, clause: 说明}}]\n";
        return Part("base", "", removal + (then == "rescale" ? $"    rescale: {{to: {Plain(groups.Sum(group => group.Points))}, from: remaining}}\n" : ""), groups);
    }

    private string Negative()
    {
        var list = Measure(Recipe.List);
        return $$"""
              - id: minus
                name: 减分
                target: site
                full: 0
                down-to: -5
                groups:
                  - id: minus-group
                    name: 减分
                    points: 0
                    indicators:
                      - {id: minus-all, name: 减分, weight: 0, down-to: -5, decides: measured, rules: [{id: minus-1, words: 每处减 2, clause: 一, deduct: 2, each: {{list}}}]}

            """;
    }

    private static string Part(string id, string keys, string structure, IReadOnlyList<(string Id, decimal Points, string Text)> groups) =>
        $"  - id: {id}\n    name: 部分 {id}\n    target: site\n" + (keys.Length == 0 ? "" : $"    {keys}\n")
        + $"    full: {Plain(groups.Sum(group => group.Points))}\n{structure}    groups:\n" + string.Concat(groups.Select(group => group.Text));

    private (string Id, decimal Points, string Text) Group(string id, int indicators, bool mayMove)
    {
        var text = new StringBuilder();
        decimal points = 0;
        for (var index = 0; index < indicators; index++)
        {
            var weight = s_weights[_random.Next(s_weights.Length)];
            points += weight;
            text.Append(Indicator(weight, mayMove && _random.Next(4) == 0));
        }

        return (id, points, $"      - id: {id}\n        name: 组 {id}\n        points: {Plain(points)}\n        indicators:\n{text}");
    }

    private string Indicator(decimal weight, bool moves)
    {
        var id = "i" + Plain(_indicators++);
        var pool = _onlyFaults || _random.Next(2) == 0 ? Recipe.Faults : Recipe.Others;
        var recipe = pool[_random.Next(pool.Count)];
        var first = recipe.First.Length == 0 ? "" : Measure(recipe.First);
        var second = recipe.Second.Length == 0 ? "" : Measure(recipe.Second);
        if (recipe.First.Length == 0)
            _questions.Add(id + ".1");
        var text = new StringBuilder($"          - id: {id}\n            name: 指标 {id}\n            weight: {Plain(weight)}\n            start: {recipe.Starts}\n            decides: {(recipe.First.Length == 0 ? "judged" : "measured")}\n");
        if (moves)
            text.Append($"            applies: {{when: {Measure(Recipe.Flag)}}}\n            otherwise: [{{{Otherwise(id)}, words: 不适用}}]\n");
        text.Append("            rules:\n");
        foreach (var rule in recipe.Rules.Split('\n'))
            text.Append("              - ").Append(Fill(rule, id, first, second, weight)).Append('\n');
        return text.ToString();
    }

    /// <summary>What becomes of the weight; only the first indicator is transferred to, and only when it stays where it is, so that no circle arises.</summary>
    private string Otherwise(string id)
    {
        if (id != "i0" && !_firstMoves && _random.Next(2) == 0)
            return "transfer: [i0]";
        _firstMoves |= id == "i0";
        return s_otherwise[_random.Next(s_otherwise.Length)];
    }

    private string Measure(string form)
    {
        var id = $"m{Plain(_measures.Count)}";
        _measures.Add((id, form));
        return id;
    }

    /// <summary>The rule with measures, weight and half of it in the place of the single letters.</summary>
    private static string Fill(string rule, string id, string first, string second, decimal weight)
    {
        var text = new StringBuilder();
        for (var index = 0; index < rule.Length; index++)
        {
            var alone = (index == 0 || !char.IsLetter(rule[index - 1])) && (index == rule.Length - 1 || !char.IsLetter(rule[index + 1]));
            text.Append(!alone ? rule[index].ToString() : rule[index] switch { 'A' => first, 'B' => second, 'W' => Plain(weight), 'H' => Plain(weight / 2), var other => other.ToString() });
        }

        return text.Replace("ID.", id + ".").ToString();
    }

    private string Pick(params string[] all) => all[_random.Next(all.Length)];

    private static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}

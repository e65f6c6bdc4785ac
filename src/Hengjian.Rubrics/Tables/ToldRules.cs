using Hengjian.Rubrics.Explanation;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Tables;

/// <summary>What rules and alternatives do, in words beside the table.</summary>
internal sealed class ToldRules
{
    private readonly Dictionary<string, string> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Indicator, int At), string> _alternatives = [];

    internal ToldRules(Rubric rubric)
    {
        var words = new RuleWords(rubric);
        foreach (var part in rubric.Parts)
        {
            foreach (var indicator in part.Groups.SelectMany(group => group.Indicators))
            {
                foreach (var rule in indicator.AllRules)
                    _rules.TryAdd(rule.Id, Of(rule, words));
                for (var at = 0; at < indicator.Otherwise.Count; at++)
                    _alternatives.TryAdd((indicator.Id, at), Of(indicator.Otherwise[at], part, words));
            }
        }
    }

    internal string OfRule(string id) => _rules.GetValueOrDefault(id, "");

    internal string OfAlternative(string indicator, int at) => _alternatives.GetValueOrDefault((indicator, at), "");

    private static string Of(ScoringRule rule, RuleWords words)
    {
        var parts = new List<string>();
        if (!rule.Applies.IsAlways)
            parts.Add($"适用：{words.Of(rule.Applies)}");
        if (rule.Ask is { } ask)
            parts.Add($"问：{ask.Text}");
        parts.Add(words.Of(rule.Effect));
        return string.Join("；", parts);
    }

    private static string Of(Alternative alternative, RubricPart part, RuleWords words) =>
        $"{(alternative.When.IsAlways ? "不适用时" : $"不适用且{words.Of(alternative.When)}")}：{RubricExplanation.Consequence(alternative, part)}";
}

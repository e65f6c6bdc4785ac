using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads the points of a scoring table.</summary>
internal static class RuleReader
{
    private static readonly string[] s_keys = ["id", "words", "clause", "official-text", "applies", "ask", "claims", .. EffectReader.Keys];

    internal static IReadOnlyList<ScoringRule> Read(Form owner, bool assisted, Declarations declared)
    {
        var rules = new List<ScoringRule>();
        foreach (var item in owner.Items("rules"))
        {
            if (Form.Open(item, "规则（rules）", declared.Faults, s_keys) is { } form && ReadOne(form, assisted, declared) is { } rule)
                rules.Add(rule);
        }

        return rules;
    }

    private static ScoringRule? ReadOne(Form form, bool assisted, Declarations declared)
    {
        var id = declared.TakeId(form);
        var ask = QuestionReader.ReadInline(form.Item("ask"), id, assisted, declared);
        var names = new NamesInScope(declared, ask);
        var claims = form.Items("claims").Select(item => ExpressionItems.Read(declared, item, names, ExpressionType.Occurrences)).ToList();
        var words = form.Text("words");
        var clause = form.Text("clause");
        var applies = ConditionReader.Read(form, "applies", declared);
        return EffectReader.Read(form, names, declared) is { } effect
            ? new ScoringRule(id, words, clause, form.Text("official-text", ""), applies, ask, effect, claims, form.Place)
            : null;
    }
}

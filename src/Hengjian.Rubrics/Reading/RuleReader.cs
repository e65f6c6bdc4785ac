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
            if (Form.Open(item, "规则（rules）", declared.Faults, s_keys) is { } form)
                rules.AddRange(ReadOne(form, assisted, declared));
        }

        return rules;
    }

    private static IReadOnlyList<ScoringRule> ReadOne(Form form, bool assisted, Declarations declared)
    {
        var id = declared.TakeId(form);
        var ask = LevelReader.AskOf(form, id, assisted, declared) ?? QuestionReader.ReadInline(form.Item("ask"), id, assisted, declared);
        var names = new NamesInScope(declared, ask);
        var claims = form.Items("claims").Select(item => ExpressionItems.Read(declared, item, names, ExpressionType.Occurrences)).ToList();
        var words = form.Text("words");
        var clause = form.Text("clause");
        var applies = ConditionReader.Read(form, "applies", declared);
        if (EffectReader.KindOf(form, declared) is not { } kind)
            return [];
        var effect = kind == EffectReader.Checklist ? s_none : EffectReader.Read(form, kind, names, declared);
        if (effect is null)
            return [];
        var rule = new ScoringRule(id, words, clause, form.Text("official-text", ""), applies, ask, effect, claims, form.Place);
        return kind == EffectReader.Checklist ? ChecklistReader.Read(form, rule, assisted, declared) : [rule];
    }

    /// <summary>Stands in until the items of a checklist bring their own.</summary>
    private static readonly RuleEffect s_none = new RuleEffect.Once(Points.None, NamesInScope.Answered(default));
}

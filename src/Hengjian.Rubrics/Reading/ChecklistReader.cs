using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads a checklist (①②③) as one rule for each item.</summary>
internal static class ChecklistReader
{
    /// <param name="rule">The rule that holds the checklist.</param>
    /// <param name="whole">What its items share: id, clause, official text, to whom it applies, claims.</param>
    /// <param name="assisted">Whether the machine prepares candidates for the answers.</param>
    /// <param name="declared">Takes ids and faults.</param>
    internal static List<ScoringRule> Read(Form rule, ScoringRule whole, bool assisted, Declarations declared)
    {
        if (rule.Has("ask"))
            declared.Faults.Add(rule.PlaceOf("ask"), "清单（checklist）的每一项自己提问，不再另写 ask");
        var rules = new List<ScoringRule>();
        foreach (var item in rule.Items(EffectReader.Checklist))
        {
            if (Form.Open(item, "清单的一项（checklist）", declared.Faults, "id", "words", "points", "when", "rate") is { } form)
                rules.Add(ReadItem(form, whole, assisted, declared));
        }

        if (rules.Count == 0)
            declared.Faults.Add(rule.PlaceOf(EffectReader.Checklist), "清单（checklist）至少要有一项");
        return rules;
    }

    private static ScoringRule ReadItem(Form form, ScoringRule whole, bool assisted, Declarations declared)
    {
        var own = form.Text("id");
        var id = declared.TakeId($"{whole.Id}.{own}", form.PlaceOf("id"));
        var words = form.Text("words");
        var points = FigureItems.ReadPoints(form, "points", declared);
        if (form.Has("points") && points == Points.None && !form.IsFaulty("points"))
            declared.Faults.Add(form.PlaceOf("points"), "“points”的分值不能是 0");
        if (form.Has("when") && form.Has("rate"))
            declared.Faults.Add(form.PlaceOf("rate"), "清单的一项只能写 when（符合即得分）或 rate（按比例得分）之一");
        var asks = !form.Has("when") && !form.Has("rate");
        var ask = asks ? new Question(id, QuestionKind.Flag, words, $"是否符合：{words}", [], null, assisted) : null;
        var names = new NamesInScope(declared, ask);
        RuleEffect effect = form.Has("rate")
            ? new RuleEffect.Proportion(ExpressionItems.Read(declared, form.Item("rate"), names, ExpressionType.Number), points)
            : new RuleEffect.Once(points, ask is null ? ExpressionItems.Read(declared, form.Item("when"), names, ExpressionType.Flag) : NamesInScope.Answered(form.Place));
        return whole with { Id = id, Words = words, Ask = ask, Effect = effect, Place = form.Place, Checklist = whole.Id };
    }
}

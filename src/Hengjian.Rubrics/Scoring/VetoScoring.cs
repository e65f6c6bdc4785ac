using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Decides veto items.</summary>
internal static class VetoScoring
{
    internal static VetoDecision Of(IReadOnlyList<VetoItem> items, FactBook book)
    {
        var decision = new VetoDecision();
        foreach (var item in items)
        {
            var entry = Of(item, book);
            decision.Add(item.Then, entry, Question(item, entry));
        }

        return decision;
    }

    private static VetoEntry Of(VetoItem item, FactBook book)
    {
        var applies = book.Test(item.Applies);
        if (applies is Value.Flag { Holds: false })
            return Entry(item, RuleOutcome.NotApplied, "此条对该考评对象不适用", []);
        var inputs = new RuleInputs(book, item.Id, item.Ask);
        var names = item.Needs is null ? item.When.Names : [.. item.Needs.Names.Union(item.When.Names, StringComparer.Ordinal)];
        var evidence = inputs.Evidence(names);
        var value = Decide(item, inputs);
        if (applies is Value.Open && value is Value.Flag { Holds: true } or Value.Open)
            value = Value.Open.Both(applies, value);
        var (outcome, arithmetic) = value switch
        {
            Value.Flag { Holds: true } => (RuleOutcome.Triggered, inputs.Because(item.When, true) + Consequence(item.Then)),
            Value.Flag => (RuleOutcome.Clear, inputs.Because(item.When, false) + (item.Then is VetoConsequence.GradeAtMost ? "不限制等次" : "不构成否决")),
            Value.Open => (RuleOutcome.Open, ""),
            _ => throw new InvalidOperationException($"Not a flag: {value}"),
        };
        IReadOnlyList<OpenReason> awaited = value is Value.Open open ? open.Reasons : [];
        return Entry(item, outcome, BasisWords.Of(inputs.Shown(names), arithmetic, awaited, false), evidence);
    }

    private static string Consequence(VetoConsequence then) => then switch
    {
        VetoConsequence.Score score => $"单项否决，总分定为 {Plain.Text(score.Points)}",
        VetoConsequence.GradeAtMost limit => $"等次最高为{limit.Grade}",
        _ => "单项否决",
    };

    private static OpenPoint Question(VetoItem item, VetoEntry entry) => new(item.Id, item.Id, item.Ask?.Text ?? entry.Basis, 0);

    private static Value Decide(VetoItem item, RuleInputs inputs)
    {
        if (item.Needs is null || inputs.Overruled is not null)
            return inputs.Decide(item.When, ExpressionType.Flag);
        return Evaluation.Of(item.Needs, inputs) switch
        {
            Value.Flag { Holds: true } => inputs.Decide(item.When, ExpressionType.Flag),
            Value.Flag => Value.Open.Because(new OpenReason(item.Id, $"监测不足，不满足“{inputs.Words(item.Needs)}”，不能认定")),
            var open => open,
        };
    }

    private static VetoEntry Entry(VetoItem item, RuleOutcome outcome, string basis, IReadOnlyList<ProofReference> evidence) =>
        new(item.Id, item.Name, item.Words, item.Clause, outcome, basis, evidence);
}

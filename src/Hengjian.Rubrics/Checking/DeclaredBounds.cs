using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Reading;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Scoring;

namespace Hengjian.Rubrics.Checking;

/// <summary>What rules can do when nothing is known but the bounds the rubric declares.</summary>
internal sealed class DeclaredBounds(Rubric rubric)
{
    private const int MostCases = 4096;
    private const decimal Large = 1_000_000m;
    private const decimal Larger = 1_000_000_000m;
    private const string Unknown = "没有数据";

    private static readonly FactValue s_growing = new FactValue.Occurrences([], 0) { Unsettled = Unknown };

    /// <summary>The last decimal in which intervals of shares have to be complete: two more than points are rounded to.</summary>
    internal decimal ShareStep { get; } = new(1, 0, 0, false, (byte)(rubric.Rounding.Digits + 2));

    /// <summary>Whether a formula is a share that is shown as a percentage.</summary>
    internal bool IsShare(Node node) => node is Node.Call { Function: "share" }
        || (node is Node.Name name && rubric.Measures.Any(measure => measure.Id == name.Id && measure.IsShare));

    /// <summary>What a rule does to a subject of a class of whom nothing is known.</summary>
    internal RuleVerdict VerdictOn(RubricPart part, RuleSet set, ScoringRule rule, string? classId) => Verdict(part, set, rule, new Assumed(classId));

    /// <summary>The bounds of a number.</summary>
    internal (decimal Low, decimal High) Of(RubricPart part, ScoringRule rule, Expression formula)
    {
        if (formula.Root is Node.Name name && QuestionOf(rule, name.Id) is { } question)
            return (question.AtLeast, question.AtMost ?? Value.Number.Unlimited);
        var growing = rule.Ask is { Kind: QuestionKind.Count } ? new Dictionary<string, FactValue>(StringComparer.Ordinal) { [rule.Id] = s_growing } : null;
        var inputs = new RuleInputs(BookOf(part, new Assumed(null) { Answers = growing ?? [] }), rule.Id, rule.Ask);
        return Evaluation.Of(formula, inputs).AsNumber() is Value.Number number
            ? (number.Low, number.High)
            : (-Value.Number.Unlimited, Value.Number.Unlimited);
    }

    /// <summary>The most points a computed rule certainly reaches with some facts inside the bounds: every name at its ends, every choice taken.</summary>
    internal decimal ReachedBy(RubricPart part, RuleSet set, ScoringRule rule, decimal weight)
    {
        // What has no upper bound may be large; where it does not matter how large, the formula itself stops at what is reached.
        var large = ReachedBy(part, set, rule, weight, [Large]);
        return large == ReachedBy(part, set, rule, weight, [Large, Larger]) ? large : ReachedBy(part, set, rule, weight, []);
    }

    private decimal ReachedBy(RubricPart part, RuleSet set, ScoringRule rule, decimal weight, decimal[] beyond)
    {
        var names = rule.Effect.Formulas.SelectMany(formula => formula.Names).Distinct(StringComparer.Ordinal).ToList();
        var cases = new List<Assumed> { new(null) };
        foreach (var name in names)
        {
            var choices = ChoicesOf(name, rule, beyond).ToList();
            if (choices.Count > 0 && cases.Count * choices.Count <= MostCases)
                cases = [.. cases.SelectMany(one => choices.Select(choice => choice(one)))];
        }

        return cases.Max(one => Verdict(part, set, rule with { Applies = Condition.Always }, one).Under(weight, 1).Lowest);
    }

    private RuleVerdict Verdict(RubricPart part, RuleSet set, ScoringRule rule, Assumed assumed) =>
        new RuleScoring(BookOf(part, assumed), set.Indicator, set.Route, false, new Claims()).Of(rule);

    private FactBook BookOf(RubricPart part, Assumed assumed)
    {
        var values = rubric.Measures.Where(measure => measure.Kind == FactKind.Occurrences).ToDictionary(measure => measure.Id, _ => s_growing, StringComparer.Ordinal);
        foreach (var (id, value) in assumed.Values)
            values[id] = value;
        var judgements = assumed.Answers.Select(answer => new Judgement(answer.Key, answer.Value, "", default, "", [new Sheets.ProofReference("", "")])).ToList();
        var taken = rubric.Options.ToDictionary(option => option.Id, option => assumed.Options.GetValueOrDefault(option.Id, option.Default), StringComparer.Ordinal);
        return new FactBook(rubric, new SubjectFacts("", part.Target, assumed.Class, values, judgements), part.Target, taken);
    }

    /// <summary>The ways in which one name can turn out, as far as they can be listed.</summary>
    private IEnumerable<Func<Assumed, Assumed>> ChoicesOf(string name, ScoringRule rule, decimal[] beyond)
    {
        if (name == "class")
            return rubric.Classes.Select(one => (Func<Assumed, Assumed>)(assumed => assumed with { Class = one.Id }));
        if (name.StartsWith(NamesInScope.OptionPrefix, StringComparison.Ordinal))
        {
            var option = rubric.Options.First(one => one.Id == name[NamesInScope.OptionPrefix.Length..]);
            return option.Choices.Select(choice => (Func<Assumed, Assumed>)(assumed => assumed with { Options = new(assumed.Options, StringComparer.Ordinal) { [option.Id] = choice.Id } }));
        }

        if (QuestionOf(rule, name) is { } question)
            return EndsOf(question, beyond).Select(answer => (Func<Assumed, Assumed>)(assumed => assumed with { Answers = new(assumed.Answers, StringComparer.Ordinal) { [question.Id] = answer } }));
        return rubric.Measures.FirstOrDefault(one => one.Id == name) is { } measure
            ? EndsOf(measure, beyond).Select(value => (Func<Assumed, Assumed>)(assumed => assumed with { Values = new(assumed.Values, StringComparer.Ordinal) { [measure.Id] = value } }))
            : [];
    }

    private static IEnumerable<FactValue> EndsOf(Question question, decimal[] beyond) => question.Kind switch
    {
        QuestionKind.Flag => [new FactValue.Flag(true), new FactValue.Flag(false)],
        QuestionKind.Choice => question.Choices.Select(choice => new FactValue.Choice(choice.Id)),
        _ => Ends(question.AtLeast, question.AtMost ?? Value.Number.Unlimited, beyond),
    };

    private IEnumerable<FactValue> EndsOf(DeclaredMeasure measure, decimal[] beyond)
    {
        if (measure.Kind == FactKind.Flag)
            return [new FactValue.Flag(true), new FactValue.Flag(false)];
        if (measure.Kind != FactKind.Number)
            return [];
        var missing = BookOf(rubric.Parts[0], new Assumed(null)).ValueOf(measure.Id);
        return missing is Value.Number number ? Ends(number.Low, number.High, beyond) : [];
    }

    private static IEnumerable<FactValue> Ends(decimal low, decimal high, decimal[] beyond)
    {
        if (low > -Value.Number.Unlimited)
            yield return new FactValue.Number(low);
        foreach (var end in high < Value.Number.Unlimited ? [high] : beyond.Where(one => one > low))
            yield return new FactValue.Number(end);
    }

    private Question? QuestionOf(ScoringRule rule, string name)
    {
        if (name == NamesInScope.Answer)
            return rule.Ask;
        return name.StartsWith(NamesInScope.AnswerPrefix, StringComparison.Ordinal) ? rubric.Questions.First(one => one.Id == name[NamesInScope.AnswerPrefix.Length..]) : null;
    }

    /// <summary>Facts that are assumed; everything else is not known.</summary>
    private sealed record Assumed(string? Class)
    {
        internal Dictionary<string, FactValue> Values { get; init; } = [];

        internal Dictionary<string, FactValue> Answers { get; init; } = [];

        internal Dictionary<string, string> Options { get; init; } = [];
    }
}

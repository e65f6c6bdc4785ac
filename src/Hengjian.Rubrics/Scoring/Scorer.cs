using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Turns a rubric and facts into a score sheet: a pure function, the same inputs give the same sheet whatever the order of the facts.</summary>
/// <remarks>
/// Veto items come first: one that is triggered ends the scoring. Deductions and awards are capped at the indicator's weight, then the part is rescaled, then rounded.
/// Nothing that is missing counts as full marks or as zero: it is an open point, and the result a range.
/// </remarks>
public static class Scorer
{
    /// <summary>Scores one subject.</summary>
    /// <param name="rubric">The rubric.</param>
    /// <param name="facts">Measures and judgements; what is missing stays open. <see cref="SubjectFactsCheck"/> finds what does not fit the rubric beforehand.</param>
    /// <param name="chosenOptions">Choices by option id where the default is not wanted; <see cref="OptionChoices.Verify"/> finds wrong ones beforehand.</param>
    /// <exception cref="ArgumentException">An option or choice that the rubric does not have, or a target or class it does not know.</exception>
    public static ScoreSheet Score(Rubric rubric, SubjectFacts facts, IReadOnlyDictionary<string, string>? chosenOptions = null)
    {
        var options = OptionChoices.Take(rubric, chosenOptions);
        var target = rubric.Targets.FirstOrDefault(one => one.Covers(facts.Target))
            ?? throw new ArgumentException(SubjectFactsCheck.UnknownTarget(rubric, facts.Target), nameof(facts));
        if (SubjectFactsCheck.UnknownClass(rubric, facts.Class) is { } fault)
            throw new ArgumentException(fault, nameof(facts));
        var taken = options.ToDictionary(option => option.Id, option => option.Choice, StringComparer.Ordinal);
        var book = new FactBook(rubric, facts, target.Id, taken);
        var items = rubric.Vetoes.Where(item => item.Target == target.Id).ToList();
        var vetoes = items.Select(item => VetoScoring.Of(item, book)).ToList();
        if (vetoes.Exists(entry => entry.Outcome == RuleOutcome.Triggered))
            return new ScoreSheet(rubric.Id, rubric.Version, facts.Subject, facts.Class, SheetVerdict.Vetoed, vetoes, null, rubric.Grades?.Vetoed, [], [], options);

        var open = items.Zip(vetoes).Where(pair => pair.Second.Outcome == RuleOutcome.Open).Select(pair => VetoScoring.Question(pair.First, pair.Second)).ToList();
        var verdict = open.Count > 0 ? SheetVerdict.Open : SheetVerdict.Passed;
        var claims = new Claims();
        var parts = new List<PartScore>();
        var added = new List<ScoreRange>();
        foreach (var part in rubric.Parts.Where(part => part.Target == target.Id))
        {
            var scoring = new PartScoring(book, part, claims);
            parts.Add(scoring.Score());
            added.Add(scoring.Added);
            open.AddRange(scoring.OpenPoints);
        }

        var total = parts.Count == 0 ? null : TotalOf(rubric.Rounding, added);
        var grade = verdict == SheetVerdict.Passed && total is { } points ? rubric.Grades?.Of(points) : null;
        return new ScoreSheet(rubric.Id, rubric.Version, facts.Subject, facts.Class, verdict, vetoes, total, grade, parts, open, options);
    }

    private static ScoreRange? TotalOf(Rounding rounding, List<ScoreRange> parts) =>
        rounding.Round(new ScoreRange(parts.Sum(part => part.Lowest), parts.Sum(part => part.Highest)));
}

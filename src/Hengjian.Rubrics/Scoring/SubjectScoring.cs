using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Scores one subject after the objects below it.</summary>
internal sealed class SubjectScoring(Rubric rubric, IReadOnlyList<ChosenOption> options)
{
    private readonly Dictionary<string, string> _taken = options.ToDictionary(option => option.Id, option => option.Choice, StringComparer.Ordinal);

    internal ScoreSheet Score(SubjectFacts facts, int level)
    {
        var target = rubric.Targets.FirstOrDefault(one => one.Covers(facts.Target))
            ?? throw new ArgumentException(SubjectFactsCheck.UnknownTarget(rubric, facts.Target), nameof(facts));
        if (SubjectFactsCheck.UnknownClass(rubric, facts.Class) is { } fault)
            throw new ArgumentException(fault, nameof(facts));
        if (level > SubjectFacts.MostLevelsOfChildren)
            throw new ArgumentException($"“{facts.Subject}”的层次过深：考评对象之下最多 {SubjectFacts.MostLevelsOfChildren} 层", nameof(facts));
        var children = facts.Children.Select(child => (Target: rubric.Targets.FirstOrDefault(one => one.Covers(child.Target))?.Id ?? "", Facts: child, Sheet: Score(child, level + 1))).ToList();
        var below = new ChildSheets(rubric, children);
        var book = new FactBook(rubric, facts, target.Id, _taken);
        below.Tell(book);
        var vetoes = VetoScoring.Of([.. rubric.Vetoes.Where(item => item.Target == target.Id)], book);
        below.Decide(vetoes);
        var sheet = new ScoreSheet(rubric.Id, rubric.Version, facts.Subject, facts.Class, SheetVerdict.Vetoed, vetoes.Entries, null, rubric.Grades?.Vetoed, [], [], options)
        {
            Children = [.. children.Select(child => child.Sheet)],
        };
        if (vetoes.Fails)
            return sheet;
        return vetoes.Scores ? WithFixedScore(sheet, vetoes) : WithParts(sheet, target, vetoes, book);
    }

    private ScoreSheet WithFixedScore(ScoreSheet sheet, VetoDecision vetoes)
    {
        ScoreRange? total = vetoes.FixedTotal is { } score ? rubric.Rounding.Round(score) : null;
        var grade = rubric.Grades?.Vetoed ?? (total is { } points ? rubric.Grades?.Of(points) : null);
        return sheet with { Total = total, Grade = grade, OpenPoints = vetoes.OpenPoints };
    }

    private ScoreSheet WithParts(ScoreSheet sheet, RubricTarget target, VetoDecision vetoes, FactBook book)
    {
        var open = vetoes.OpenPoints.ToList();
        var claims = new Claims();
        var parts = new List<PartScore>();
        var added = new List<ScoreRange>();
        IReadOnlyList<RescaleRatio> ratios = [];
        foreach (var part in rubric.Parts.Where(part => part.Target == target.Id))
        {
            var carried = part.IsBonus && ratios.Count > 0 && rubric.Order.Under(_taken) == ScoringOrder.CapBonusRescale ? ratios : null;
            var scoring = new PartScoring(book, part, claims, carried);
            parts.Add(scoring.Score());
            added.Add(scoring.Added);
            open.AddRange(scoring.OpenPoints);
            if (!part.IsBonus && scoring.Ratios.Count > 0)
                ratios = scoring.Ratios;
        }

        var verdict = vetoes.IsOpen ? SheetVerdict.Open : SheetVerdict.Passed;
        ScoreRange? total = parts.Count == 0 ? null : rubric.Rounding.Round(vetoes.Widened(TotalOf(added)));
        var known = sheet with { Verdict = verdict, Total = total, Grade = null, Parts = parts, OpenPoints = open };
        return rubric.Grades is { } scale && total is { } points ? Graded(known, points, new Grading(scale, book, parts), vetoes) : known;
    }

    private static ScoreSheet Graded(ScoreSheet sheet, ScoreRange total, Grading grading, VetoDecision vetoes)
    {
        var verdict = grading.Under(sheet.Verdict);
        return sheet with
        {
            Verdict = verdict,
            Grade = grading.Of(verdict, total, vetoes),
            OpenPoints = [.. sheet.OpenPoints, .. grading.OpenPoints],
            Limits = grading.Entries,
        };
    }

    private ScoreRange TotalOf(List<ScoreRange> parts) =>
        rubric.Rounding.Round(new ScoreRange(Math.Max(parts.Sum(part => part.Lowest), 0), Math.Max(parts.Sum(part => part.Highest), 0)));
}

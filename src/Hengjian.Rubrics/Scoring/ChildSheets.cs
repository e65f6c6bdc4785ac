using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>The scored objects below one object, as its formulas and its verdict see them.</summary>
/// <remarks>A child that a veto item failed has no total; its target's <c>when-vetoed</c> says what it counts. One with a fixed score counts with that.</remarks>
internal sealed class ChildSheets(Rubric rubric, IReadOnlyList<(string Target, SubjectFacts Facts, ScoreSheet Sheet)> children)
{
    internal void Tell(FactBook book)
    {
        foreach (var target in rubric.Targets)
        {
            var counted = Of(target).Where(child => !(target.WhenVetoed is VetoedChildren.LeftOut && IsFailed(child.Sheet))).ToList();
            book.SetChildren(target.Id, [.. counted.Select(child => Counted(child.Sheet, target.WhenVetoed))], [.. counted.Select(child => child.Facts.Weight)]);
        }
    }

    /// <summary>The entries of a sheet that say whether a failed child fails it too.</summary>
    internal void Decide(VetoDecision decision)
    {
        foreach (var target in rubric.Targets.Where(target => target.WhenVetoed is VetoedChildren.FailsParent))
        {
            var all = Of(target).Select(child => child.Sheet).ToList();
            if (all.Count == 0)
                continue;
            var failed = all.Where(IsFailed).ToList();
            var open = all.Where(sheet => sheet.Verdict == SheetVerdict.Open).ToList();
            var (outcome, basis) = failed.Count > 0
                ? (RuleOutcome.Triggered, $"{Named(failed)}被单项否决，单项否决")
                : open.Count > 0 ? (RuleOutcome.Open, $"{Named(open)}是否被否决未定") : (RuleOutcome.Clear, $"{all.Count} 个中没有被否决的，不构成否决");
            var id = Reading.NamesInScope.ChildrenPrefix + target.Id;
            var entry = new VetoEntry(id, target.Title, $"{target.Title}被单项否决的，上级也不合格", "", outcome, basis, []);
            decision.Add(new VetoConsequence.Fail(), entry, new OpenPoint(id, id, basis, 0));
        }
    }

    private IEnumerable<(string Target, SubjectFacts Facts, ScoreSheet Sheet)> Of(RubricTarget target) => children.Where(child => child.Target == target.Id);

    /// <summary>Whether a veto item failed it without giving it a score.</summary>
    private static bool IsFailed(ScoreSheet sheet) => sheet is { Verdict: SheetVerdict.Vetoed, Total: null };

    private static ScoreSheet Counted(ScoreSheet sheet, VetoedChildren? whenVetoed) => whenVetoed switch
    {
        VetoedChildren.Counts counts when IsFailed(sheet) => sheet with { Total = ScoreRange.Exactly(counts.Points) },
        VetoedChildren.Counts counts when sheet is { Verdict: SheetVerdict.Open, Total: { } total } =>
            sheet with { Total = new ScoreRange(Math.Min(total.Lowest, counts.Points), Math.Max(total.Highest, counts.Points)) },
        VetoedChildren.LeftOut when sheet.Verdict == SheetVerdict.Open => sheet with { Total = null },
        _ => sheet,
    };

    private static string Named(IEnumerable<ScoreSheet> sheets) => string.Join('、', sheets.Select(sheet => $"“{sheet.Subject}”"));
}

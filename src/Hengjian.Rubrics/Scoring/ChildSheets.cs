using Hengjian.Rubrics.Expressions;
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
            var all = Of(target).ToList();
            if (target.WhenVetoed is VetoedChildren.LeftOut)
                TellWithoutFailed(book, target.Id, all);
            else
                book.SetChildren(target.Id, [.. all.Select(child => Counted(child.Sheet, target.WhenVetoed))], [.. all.Select(child => child.Facts.Weight)]);
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
            var failed = all.Where(Fails).ToList();
            var open = all.Where(MayFail).ToList();
            var (outcome, basis) = failed.Count > 0
                ? (RuleOutcome.Triggered, $"{Named(failed)}被单项否决，单项否决")
                : open.Count > 0 ? (RuleOutcome.Open, $"{Named(open)}是否被否决未定") : (RuleOutcome.Clear, $"{all.Count} 个中没有被否决的，不构成否决");
            var id = Reading.NamesInScope.ChildrenPrefix + target.Id;
            var entry = new VetoEntry(id, target.Title, $"{target.Title}被单项否决的，上级也不合格", "", outcome, basis, []);
            decision.Add(new VetoConsequence.Fail(), entry, new OpenPoint(id, id, basis, 0));
        }
    }

    /// <summary>One whose veto items are open may still belong to the list: it is left out, and the list may grow.</summary>
    private void TellWithoutFailed(FactBook book, string target, List<(string Target, SubjectFacts Facts, ScoreSheet Sheet)> all)
    {
        var open = all.Select(child => child.Sheet).Where(MayFail).ToList();
        var counted = all.Where(child => !Fails(child.Sheet) && !MayFail(child.Sheet)).ToList();
        var reason = open.Count > 0 ? new OpenReason(Reading.NamesInScope.ChildrenPrefix + target, $"{Named(open)}是否被否决未定") : null;
        book.SetChildren(target, [.. counted.Select(child => child.Sheet)], [.. counted.Select(child => child.Facts.Weight)], reason);
    }

    private IEnumerable<(string Target, SubjectFacts Facts, ScoreSheet Sheet)> Of(RubricTarget target) => children.Where(child => child.Target == target.Id);

    /// <summary>Whether an item that gives no score failed it.</summary>
    private bool Fails(ScoreSheet sheet) => sheet.Vetoes.Any(entry => entry.Outcome == RuleOutcome.Triggered && IsFailure(entry));

    private bool MayFail(ScoreSheet sheet) => !Fails(sheet) && sheet.Vetoes.Any(entry => entry.Outcome == RuleOutcome.Open && IsFailure(entry));

    /// <summary>An entry that is none of the rubric's items speaks of failed children.</summary>
    private bool IsFailure(VetoEntry entry) => rubric.Vetoes.FirstOrDefault(item => item.Id == entry.Id) is null or { Then: VetoConsequence.Fail };

    private ScoreSheet Counted(ScoreSheet sheet, VetoedChildren? whenVetoed)
    {
        if (whenVetoed is not VetoedChildren.Counts counts)
            return sheet;
        if (Fails(sheet))
            return sheet with { Total = ScoreRange.Exactly(counts.Points) };
        return MayFail(sheet) && sheet.Total is { } total
            ? sheet with { Total = new ScoreRange(Math.Min(total.Lowest, counts.Points), Math.Max(total.Highest, counts.Points)) }
            : sheet;
    }

    private static string Named(IEnumerable<ScoreSheet> sheets) => string.Join('、', sheets.Select(sheet => $"“{sheet.Subject}”"));
}

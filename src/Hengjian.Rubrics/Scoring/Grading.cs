using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Grades;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Decides the pass line and the grade of an object that no veto item failed.</summary>
internal sealed class Grading
{
    private readonly List<(GradeLimit Limit, VetoEntry Entry)> _limits = [];
    private readonly List<VetoEntry> _entries = [];
    private readonly List<OpenPoint> _open = [];
    private readonly GradeScale _scale;
    private RuleOutcome _pass = RuleOutcome.Clear;

    /// <param name="scale">How the rubric grades.</param>
    /// <param name="book">What is known, with the points of the parts.</param>
    /// <param name="parts">The parts of the sheet.</param>
    internal Grading(GradeScale scale, FactBook book, IReadOnlyList<PartScore> parts)
    {
        _scale = scale;
        var others = book.Rubric.Parts.Select(part => part.Id).Except(parts.Select(part => part.Id), StringComparer.Ordinal).Select(part => Reading.NamesInScope.PointsPrefix + part).ToHashSet(StringComparer.Ordinal);
        if (scale.Pass is { } pass && !pass.When.Names.Any(others.Contains))
            TakePass(pass, book);
        foreach (var limit in scale.Limits.Where(limit => !limit.When.Names.Any(others.Contains)))
            TakeLimit(limit, book);
    }

    /// <summary>The pass line and the limits as the sheet shows them.</summary>
    internal IReadOnlyList<VetoEntry> Entries => _entries;

    internal IReadOnlyList<OpenPoint> OpenPoints => _open;

    /// <summary>The verdict, where veto items leave one.</summary>
    internal SheetVerdict Under(SheetVerdict verdict) => (verdict, _pass) switch
    {
        (SheetVerdict.Passed, RuleOutcome.Triggered) => SheetVerdict.Failed,
        (SheetVerdict.Passed, RuleOutcome.Open) => SheetVerdict.Open,
        _ => verdict,
    };

    /// <summary>The grade; null while it is open, and where quotas give it.</summary>
    internal string? Of(SheetVerdict verdict, ScoreRange total, VetoDecision vetoes) => verdict switch
    {
        SheetVerdict.Failed => _scale.Pass!.Otherwise,
        SheetVerdict.Passed when _scale.Quotas is null && _scale.Of(total) is { } grade => Limited(grade, vetoes),
        _ => null,
    };

    private string? Limited(string grade, VetoDecision vetoes)
    {
        var sure = _limits.Where(one => one.Entry.Outcome == RuleOutcome.Triggered).Select(one => one.Limit.AtMost).Concat(vetoes.GradeLimits);
        var open = _limits.Where(one => one.Entry.Outcome == RuleOutcome.Open).Select(one => one.Limit.AtMost).Concat(vetoes.OpenGradeLimits);
        var best = sure.Aggregate(grade, _scale.Limited);
        return open.Aggregate(best, _scale.Limited) == best ? best : null;
    }

    private void TakePass(PassLine pass, FactBook book)
    {
        var inputs = new RuleInputs(book, "", null);
        var value = Evaluation.Of(pass.When, inputs);
        var (outcome, arithmetic) = value switch
        {
            Value.Flag { Holds: true } => (RuleOutcome.Clear, inputs.Because(pass.When, true) + "达到合格线"),
            Value.Flag => (RuleOutcome.Triggered, inputs.Because(pass.When, false) + $"未达到合格线，定为{pass.Otherwise}"),
            _ => (RuleOutcome.Open, ""),
        };
        _pass = outcome;
        Take(PassLine.Id, "合格线", pass.Words, "", outcome, inputs, pass.When, value, arithmetic, null);
    }

    private void TakeLimit(GradeLimit limit, FactBook book)
    {
        var inputs = new RuleInputs(book, limit.Id, limit.Ask);
        var value = inputs.Decide(limit.When, ExpressionType.Flag);
        var (outcome, arithmetic) = value switch
        {
            Value.Flag { Holds: true } => (RuleOutcome.Triggered, inputs.Because(limit.When, true) + $"等次最高为{limit.AtMost}"),
            Value.Flag => (RuleOutcome.Clear, inputs.Because(limit.When, false) + "不限制等次"),
            _ => (RuleOutcome.Open, ""),
        };
        _limits.Add((limit, Take(limit.Id, $"等次最高为{limit.AtMost}", limit.Words, limit.Clause, outcome, inputs, limit.When, value, arithmetic, limit.Ask)));
    }

    private VetoEntry Take(string id, string name, string words, string clause, RuleOutcome outcome, RuleInputs inputs, Expression when, Value value, string arithmetic, Question? ask)
    {
        IReadOnlyList<OpenReason> awaited = value is Value.Open open ? open.Reasons : [];
        var entry = new VetoEntry(id, name, words, clause, outcome, BasisWords.Of(inputs.Shown(when.Names), arithmetic, awaited, false), inputs.Evidence(when.Names));
        _entries.Add(entry);
        if (outcome == RuleOutcome.Open)
            _open.Add(new OpenPoint(id, id, ask?.Text ?? entry.Basis, 0));
        return entry;
    }
}

using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>What the veto items come to: a failure goes before a fixed score, that before a grade limit.</summary>
internal sealed class VetoDecision
{
    private readonly List<(VetoConsequence Then, VetoEntry Entry)> _all = [];
    private readonly List<OpenPoint> _open = [];

    /// <summary>Every item that was looked at.</summary>
    internal IReadOnlyList<VetoEntry> Entries => [.. _all.Select(one => one.Entry)];

    /// <summary>What has to be judged or measured first.</summary>
    internal IReadOnlyList<OpenPoint> OpenPoints => _open;

    internal bool Fails => Of<VetoConsequence.Fail>(RuleOutcome.Triggered).Any();

    /// <summary>Whether an item that gives a fixed score is triggered.</summary>
    internal bool Scores => Of<VetoConsequence.Score>(RuleOutcome.Triggered).Any();

    /// <summary>Whether it is open that an item fails the object or gives it a fixed score.</summary>
    internal bool IsOpen => Of<VetoConsequence.Fail>(RuleOutcome.Open).Any() || Of<VetoConsequence.Score>(RuleOutcome.Open).Any();

    /// <summary>The best grades that triggered items still allow.</summary>
    internal IEnumerable<string> GradeLimits => Of<VetoConsequence.GradeAtMost>(RuleOutcome.Triggered).Select(limit => limit.Grade);

    /// <summary>The best grades that open items may still allow.</summary>
    internal IEnumerable<string> OpenGradeLimits => Of<VetoConsequence.GradeAtMost>(RuleOutcome.Open).Select(limit => limit.Grade);

    /// <summary>The total that is fixed; null when the object may fail without one.</summary>
    internal ScoreRange? FixedTotal
    {
        get
        {
            var sure = Of<VetoConsequence.Score>(RuleOutcome.Triggered).Min(score => score.Points);
            return Of<VetoConsequence.Fail>(RuleOutcome.Open).Any() ? null : new ScoreRange(LowestWith(sure), sure);
        }
    }

    internal void Add(VetoConsequence then, VetoEntry entry, OpenPoint question)
    {
        _all.Add((then, entry));
        if (entry.Outcome == RuleOutcome.Open)
            _open.Add(question);
    }

    /// <summary>The points with what open items may still make of them.</summary>
    internal ScoreRange Widened(ScoreRange points) =>
        new(LowestWith(points.Lowest), Of<VetoConsequence.Score>(RuleOutcome.Open).Select(score => score.Points).Append(points.Highest).Max());

    private decimal LowestWith(decimal points) => Of<VetoConsequence.Score>(RuleOutcome.Open).Select(score => score.Points).Append(points).Min();

    private IEnumerable<T> Of<T>(RuleOutcome outcome)
        where T : VetoConsequence => _all.Where(one => one.Entry.Outcome == outcome).Select(one => one.Then).OfType<T>();
}

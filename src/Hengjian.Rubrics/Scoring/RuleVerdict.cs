using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>What a rule does to one subject, before its indicator's weight is known.</summary>
internal sealed record RuleVerdict(ScoringRule Rule)
{
    /// <summary>More than any weight.</summary>
    internal const decimal Unlimited = 1_000_000_000m;

    internal RuleOutcome Outcome { get; init; } = RuleOutcome.Clear;

    /// <summary>The inputs in words.</summary>
    internal IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>The arithmetic in words.</summary>
    internal string Arithmetic { get; init; } = "";

    internal int? Occurrences { get; init; }

    /// <summary>The smallest change still possible; a deduction is negative.</summary>
    internal decimal Low { get; init; }

    /// <summary>The largest change still possible.</summary>
    internal decimal High { get; init; }

    /// <summary>Whether the indicator gets nothing; null while that is open.</summary>
    internal bool? Zero { get; init; } = false;

    internal IReadOnlyList<OpenReason> Open { get; init; } = [];

    internal IReadOnlyList<ProofReference> Evidence { get; init; } = [];

    /// <summary>The facts it deducted.</summary>
    internal IReadOnlyList<string> Spent { get; init; } = [];
}

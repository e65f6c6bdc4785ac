using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Facts;
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

    /// <summary>The inputs one by one.</summary>
    internal IReadOnlyList<ScoreInput> Used { get; init; } = [];

    /// <summary>What people decided and this rule used.</summary>
    internal IReadOnlyList<Judgement> Judgements { get; init; } = [];

    /// <summary>The arithmetic in words.</summary>
    internal Func<Standing, string> Arithmetic { get; init; } = _ => "";

    internal int? Occurrences { get; init; }

    /// <summary>The smallest change still possible; a deduction is negative.</summary>
    internal Points Low { get; init; }

    /// <summary>The largest change still possible.</summary>
    internal Points High { get; init; }

    /// <summary>The most it can change, where the limit is stated in another way than the change itself.</summary>
    internal Points? AtMost { get; init; }

    /// <summary>Whether the indicator gets nothing; null while that is open.</summary>
    internal bool? Zero { get; init; } = false;

    /// <summary>The smallest factor still possible on what all rules give together.</summary>
    internal decimal FactorLow { get; init; } = 1;

    /// <summary>The largest factor still possible.</summary>
    internal decimal FactorHigh { get; init; } = 1;

    /// <summary>The most points the indicator gets; null when this rule sets no limit.</summary>
    internal Points? Ceiling { get; init; }

    /// <summary>Whether the limit certainly holds.</summary>
    internal bool CeilingIsSure { get; init; }

    internal IReadOnlyList<OpenReason> Open { get; init; } = [];

    internal IReadOnlyList<ProofReference> Evidence { get; init; } = [];

    /// <summary>The facts it deducted.</summary>
    internal IReadOnlyList<string> Spent { get; init; } = [];

    /// <summary>The facts of known items of which it is open whether they count: deducted or not.</summary>
    internal IReadOnlyList<string> MaybeSpent { get; init; } = [];

    /// <summary>Whether it can only take points.</summary>
    internal bool OnlyTakes => High is { Fixed: <= 0, Share: <= 0 };

    /// <summary>The smallest and the largest change still possible under a weight.</summary>
    internal ScoreRange Under(decimal weight, decimal scale)
    {
        var free = FreeUnder(weight, scale);
        if (AtMost is not { } most)
            return free;
        var limit = most.At(weight, scale);
        return new ScoreRange(Math.Clamp(free.Lowest, -limit, limit), Math.Clamp(free.Highest, -limit, limit));
    }

    /// <summary>The changes without <see cref="AtMost"/>.</summary>
    internal ScoreRange FreeUnder(decimal weight, decimal scale) => new(Low.At(weight, scale), High.At(weight, scale));
}

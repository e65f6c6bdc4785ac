using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Options;

namespace Hengjian.Rubrics.Rules;

/// <summary>What a rule does to the points of its indicator.</summary>
public abstract record RuleEffect
{
    private RuleEffect()
    {
    }

    /// <summary>No points at all when the condition holds (此项不得分).</summary>
    public sealed record Zero(Expression When) : RuleEffect;

    /// <summary>A fixed change when the condition holds.</summary>
    /// <param name="Points">Negative for a deduction.</param>
    /// <param name="When">The condition.</param>
    public sealed record Once(decimal Points, Expression When) : RuleEffect;

    /// <summary>A change for each occurrence, or for each unit of a number.</summary>
    /// <param name="Points">Negative for a deduction.</param>
    /// <param name="Of">What is counted.</param>
    /// <param name="AtMost">The most this rule can change, as a positive number; null when only the weight limits it.</param>
    public sealed record Each(decimal Points, Expression Of, decimal? AtMost) : RuleEffect;

    /// <summary>A change whose size is computed, exact to 18 decimals.</summary>
    /// <param name="Of">The points, never negative; more than the weight is cut.</param>
    /// <param name="Deducts">Whether they are taken away.</param>
    /// <param name="AtMost">The most this rule can change; null when only the weight limits it.</param>
    public sealed record Amount(Expression Of, bool Deducts, decimal? AtMost) : RuleEffect;

    /// <summary>Steps by age or quantity.</summary>
    /// <param name="Of">The number.</param>
    /// <param name="Steps">The steps from the highest edge down.</param>
    public sealed record Tiers(Expression Of, IReadOnlyList<TierStep> Steps) : RuleEffect;

    /// <summary>A deduction for each fault in a random sample.</summary>
    /// <param name="Size">How many are drawn.</param>
    /// <param name="Points">The deduction for each fault, as a positive number.</param>
    /// <param name="Of">The faults; the value also says how many were examined.</param>
    /// <param name="Short">What a fault costs when fewer exist.</param>
    /// <param name="Empty">What happens when none exists.</param>
    public sealed record Sample(int Size, decimal Points, Expression Of, Setting<ShortSample> Short, Setting<EmptySample> Empty) : RuleEffect;

    /// <summary>An award when at least so many of several things hold (其中 k 项).</summary>
    public sealed record KOf(int Least, IReadOnlyList<Expression> Of, decimal Points) : RuleEffect;
}

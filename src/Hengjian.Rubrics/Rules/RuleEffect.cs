using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Options;

namespace Hengjian.Rubrics.Rules;

/// <summary>What a rule does to the points of its indicator.</summary>
public abstract record RuleEffect
{
    private RuleEffect()
    {
    }

    /// <summary>The formulas that decide it.</summary>
    public abstract IReadOnlyList<Expression> Formulas { get; }

    /// <summary>Whether it can give points.</summary>
    public virtual bool Gains => false;

    /// <summary>Whether it can take points.</summary>
    public virtual bool Loses => false;

    /// <summary>Whether it bears on what all other rules gave, and not on its own account.</summary>
    public virtual bool Limits => false;

    /// <summary>No points at all when the condition holds (此项不得分).</summary>
    public sealed record Zero(Expression When) : RuleEffect
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Expression> Formulas => [When];
    }

    /// <summary>A change when the condition holds.</summary>
    /// <param name="Change">Negative for a deduction.</param>
    /// <param name="When">The condition.</param>
    public sealed record Once(Points Change, Expression When) : RuleEffect
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Expression> Formulas => [When];

        /// <inheritdoc/>
        public override bool Gains => Change.Fixed > 0 || Change.Share > 0;

        /// <inheritdoc/>
        public override bool Loses => !Gains;
    }

    /// <summary>A change for each occurrence, or for each unit of a number.</summary>
    /// <param name="Change">Negative for a deduction.</param>
    /// <param name="Of">What is counted.</param>
    /// <param name="AtMost">The most this rule can change, never negative; null when only the weight limits it.</param>
    public sealed record Each(Points Change, Expression Of, Points? AtMost) : RuleEffect
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Expression> Formulas => [Of];

        /// <inheritdoc/>
        public override bool Gains => Change.Fixed > 0 || Change.Share > 0;

        /// <inheritdoc/>
        public override bool Loses => !Gains;
    }

    /// <summary>A change whose size is computed, exact to 18 decimals.</summary>
    /// <param name="Of">The points, never negative; more than the weight is cut.</param>
    /// <param name="Deducts">Whether they are taken away.</param>
    /// <param name="AtMost">The most this rule can change; null when only the weight limits it.</param>
    public sealed record Amount(Expression Of, bool Deducts, Points? AtMost) : RuleEffect
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Expression> Formulas => [Of];

        /// <inheritdoc/>
        public override bool Gains => !Deducts;

        /// <inheritdoc/>
        public override bool Loses => Deducts;
    }

    /// <summary>A computed share of the weight in force.</summary>
    /// <param name="Of">The share; below 0 and above 1 it is cut.</param>
    /// <param name="Deducts">Whether it is taken away.</param>
    /// <param name="AtMost">The most this rule can change; null when only the weight limits it.</param>
    public sealed record Portion(Expression Of, bool Deducts, Points? AtMost) : RuleEffect
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Expression> Formulas => [Of];

        /// <inheritdoc/>
        public override bool Gains => !Deducts;

        /// <inheritdoc/>
        public override bool Loses => Deducts;
    }

    /// <summary>Points in proportion to a rate, all of them from 100% on.</summary>
    /// <param name="Of">The rate.</param>
    /// <param name="Full">The points at 100%.</param>
    public sealed record Proportion(Expression Of, Points Full) : RuleEffect
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Expression> Formulas => [Of];

        /// <inheritdoc/>
        public override bool Gains => true;
    }

    /// <summary>Nothing at a floor, the whole weight at a target, in a straight line between them.</summary>
    /// <param name="Of">The value reached.</param>
    /// <param name="Floor">Where the line begins.</param>
    /// <param name="Full">Where it ends; below <paramref name="Floor"/> when less is better.</param>
    public sealed record Linear(Expression Of, Figure Floor, Figure Full) : RuleEffect
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Expression> Formulas => [Of];

        /// <inheritdoc/>
        public override bool Gains => true;
    }

    /// <summary>A deduction for each step below a target.</summary>
    /// <param name="Of">The value reached.</param>
    /// <param name="Target">The target.</param>
    /// <param name="Per">The size of a step.</param>
    /// <param name="Lose">What a step costs, never negative.</param>
    /// <param name="Steps">How a step counts that is not full; null when the file does not answer, and then the rubric does not load.</param>
    public sealed record Shortfall(Expression Of, Figure Target, Figure Per, Points Lose, Setting<ShortfallSteps>? Steps) : RuleEffect
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Expression> Formulas => [Of];

        /// <inheritdoc/>
        public override bool Loses => true;
    }

    /// <summary>Named levels.</summary>
    /// <param name="Of">The formula that names the level; null when a person chooses it.</param>
    /// <param name="Steps">The levels.</param>
    public sealed record Levels(Expression? Of, IReadOnlyList<LevelStep> Steps) : RuleEffect
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Expression> Formulas => Of is null ? [] : [Of];

        /// <inheritdoc/>
        public override bool Gains => true;
    }

    /// <summary>Steps by age or quantity.</summary>
    /// <param name="Of">The number.</param>
    /// <param name="Steps">Thresholds from the highest edge down of which the first reached decides, or intervals of which one decides.</param>
    /// <param name="Place">Where the steps stand in the file.</param>
    public sealed record Tiers(Expression Of, IReadOnlyList<TierStep> Steps, SourcePlace Place) : RuleEffect
    {
        /// <summary>Whether the steps are intervals: any of them has an upper edge.</summary>
        public bool AreIntervals => Steps.Any(step => step.Upper is not null);

        /// <inheritdoc/>
        public override IReadOnlyList<Expression> Formulas => [Of];

        /// <inheritdoc/>
        public override bool Gains => Steps.Any(step => step.Change.Fixed > 0 || step.Change.Share > 0);

        /// <inheritdoc/>
        public override bool Loses => Steps.Any(step => step.Change.Fixed < 0 || step.Change.Share < 0);
    }

    /// <summary>A deduction for each fault in a random sample.</summary>
    /// <param name="Size">How many are drawn.</param>
    /// <param name="Lose">The deduction for each fault, never negative.</param>
    /// <param name="Of">The faults; the value also says how many were examined.</param>
    /// <param name="Short">What a fault costs when fewer exist.</param>
    /// <param name="Empty">What happens when none exists.</param>
    public sealed record Sample(int Size, Points Lose, Expression Of, Setting<ShortSample> Short, Setting<EmptySample> Empty) : RuleEffect
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Expression> Formulas => [Of];

        /// <inheritdoc/>
        public override bool Loses => true;
    }

    /// <summary>An award when at least so many of several things hold (其中 k 项).</summary>
    public sealed record KOf(int Least, IReadOnlyList<Expression> Of, Points Award) : RuleEffect
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Expression> Formulas => Of;

        /// <inheritdoc/>
        public override bool Gains => true;
    }

    /// <summary>After all other rules the indicator's points are multiplied when the condition holds (起评分).</summary>
    /// <param name="By">The factor, 0 to 1.</param>
    /// <param name="When">The condition.</param>
    public sealed record Factor(decimal By, Expression When) : RuleEffect
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Expression> Formulas => [When];

        /// <inheritdoc/>
        public override bool Limits => true;
    }

    /// <summary>The indicator gets no more than so many points when the condition holds (最高得).</summary>
    /// <param name="Most">The most points.</param>
    /// <param name="When">The condition.</param>
    public sealed record Ceiling(Points Most, Expression When) : RuleEffect
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Expression> Formulas => [When];

        /// <inheritdoc/>
        public override bool Limits => true;
    }
}

using Hengjian.Rubrics.Facts;

namespace Hengjian.Rubrics.Expressions;

/// <summary>The value of a formula, or why it has none yet.</summary>
internal abstract record Value
{
    private Value()
    {
    }

    internal sealed record Flag(bool Holds) : Value;

    /// <summary>A number between two bounds, with the reasons why it is not exact; exact when there are none.</summary>
    /// <remarks>In a range <c>-Unlimited</c> below and <c>Unlimited</c> above stand for "no bound". Exact numbers may be larger than that.</remarks>
    internal sealed record Number(decimal Low, decimal High, IReadOnlyList<OpenReason> Reasons) : Value
    {
        /// <summary>More than any number in a rubric: 10¹².</summary>
        internal const decimal Unlimited = 1_000_000_000_000m;

        internal bool IsExact => Reasons.Count == 0;

        internal static Number Exactly(decimal amount) => new(amount, amount, []);

        /// <summary>A range; bounds beyond <see cref="Unlimited"/> are cut there, and equal bounds make an exact number.</summary>
        internal static Number Between(decimal low, decimal high, IReadOnlyList<OpenReason> reasons) => low == high && Math.Abs(low) < Unlimited
            ? Exactly(low)
            : new Number(Math.Clamp(low, -Unlimited, Unlimited), Math.Clamp(high, -Unlimited, Unlimited), reasons);
    }

    internal sealed record Text(string Words) : Value;

    internal sealed record Items(IReadOnlyList<FactOccurrence> All, int Examined, OpenReason? MayGrow) : Value;

    /// <summary>Not known, with what is missing, each once.</summary>
    internal sealed record Open(IReadOnlyList<OpenReason> Reasons) : Value
    {
        internal static Open Because(OpenReason reason) => new([reason]);

        internal static Open Both(Value left, Value right) => new(ReasonsOf([left, right]));
    }

    /// <summary>A list as its count; everything else as it is.</summary>
    internal Value AsNumber() => this is not Items items ? this : items.MayGrow is null
        ? Number.Exactly(items.All.Count)
        : Number.Between(items.All.Count, Number.Unlimited, [items.MayGrow]);

    /// <summary>Why values are not exact, each reason once.</summary>
    internal static IReadOnlyList<OpenReason> ReasonsOf(params ReadOnlySpan<Value> values)
    {
        List<OpenReason>? reasons = null;
        foreach (var value in values)
        {
            foreach (var reason in ReasonsOf(value))
            {
                if (reasons is null || !reasons.Contains(reason))
                    (reasons ??= []).Add(reason);
            }
        }

        return reasons ?? (IReadOnlyList<OpenReason>)[];
    }

    private static IReadOnlyList<OpenReason> ReasonsOf(Value value) => value switch
    {
        Open open => open.Reasons,
        Number number => number.Reasons,
        Items { MayGrow: { } reason } => [reason],
        _ => [],
    };
}

using Hengjian.Rubrics.Facts;

namespace Hengjian.Rubrics.Expressions;

/// <summary>The value of a formula, or why it has none yet.</summary>
internal abstract record Value
{
    /// <summary>More reasons than this help nobody, and a list of many items would have one for each.</summary>
    private const int MostReasons = 50;

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
        internal static Number Between(decimal low, decimal high, IReadOnlyList<OpenReason> reasons) => reasons.Count == 0 || (low == high && Math.Abs(low) < Unlimited)
            ? Exactly(low)
            : new Number(Math.Clamp(low, -Unlimited, Unlimited), Math.Clamp(high, -Unlimited, Unlimited), reasons);
    }

    internal sealed record Text(string Words) : Value;

    internal sealed record Date(DateOnly Day) : Value;

    /// <summary>A list, with the reason why it may turn out longer; null when it is complete.</summary>
    internal sealed record Items(IReadOnlyList<FactOccurrence> All, int Examined, OpenReason? MayGrow) : Value
    {
        /// <summary>How many more there can be at most when it may grow; null when nobody knows.</summary>
        internal int? MostMore { get; init; }

        /// <summary>Known items of which it is open whether they belong to the list; they are among those that may come.</summary>
        internal IReadOnlyList<FactOccurrence> Undecided { get; init; } = [];

        /// <summary>How many items were left out because they are dated outside the evidence dates.</summary>
        internal int LeftOut { get; init; }

        /// <summary>Reads the fields of its items; null when they have none.</summary>
        internal ItemFields? Fields { get; init; }

        internal Number Count => MayGrow is null
            ? Number.Exactly(All.Count)
            : Number.Between(All.Count, MostMore is { } more ? All.Count + more : Number.Unlimited, [MayGrow]);
    }

    /// <summary>Not known, with what is missing, each once.</summary>
    internal sealed record Open(IReadOnlyList<OpenReason> Reasons) : Value
    {
        internal static Open Because(OpenReason reason) => new([reason]);

        internal static Open Both(Value left, Value right) => new(ReasonsOf([left, right]));
    }

    /// <summary>A list as its count; everything else as it is.</summary>
    internal Value AsNumber() => this is Items items ? items.Count : this;

    /// <summary>Why values are not exact, each reason once; of very many the first <see cref="MostReasons"/>.</summary>
    internal static IReadOnlyList<OpenReason> ReasonsOf(params ReadOnlySpan<Value> values)
    {
        List<OpenReason>? reasons = null;
        foreach (var value in values)
        {
            foreach (var reason in ReasonsOf(value))
                AddOnce(reasons ??= [], reason);
        }

        return reasons ?? (IReadOnlyList<OpenReason>)[];
    }

    internal static void AddOnce(List<OpenReason> reasons, OpenReason reason)
    {
        if (reasons.Count < MostReasons && !reasons.Contains(reason))
            reasons.Add(reason);
    }

    private static IReadOnlyList<OpenReason> ReasonsOf(Value value) => value switch
    {
        Open open => open.Reasons,
        Number number => number.Reasons,
        Items { MayGrow: { } reason } => [reason],
        _ => [],
    };
}

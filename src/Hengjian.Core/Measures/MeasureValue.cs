namespace Hengjian.Core.Measures;

/// <summary>The value of a measure: a flag, a number, a list of occurrences, or not proven.</summary>
public abstract record MeasureValue
{
    private MeasureValue()
    {
    }

    /// <summary>Yes or no.</summary>
    public sealed record Flag(bool Value) : MeasureValue;

    /// <summary>A number; ratios are fractions of one (5 % is 0.05).</summary>
    public sealed record Number(decimal Value) : MeasureValue;

    /// <summary>What was counted, one by one, in a fixed order.</summary>
    /// <param name="Items">The occurrences.</param>
    /// <param name="Examined">How many were looked at: the sample, or all there are.</param>
    public sealed record Occurrences(IReadOnlyList<Occurrence> Items, int Examined) : MeasureValue
    {
        /// <summary>Why the list may be incomplete (zh-CN); null when it is whole. What is listed counts, the rest stays open.</summary>
        public string? Unsettled { get; init; }
    }

    /// <summary>It could not be settled; a rubric shows what depends on it as open.</summary>
    /// <param name="Reason">Why, in words for a person (zh-CN).</param>
    public sealed record NotProven(string Reason) : MeasureValue;
}

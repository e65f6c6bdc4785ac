namespace Hengjian.Rubrics.Facts;

/// <summary>The value of a measure as the scorer takes it.</summary>
public abstract record FactValue
{
    private FactValue()
    {
    }

    /// <summary>What proves the value.</summary>
    public IReadOnlyList<Sheets.ProofReference> Evidence { get; init; } = [];

    /// <summary>How the value came about (zh-CN).</summary>
    public string Basis { get; init; } = "";

    /// <summary>Yes or no.</summary>
    public sealed record Flag(bool Value) : FactValue;

    /// <summary>A number; a ratio is a fraction of one.</summary>
    public sealed record Number(decimal Value) : FactValue;

    /// <summary>What was counted, one by one.</summary>
    /// <param name="Items">The occurrences; the order does not matter to the score.</param>
    /// <param name="Examined">How many were looked at.</param>
    public sealed record Occurrences(IReadOnlyList<FactOccurrence> Items, int Examined) : FactValue
    {
        /// <summary>Why there may be more than those listed, such as a part that could not be examined (zh-CN); null when the list is complete.</summary>
        /// <remarks>What is listed counts; the rest of the indicator stays open.</remarks>
        public string? Unsettled { get; init; }
    }

    /// <summary>One of the choices a question offers; only a judgement has it.</summary>
    /// <param name="Id">The choice's id.</param>
    public sealed record Choice(string Id) : FactValue
    {
        /// <summary>The points given inside the limits of the choice, where it has any; null when only the choice was made.</summary>
        public new decimal? Number { get; init; }
    }

    /// <summary>A day.</summary>
    public sealed record Date(DateOnly Day) : FactValue;

    /// <summary>A word or a few, as the rubric spells them.</summary>
    public sealed record Text(string Words) : FactValue;

    /// <summary>Not settled; what depends on it stays open.</summary>
    /// <param name="Reason">Why (zh-CN).</param>
    public sealed record Open(string Reason) : FactValue;
}

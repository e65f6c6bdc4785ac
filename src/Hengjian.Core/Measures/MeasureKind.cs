namespace Hengjian.Core.Measures;

/// <summary>The kinds of a measure's value.</summary>
public enum MeasureKind
{
    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A list of occurrences.</summary>
    Occurrences,
}

namespace Hengjian.Rubrics.Checking;

/// <summary>A place between numbers: just before one, or just after it. Intervals with and without their ends run from cut to cut.</summary>
/// <param name="Value">The number.</param>
/// <param name="After">Whether the number itself lies before the cut.</param>
internal readonly record struct Cut(decimal Value, bool After) : IComparable<Cut>
{
    /// <summary>Before every number.</summary>
    internal static readonly Cut Bottom = new(decimal.MinValue, false);

    /// <summary>After every number.</summary>
    internal static readonly Cut Top = new(decimal.MaxValue, true);

    public int CompareTo(Cut other) => Value == other.Value ? After.CompareTo(other.After) : Value.CompareTo(other.Value);

    public static bool operator <(Cut left, Cut right) => left.CompareTo(right) < 0;

    public static bool operator >(Cut left, Cut right) => left.CompareTo(right) > 0;

    public static bool operator <=(Cut left, Cut right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Cut left, Cut right) => left.CompareTo(right) >= 0;

    internal static Cut Least(Cut one, Cut other) => one < other ? one : other;

    internal static Cut Most(Cut one, Cut other) => one > other ? one : other;
}

namespace Hengjian.Core.Registry;

/// <summary>The name of a unit (单位) as the registry's unit list spells it; aliases are resolved on import.</summary>
public readonly record struct UnitName(string Text) : IComparable<UnitName>
{
    /// <inheritdoc/>
    public int CompareTo(UnitName other) => string.CompareOrdinal(Text, other.Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}

namespace Hengjian.Rubrics.Rules;

/// <summary>A number of a rubric with the way it was written, so that 60% is not shown as 0.6.</summary>
/// <param name="Value">The number.</param>
/// <param name="IsPercent">Whether it was written as a percentage.</param>
public readonly record struct Figure(decimal Value, bool IsPercent)
{
    /// <inheritdoc/>
    public override string ToString() => IsPercent ? Numbers.Plain.Percent(Value) : Numbers.Plain.Text(Value);
}

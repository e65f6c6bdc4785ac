namespace Hengjian.Rubrics.Expressions;

/// <summary>A fault inside a formula; it never leaves the reading of rubrics.</summary>
internal sealed class ExpressionFault(int offset, string message) : Exception(message)
{
    public int Offset { get; } = offset;
}

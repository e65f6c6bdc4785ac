namespace Hengjian.Rubrics.Expressions;

/// <summary>A fault inside a formula; it never leaves the reading of rubrics.</summary>
internal sealed class ExpressionFault(int offset, string message) : Exception(message)
{
    public int Offset { get; } = offset;

    /// <summary>Whether children stand as a bare number: a hole of the scheme that touches an indicator.</summary>
    public bool IsAboutChildren { get; init; }
}

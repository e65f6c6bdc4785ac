namespace Hengjian.Rubrics.Rules;

/// <summary>What a child that a veto item failed, and that therefore has no points, means to the object above it.</summary>
public abstract record VetoedChildren
{
    private VetoedChildren()
    {
    }

    /// <summary>It counts with a fixed total.</summary>
    /// <param name="Points">The total.</param>
    public sealed record Counts(decimal Points) : VetoedChildren;

    /// <summary>It is left out of the list.</summary>
    public sealed record LeftOut : VetoedChildren;

    /// <summary>The object above fails too.</summary>
    public sealed record FailsParent : VetoedChildren;
}

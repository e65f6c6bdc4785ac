using Hengjian.Rubrics.Expressions;

namespace Hengjian.Rubrics.Rules;

/// <summary>To whom something applies: the class and the expression must both hold.</summary>
/// <param name="Classes">The classes; empty means every class.</param>
/// <param name="When">The expression; null means always.</param>
public sealed record Condition(IReadOnlyList<string> Classes, Expression? When)
{
    /// <summary>Applies to every subject.</summary>
    public static readonly Condition Always = new([], null);

    /// <summary>Whether it restricts nothing.</summary>
    public bool IsAlways => Classes.Count == 0 && When is null;
}

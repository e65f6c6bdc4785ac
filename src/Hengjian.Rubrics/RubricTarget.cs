using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics;

/// <summary>A kind of object that gets a sheet of its own.</summary>
/// <param name="Id">The name used in the rubric, such as <c>site</c>.</param>
/// <param name="Also">Other names under which facts may bring it, such as <c>unit</c>.</param>
/// <param name="Title">Its name in words (zh-CN).</param>
public sealed record RubricTarget(string Id, IReadOnlyList<string> Also, string Title)
{
    /// <summary>What an object of this kind that a veto item failed means to the object above it; null when the rubric need not say.</summary>
    public VetoedChildren? WhenVetoed { get; init; }

    /// <summary>Whether facts for an object of this name belong to this target.</summary>
    public bool Covers(string target) => target == Id || Also.Contains(target, StringComparer.Ordinal);
}

namespace Hengjian.Rubrics.Rules;

/// <summary>Groups that are not examined for some subjects.</summary>
/// <param name="Groups">The groups' ids.</param>
/// <param name="When">For whom.</param>
/// <param name="Then">What happens to their points.</param>
/// <param name="Words">What the scheme says, in short words (zh-CN).</param>
/// <param name="Clause">Where the scheme states it.</param>
/// <param name="Place">Where it stands in the file.</param>
public sealed record GroupRemoval(IReadOnlyList<string> Groups, Condition When, RemovalConsequence Then, string Words, string Clause, SourcePlace Place);

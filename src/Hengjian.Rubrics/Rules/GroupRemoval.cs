namespace Hengjian.Rubrics.Rules;

/// <summary>Groups that are not examined for some subjects.</summary>
/// <param name="Groups">The groups' ids.</param>
/// <param name="When">For whom.</param>
/// <param name="Words">What the scheme says, in short words (zh-CN).</param>
/// <param name="Clause">Where the scheme states it.</param>
public sealed record GroupRemoval(IReadOnlyList<string> Groups, Condition When, string Words, string Clause);

namespace Hengjian.Server.Evaluations;

/// <summary>What came of computing a result again.</summary>
/// <param name="Differences">Each difference in one line (zh-CN); empty when everything is the same.</param>
/// <param name="Units">How many units the result has.</param>
/// <param name="Accounts">How many accounts.</param>
public sealed record Verification(IReadOnlyList<string> Differences, int Units, int Accounts)
{
    /// <summary>Whether nothing differs.</summary>
    public bool Verified => Differences.Count == 0;
}

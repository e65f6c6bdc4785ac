using Hengjian.Checks.AccountUpdate;

namespace Hengjian.Checks;

/// <summary>The checks of accounts.</summary>
public static class AccountChecks
{
    /// <summary>Every check with its default options.</summary>
    public static IReadOnlyList<IAccountCheck> All { get; } = [new AccountUpdateCheck(new AccountUpdateOptions())];
}

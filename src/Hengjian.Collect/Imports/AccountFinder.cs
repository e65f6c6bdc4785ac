using System.Globalization;
using Hengjian.Core;
using Hengjian.Core.Registry;

namespace Hengjian.Collect.Imports;

/// <summary>Finds the account of the registry that a row means: by its code, else by its name, and by its platform where several have the name.</summary>
/// <remarks>Never guesses: a name that several accounts have, or none, is a fault that names the candidates.</remarks>
internal sealed class AccountFinder
{
    private readonly Dictionary<AccountCode, MediaAccount> byCode;
    private readonly ILookup<string, MediaAccount> byName;
    private readonly Dictionary<(string, string, string), AccountMatch> known = [];

    public AccountFinder(CityRegistry registry)
    {
        byCode = registry.Accounts.ToDictionary(account => account.Code);
        byName = registry.Accounts.ToLookup(account => Spelling.Key(account.Name), StringComparer.Ordinal);
    }

    /// <summary>Finds an account.</summary>
    /// <param name="code">The code as it stands; empty for none.</param>
    /// <param name="name">The name as it stands; empty for none. A code in this column is read as a code.</param>
    /// <param name="platform">The platform type as it stands; empty for none.</param>
    public AccountMatch Find(string code, string name, string platform)
    {
        if (!known.TryGetValue((code, name, platform), out var match))
        {
            known.Add((code, name, platform), match = code.Length == 0 && AccountCode.TryParse(name, out _) ? ByCode(name, "", PostLayout.Account) : code.Length > 0 ? ByCode(code, name, PostLayout.Code) : ByName(name, platform));
        }

        return match;
    }

    private AccountMatch ByCode(string text, string name, string field)
    {
        if (!AccountCode.TryParse(text, out var code))
        {
            return Fault(field, "不是新媒体标识码：应为 6 位区划代码、M、3 位数字、2 个平台字母、4 位数字，共 16 位");
        }

        if (!byCode.TryGetValue(code, out var account))
        {
            return Fault(field, "登记表里没有这个标识码；请改正，或先在登记表补上这个账号");
        }

        return name.Length == 0 || Spelling.Key(name) == Spelling.Key(account.Name) || name.Equals(code.Text, StringComparison.OrdinalIgnoreCase)
            ? new AccountMatch(account, "", null, null)
            : new AccountMatch(account, PostLayout.Account, null, $"{code} 在登记表里叫“{account.Name}”，按标识码采用");
    }

    private AccountMatch ByName(string name, string platform)
    {
        if (FieldFaults.OfName(name) is { } fault)
        {
            return Fault(PostLayout.Account, fault);
        }

        var accounts = byName[Spelling.Key(name)].ToList();
        if (accounts.Count > 1 && platform.Length > 0)
        {
            var same = accounts.FindAll(account => account.PlatformType is { } type && (type.Contains(platform, StringComparison.Ordinal) || platform.Contains(type, StringComparison.Ordinal)));
            accounts = same.Count > 0 ? same : accounts;
        }

        return accounts.Count switch
        {
            1 => new AccountMatch(accounts[0], "", null, null),
            0 when Spelling.Nearest(name, byName.Select(group => group.First().Name)) is { } nearest => Fault(PostLayout.Account, $"登记表里没有这个账号，最接近的是“{nearest}”；请改正名称，或写上标识码"),
            0 => Fault(PostLayout.Account, "登记表里没有这个账号；请改正名称，或先在登记表补上它"),
            _ => Fault(PostLayout.Account, string.Create(CultureInfo.InvariantCulture, $"登记表里有 {accounts.Count} 个账号叫这个名称（{Some(accounts)}），请写上标识码或账号类型")),
        };
    }

    private static string Some(List<MediaAccount> accounts) =>
        string.Join("、", accounts.Take(5).Select(account => account.PlatformType is { } type ? $"{account.Code} {type}" : account.Code.Text)) + (accounts.Count > 5 ? " 等" : "");

    private static AccountMatch Fault(string field, string reason) => new(null, field, reason, null);
}

using Hengjian.Core.Registry;

namespace Hengjian.City.Faults;

/// <summary>Plants faults on accounts.</summary>
internal static class AccountPlanter
{
    /// <summary>Plants an entry; the result says why it could not be, or is null.</summary>
    public static string? Plant(FaultEntry entry, MediaAccount account, AccountFaults faults)
    {
        if (!account.HasPosts)
        {
            return "小程序和移动客户端没有可读的推送，不适用";
        }

        if (entry.Kind == "account.stale")
        {
            faults.Stale = true;
            return null;
        }

        if (account.IsServiceAccount)
        {
            return "服务号不考核每周更新";
        }

        if (faults.Stale)
        {
            return "该账号已不更新，不再计每周更新";
        }

        var week = entry.Number("week", 3);
        if ((week == 1 && faults.Gaps.Contains(2)) || (week == 2 && faults.Gaps.Contains(1)))
        {
            return "最近两周都没有推送就成了不更新";
        }

        faults.Gaps.Add(week);
        return null;
    }
}

using Hengjian.Core.Measures;
using Hengjian.Core.Registry;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Workflow.Cycles;

/// <summary>The facts of a unit that no single check can know: what its class means, and its accounts taken together.</summary>
public static class UnitFacts
{
    /// <summary>The class of units without service functions (不承担对外服务职能), as registries of this family name it.</summary>
    private const string ClassWithoutService = "第三类";

    /// <summary>The measures formed here.</summary>
    public static IReadOnlyList<MeasureDefinition> Publishes { get; } =
    [
        new("account.is-app", MeasureKind.Flag, "账号是移动客户端"),
        new("accounts.count", MeasureKind.Number, "本单位政务新媒体账号数"),
        new("accounts.vetoed", MeasureKind.Occurrences, "本单位被单项否决的政务新媒体账号"),
        new("accounts.vetoed-weekly-gaps", MeasureKind.Occurrences, "本单位被单项否决的账号最近4周内没有更新的周"),
        new("accounts.weekly-gaps", MeasureKind.Occurrences, "本单位未被否决的账号最近4周内没有更新的周（服务号、小程序、客户端除外）"),
        new("site.is-channel", MeasureKind.Flag, "考评对象是频道（门户下的路径）而不是独立网站"),
        new("unit.has-accounts", MeasureKind.Flag, "单位开设了政务新媒体"),
        new("unit.serves-public", MeasureKind.Flag, "单位承担对外服务职能（第三类为否）"),
    ];

    /// <summary>The facts of a unit with a site.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="site">Its site.</param>
    /// <param name="accounts">The unit's accounts with their inspections and their sheets.</param>
    public static Dictionary<string, FactValue> Of(
        Unit unit,
        Site site,
        IReadOnlyList<(MediaAccount Account, Inspection Inspection, ScoreSheet Sheet)> accounts)
    {
        var vetoed = accounts.Where(entry => entry.Sheet.Verdict == SheetVerdict.Vetoed).Select(VetoOf).ToList();
        var open = accounts.Count(entry => entry.Sheet.Verdict == SheetVerdict.Open);
        var servesPublic = unit.Class?.Name != ClassWithoutService;
        return new Dictionary<string, FactValue>(StringComparer.Ordinal)
        {
            ["accounts.count"] = new FactValue.Number(accounts.Count) { Basis = $"登记表中有 {accounts.Count} 个账号" },
            ["accounts.vetoed"] = new FactValue.Occurrences(vetoed, accounts.Count)
            {
                Basis = $"{accounts.Count} 个账号中 {vetoed.Count} 个被否决",
                Unsettled = open == 0 ? null : $"{open} 个账号的单项否决项目尚未评完",
            },
            ["accounts.vetoed-weekly-gaps"] = WeeklyGaps([.. accounts.Where(entry => entry.Sheet.Verdict == SheetVerdict.Vetoed)]),
            ["accounts.weekly-gaps"] = WeeklyGaps([.. accounts.Where(entry => entry.Sheet.Verdict != SheetVerdict.Vetoed)]),
            ["site.is-channel"] = new FactValue.Flag(site.IsChannel) { Basis = site.IsChannel ? $"网址 {site.Home.DisplayText} 是频道" : $"网址 {site.Home.DisplayText} 是独立网站" },
            ["unit.has-accounts"] = new FactValue.Flag(accounts.Count > 0) { Basis = $"登记表中有 {accounts.Count} 个账号" },
            ["unit.serves-public"] = new FactValue.Flag(servesPublic) { Basis = servesPublic ? "所属类别承担对外服务职能" : "所属类别不承担对外服务职能" },
        };
    }

    /// <summary>The facts of one account that no check needs to look for.</summary>
    public static Dictionary<string, FactValue> Of(MediaAccount account) => new(StringComparer.Ordinal)
    {
        ["account.is-app"] = new FactValue.Flag(account.IsApp) { Basis = $"账号类型：{account.PlatformType ?? "未登记"}" },
    };

    private static FactOccurrence VetoOf((MediaAccount Account, Inspection Inspection, ScoreSheet Sheet) entry)
    {
        var finding = entry.Inspection.Findings.FirstOrDefault(candidate => candidate.Severity == Core.Findings.Severity.Veto);
        return new FactOccurrence($"account.vetoed|{entry.Account.Code}", $"账号“{entry.Account.Name}”（{entry.Account.Code}）被单项否决", finding?.Id ?? "");
    }

    /// <summary>Gaps known for sure count; when an account could not be read the list is unsettled, because it may hide more.</summary>
    /// <remarks>Examined are the accounts of which weekly updates are asked: service accounts (服务号), mini programs and apps are not among them.</remarks>
    private static FactValue.Occurrences WeeklyGaps(IReadOnlyList<(MediaAccount Account, Inspection Inspection, ScoreSheet Sheet)> accounts)
    {
        var asked = accounts.Where(entry => !entry.Account.IsServiceAccount && entry.Account.HasPosts).ToList();
        var gaps = new List<FactOccurrence>();
        var unread = new List<string>();
        foreach (var (account, inspection, _) in asked)
        {
            if (inspection.Measures.FirstOrDefault(candidate => candidate.Id == "account.weekly-gaps")?.Value is MeasureValue.Occurrences occurrences)
            {
                gaps.AddRange(occurrences.Items.Select(item => new FactOccurrence(item.Fact, item.Text, item.FindingId)));
            }
            else
            {
                unread.Add(account.Code.Text);
            }
        }

        var basis = $"{asked.Count} 个应按周更新的账号最近4周共 {gaps.Count} 个周没有更新";
        return new FactValue.Occurrences(gaps, asked.Count)
        {
            Unsettled = unread.Count == 0 ? null : $"{unread.Count} 个账号的更新没有取得：{string.Join("、", unread)}",
            Basis = basis,
        };
    }
}

using System.Collections.Frozen;
using Hengjian.City.Sites;
using Hengjian.City.Texts;

namespace Hengjian.City.Faults;

/// <summary>What a plan may plant, and which fields each kind takes. A field with an asterisk must be there.</summary>
internal static class FaultKinds
{
    public const string NavigationHome = "trap.navigation-home";

    public static readonly IReadOnlyList<string> Marks = ["party-gov-mark", "site-code", "icp", "police-record", "sponsor", "contact"];

    public static readonly IReadOnlyList<string> MessageFields = ["留言时间", "答复时间", "答复单位", "答复内容"];

    public static readonly IReadOnlyList<string> Causes = ["404", "410", "500", "dns", "refused", "loop", "attachment", "soft-404", "home", "empty", "cut"];

    public static readonly IReadOnlyList<string> Modes = ["dns", "refused", "timeout", "slow", "502", "503"];

    public static readonly FrozenDictionary<string, IReadOnlyList<string>> Fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["availability.unreachable"] = ["site*", "mode"],
        ["availability.warning"] = ["site*", "mode"],
        ["home.stale"] = ["site*"],
        ["column.stale"] = ["site*", "column*"],
        ["column.blank"] = ["site*", "column*"],
        ["link.dead"] = ["site*", "cause*", "on", "pages", "count"],
        ["footer.missing"] = ["site*", "mark*", "on"],
        ["footer.mismatch"] = ["site*", "mark*", "on"],
        ["find-fault.missing-home"] = ["site*"],
        ["find-fault.missing-pages"] = ["site*", "on"],
        ["find-fault.wrong-code"] = ["site*", "on"],
        ["find-fault.old-host"] = ["site*", "on"],
        ["label.site-missing"] = ["site*", "on"],
        ["label.column-missing"] = ["site*", "column*"],
        ["label.article-missing"] = ["site*", "count"],
        ["guide.none"] = ["site*"],
        ["guide.element-missing"] = ["site*", "guides", "element*"],
        ["message.no-channel"] = ["site*"],
        ["message.unanswered"] = ["site*", "count"],
        ["message.field-missing"] = ["site*", "field*"],
        ["message.board-stale"] = ["site*"],
        ["message.no-statistics"] = ["site*"],
        ["account.stale"] = ["account", "platform"],
        ["account.weekly-gap"] = ["account", "platform", "week"],
        [NavigationHome] = ["site*"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is wrong with a value; null when nothing is.</summary>
    public static string? Complaint(string kind, string field, string value) => field switch
    {
        "site" or "platform" => SiteAddress.TryParse(value, out _) ? null : "应写成“类别/序号”，例如 第二类/3",
        "account" or "count" or "pages" or "guides" => Whole(value, 1, 100_000) ? null : "应为不小于 1 的整数",
        "week" => Whole(value, 1, 4) ? null : "应为 1 到 4 的整数（从监测日往回数第几周）",
        "column" => SectionCatalogue.Find(value) is { } form && SectionCatalogue.IsArticleList(form.Kind) ? null : "没有这样的列表栏目",
        "mark" when kind == "footer.mismatch" => value is "site-code" or "sponsor" ? null : "只能是 site-code 或 sponsor",
        "mark" => OneOf(Marks, value),
        "cause" => OneOf(Causes, value),
        "mode" => OneOf(Modes, value),
        "field" => OneOf(MessageFields, value),
        "element" => OneOf(GuideText.Names, value),
        "on" => value is "all" or "home" or "inner" or "article" || SectionCatalogue.Find(value) is not null ? null : "只能是 all、home、inner、article 或栏目名称",
        _ => null,
    };

    public static bool Whole(string text, int least, int most) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;

    private static string? OneOf(IReadOnlyList<string> choices, string value) => choices.Contains(value) ? null : $"只能是 {string.Join('、', choices)} 之一";
}

using System.Collections.Frozen;

namespace Hengjian.Reports.Cycles.Words;

/// <summary>The kinds of finding in the offices' words.</summary>
internal static class KindWords
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["availability.unreachable"] = "站点无法访问",
        ["availability.warning"] = "可用性预警",
        ["home.stale"] = "首页不更新",
        ["column.stale"] = "栏目不更新",
        ["column.blank"] = "空白栏目",
        ["link.dead"] = "链接不可用",
        ["footer.missing"] = "页脚标识缺失",
        ["footer.mismatch"] = "页脚标识不符",
        ["find-fault.missing-home"] = "首页缺找错入口",
        ["find-fault.missing-pages"] = "其他页面缺找错入口",
        ["find-fault.wrong-code"] = "找错入口标识码不符",
        ["find-fault.old-host"] = "找错入口地址已停用",
        ["label.site-missing"] = "站点标签缺失",
        ["label.column-missing"] = "栏目标签缺失",
        ["label.article-missing"] = "内容标签缺失",
        ["guide.none"] = "未提供办事服务",
        ["guide.element-missing"] = "办事指南要素缺失",
        ["message.no-channel"] = "无咨询建言渠道",
        ["message.unanswered"] = "留言超期未答复",
        ["message.field-missing"] = "留言公开要素缺失",
        ["message.board-stale"] = "留言公开不更新",
        ["message.no-statistics"] = "无留言统计",
        ["account.stale"] = "账号不更新",
        ["account.weekly-gap"] = "账号周更新不足",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Marks = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["party-gov-mark"] = "党政机关网站标识",
        ["site-code"] = "网站标识码",
        ["icp"] = "ICP 备案编号",
        ["police-record"] = "公安机关备案标识",
        ["sponsor"] = "主办单位",
        ["contact"] = "联系方式",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The kind's name; a kind without one is shown as it is written.</summary>
    public static string Of(string kind) => Names.GetValueOrDefault(kind, kind);

    /// <summary>What distinguishes a finding from others at its place, in words: marks of the foot by their names, everything else as it is.</summary>
    public static string DetailOf(Core.Findings.Finding finding) => Marks.GetValueOrDefault(finding.Detail, finding.Detail);
}

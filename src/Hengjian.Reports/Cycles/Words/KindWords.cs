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

    /// <summary>The kind's name; a kind without one is shown as it is written.</summary>
    public static string Of(string kind) => Names.GetValueOrDefault(kind, kind);
}

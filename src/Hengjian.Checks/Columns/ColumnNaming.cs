using System.Text.RegularExpressions;
using Hengjian.Checks.Pages;
using Hengjian.Text;

namespace Hengjian.Checks.Columns;

/// <summary>Tells the kind of a column from its name, its type and the column above it.</summary>
public static partial class ColumnNaming
{
    /// <summary>The kind of a column.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its label ColumnType; null when it has none.</param>
    /// <param name="above">The name of the column above it; null when there is none.</param>
    /// <remarks>The name decides where it says something, then the type; a column without words of its own below a news column is news, below one of leaders, organisations or topics lasting.</remarks>
    public static ColumnKind KindOf(string name, string? type, string? above)
    {
        var own = Words(name);
        if (own != ColumnKind.Other)
        {
            return own;
        }

        var typed = type is null ? ColumnKind.Other : Words(type);
        if (typed != ColumnKind.Other)
        {
            return typed;
        }

        if (above is null)
        {
            return ColumnKind.Other;
        }

        return Words(above) == ColumnKind.News ? ColumnKind.News : LastingBelow().IsMatch(above) ? ColumnKind.Lasting : ColumnKind.Other;
    }

    /// <summary>Whether a name is that of a function of the site (search, log-in, site map) and of no column.</summary>
    public static bool IsFunction(string name) => Function().IsMatch(WidthFolding.Squeeze(name));

    /// <summary>Whether the rubric has an indicator for this very column, so that it does not count among the other columns.</summary>
    public static bool HasIndicatorOfItsOwn(string name, ColumnKind kind) =>
        kind is ColumnKind.News or ColumnKind.Notices or ColumnKind.Policies or ColumnKind.Interpretations or ColumnKind.Statistics
        || OwnIndicator().IsMatch(WidthFolding.Squeeze(name));

    private static ColumnKind Words(string words)
    {
        var name = WidthFolding.Squeeze(words);
        if (Interpretations().IsMatch(name))
        {
            return ColumnKind.Interpretations;
        }

        if (News().IsMatch(name))
        {
            return ColumnKind.News;
        }

        if (Lasting().IsMatch(name))
        {
            return ColumnKind.Lasting;
        }

        if (Policies().IsMatch(name))
        {
            return ColumnKind.Policies;
        }

        if (Statistics().IsMatch(name))
        {
            return ColumnKind.Statistics;
        }

        return Notices().IsMatch(name) ? ColumnKind.Notices : ColumnKind.Other;
    }

    [GeneratedRegex(@"概况|机构|职能|职责|领导|年报|年度报告|年度报表|工作报表|公开目录|办事统计|办件统计|常见问题|知识库|访谈|征集|调查", RegexOptions.NonBacktracking)]
    private static partial Regex OwnIndicator();

    [GeneratedRegex(@"解读|图解|一图读懂", RegexOptions.NonBacktracking)]
    private static partial Regex Interpretations();

    [GeneratedRegex(@"概况|简介|职能|职责|机构|领导|班子|联系我们|联系方式|关于我们|网站地图|站点地图|公开指南|公开制度|公开目录|公开年报|年度报告|年报|年度报表|工作报表|依申请|信息公开申请|声明|隐私|帮助|历史|沿革|地理|区划|人文|风光|专题|专栏|专项|办事|事项|服务|指南|搜索|检索|登录|注册|链接|导航|走进|魅力|权责清单|权力清单|责任清单|下载|表格|常见问题|知识库|法律法规|法规库|规章|^政务公开$|^(?:政府)?信息公开$|^互动交流$|^政民互动$|^公众参与$|首页|English", RegexOptions.NonBacktracking)]
    private static partial Regex Lasting();

    [GeneratedRegex(@"动态|要闻|新闻(?:$|中心|资讯|快讯|报道|速递|播报)|[^布]新闻$|资讯|快讯|时政", RegexOptions.NonBacktracking)]
    private static partial Regex News();

    [GeneratedRegex(@"政策文件|规范性文件|政策法规|政府文件|部门文件|本级文件|文件库|政策库|政策发布|最新政策|惠企政策|[市县区府办局委]文件$|^文件$|^政策$|公文", RegexOptions.NonBacktracking)]
    private static partial Regex Policies();

    [GeneratedRegex(@"数据发布|统计数据|统计公报|统计信息|数据公开|数据开放|数据查询|统计$|公报$|数据$", RegexOptions.NonBacktracking)]
    private static partial Regex Statistics();

    [GeneratedRegex(@"通知公告|公告公示|公示公告|公告通知|通知公示|公告栏|^(?:政务|政府|部门|最新|重要|站内|本级)?(?:通知|公告|公示|通告)$", RegexOptions.NonBacktracking)]
    private static partial Regex Notices();

    [GeneratedRegex(@"概况|领导|机构|专题|专栏|走进|魅力|指南|年报", RegexOptions.NonBacktracking)]
    private static partial Regex LastingBelow();

    [GeneratedRegex(@"搜索|检索|登录|注册|用户中心|网站地图|站点地图|智能问答|无障碍|适老|长者", RegexOptions.NonBacktracking)]
    private static partial Regex Function();
}

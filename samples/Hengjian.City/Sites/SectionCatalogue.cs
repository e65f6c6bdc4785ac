using System.Collections.Frozen;

namespace Hengjian.City.Sites;

/// <summary>Every section that the simulated sites know.</summary>
internal static class SectionCatalogue
{
    public const string Disclosure = "政务公开";
    public const string Services = "办事服务";
    public const string Interaction = "互动交流";

    public static readonly IReadOnlyList<SectionForm> All =
    [
        new("动态要闻", "dtyw", SectionKind.News, null, 12),
        new("工作动态", "gzdt", SectionKind.News, null, 5),
        new("基层动态", "jcdt", SectionKind.News, null, 4, true),
        new("媒体动态", "mtdt", SectionKind.News, null, 3, true),
        new(Disclosure, "zwgk", SectionKind.Landing, null, 0),
        new("通知公告", "tzgg", SectionKind.Notices, Disclosure, 6),
        new("公示公告", "gsgg", SectionKind.Notices, Disclosure, 4, true),
        new("政策文件", "zcwj", SectionKind.Policies, Disclosure, 4),
        new("规范性文件", "gfxwj", SectionKind.Policies, Disclosure, 3, true),
        new("政策解读", "zcjd", SectionKind.Interpretations, Disclosure, 3),
        new("数据发布", "sjfb", SectionKind.Statistics, Disclosure, 3),
        new("专题专栏", "ztzl", SectionKind.Other, Disclosure, 3),
        new("人事信息", "rsxx", SectionKind.Other, Disclosure, 3),
        new("财政资金", "czzj", SectionKind.Other, Disclosure, 3),
        new("重大项目", "zdxm", SectionKind.Other, Disclosure, 3, true),
        new("建议提案", "jyta", SectionKind.Other, Disclosure, 3, true),
        new("行政执法", "xzzf", SectionKind.Other, Disclosure, 3, true),
        new("招标采购", "zbcg", SectionKind.Other, Disclosure, 3, true),
        new("应急管理", "yjgl", SectionKind.Other, Disclosure, 3, true),
        new("民生实事", "msss", SectionKind.Other, Disclosure, 3, true),
        new("信息公开年度报告", "xxgknb", SectionKind.Reports, Disclosure, 2),
        new("网站工作年度报表", "wzgzbb", SectionKind.Reports, Disclosure, 2),
        new("概况信息", "gkxx", SectionKind.Overview, Disclosure, 0),
        new("机构职能", "jgzn", SectionKind.Duties, Disclosure, 0),
        new("领导信息", "ldxx", SectionKind.Leaders, Disclosure, 0),
        new("主动公开目录", "zdgkml", SectionKind.Catalogue, Disclosure, 0),
        new(Services, "bsfw", SectionKind.Landing, null, 0),
        new("办事指南", "bszn", SectionKind.Guides, Services, 0),
        new("办事统计", "bstj", SectionKind.Statistics, Services, 3),
        new(Interaction, "hdjl", SectionKind.Landing, null, 0),
        new("咨询建言", "zxjy", SectionKind.Board, Interaction, 0),
        new("在线访谈", "zxft", SectionKind.Interviews, Interaction, 2),
        new("调查征集", "dczj", SectionKind.Surveys, Interaction, 3),
        new("网站地图", "wzdt", SectionKind.SiteMap, null, 0),
        new("站内搜索", "znss", SectionKind.Search, null, 0),
    ];

    private static readonly FrozenDictionary<string, SectionForm> Names = All.ToFrozenDictionary(form => form.Name, StringComparer.Ordinal);

    public static SectionForm? Find(string name) => Names.GetValueOrDefault(name);

    /// <summary>Whether its items are articles with a date that the plan may make old or take away.</summary>
    public static bool IsArticleList(SectionKind kind) => kind <= SectionKind.Surveys;

    /// <summary>Whether it is one page without items of its own.</summary>
    public static bool IsSinglePage(SectionKind kind) => kind > SectionKind.Board;
}

using Hengjian.City.Sites;

namespace Hengjian.City.Texts;

/// <summary>The ten elements of the service guides.</summary>
internal static class GuideText
{
    public static readonly IReadOnlyList<string> Names =
        ["事项名称", "设定依据", "申请条件", "办理材料", "办理地点", "办理机构", "收费标准", "办理时间", "联系电话", "办理流程"];

    /// <summary>The elements that a guide shows, without those the plan takes away.</summary>
    /// <param name="site">The site.</param>
    /// <param name="index">The guide.</param>
    /// <param name="synonyms">Which set of labels: 0 the rubric's own words, 1 and 2 other usual ones.</param>
    public static IReadOnlyList<GuideElement> Elements(SiteModel site, int index, int synonyms)
    {
        var section = site.First(SectionKind.Guides)!;
        var title = Wording.Title(site, section, index);
        var gaps = site.Faults.GuideGaps.GetValueOrDefault(index);
        return [.. Names.Where(name => gaps is null || !gaps.Contains(name)).Select(name => new GuideElement(name, Label(name, synonyms), Text(name, title, site)))];
    }

    private static string Label(string name, int synonyms) => (name, synonyms) switch
    {
        ("申请条件", 1 or 2) => "受理条件",
        ("办理材料", 1) => "申请材料",
        ("办理时间", 1) => "办理时限",
        ("联系电话", 1) => "咨询电话",
        ("联系电话", 2) => "联系方式",
        ("办理流程", 2) => "办理程序",
        _ => name,
    };

    private static string Text(string name, string title, SiteModel site) => name switch
    {
        "事项名称" => title,
        "设定依据" => $"《模拟城市{title}暂行规定》第三条、第五条。",
        "申请条件" => "在本行政区域内居住或者登记的个人、法人和其他组织，提交的内容真实完整。",
        "办理材料" => "1.申请表（原件1份，纸质版）；2.身份证明（复印件1份）；3.场所或者活动说明（电子版1份）。",
        "办理地点" => "模拟路1号政务服务中心一楼3号窗口",
        "办理机构" => site.Unit,
        "收费标准" => "不收费",
        "办理时间" => "法定20个工作日，承诺5个工作日；工作日上午8:30至12:00，下午14:30至17:30。",
        "联系电话" => "0000-0000000",
        _ => "第一步申请：提交全部材料；第二步受理：当场核对并出具回执；第三步审查：三个工作日内核实；第四步决定：两个工作日内作出决定并送达。",
    };
}

using Hengjian.City.Sites;
using Hengjian.City.Templates;
using Hengjian.City.Texts;

namespace Hengjian.City.Pages;

/// <summary>Writes the pages that are a section of their own: overview, duties, leaders, catalogue, site map, search.</summary>
internal static class SinglePages
{
    private static readonly string[] Posts = ["主要负责人", "分管负责人", "分管负责人"];
    private static readonly string[] Shares = ["主持全面工作", "负责办公室、财务和档案工作", "负责业务科室和服务窗口工作"];

    /// <summary>When such a page was last changed; an overview more than two years ago, which is no fault.</summary>
    public static DateTimeOffset Published(SiteModel site, Section section) => section.Kind == SectionKind.Overview
        ? site.MonitoredAt.Date(-850, 600)
        : site.MonitoredAt.Date(-60 - Chance.Below(section.Key, 200), 570);

    /// <summary>Writes the part between head and footer; the result is the newest thing it shows.</summary>
    public static DateTimeOffset Write(PageWriter w, Frame frame, Section section, Labels labels, string search, DateTimeOffset newest)
    {
        var family = frame.Site.Family;
        switch (section.Kind)
        {
            case SectionKind.SiteMap:
                Map(w, frame);
                break;
            case SectionKind.Search:
                Search(w, frame, section, search);
                break;
            case SectionKind.Leaders:
                Leaders(w, frame, section);
                break;
            case SectionKind.Catalogue:
                family.ArticleOpen(w, frame, labels);
                newest = Catalogue(w, frame, newest);
                family.ArticleClose(w, frame);
                break;
            default:
                family.ArticleOpen(w, frame, labels);
                Overview(w, frame, section.Kind);
                family.ArticleClose(w, frame);
                break;
        }

        return newest;
    }

    private static DateTimeOffset Date(this DateTimeOffset monitoredAt, int days, int minutes) =>
        Core.ChinaTime.StartOf(Core.ChinaTime.DayOf(monitoredAt).AddDays(days)).AddMinutes(minutes);

    private static void Overview(PageWriter w, Frame frame, SectionKind kind)
    {
        var unit = frame.Site.Unit;
        var family = frame.Site.Family;
        if (kind == SectionKind.Overview)
        {
            family.Paragraph(w, $"本页介绍{unit}的基本情况。所述地理、人口和沿革均为程序生成，不对应真实地方。");
            family.Paragraph(w, "辖区内有甲街道、乙街道和丙镇，东面临水，西面靠山，气候温和。");
            return;
        }

        family.Paragraph(w, $"机构名称：{unit}");
        family.Paragraph(w, "主要职责：（一）贯彻执行有关规定；（二）拟订工作计划并组织实施；（三）负责相关公共服务；（四）承办交办的其他事项。");
        family.Paragraph(w, "办公地址：模拟路1号。办公时间：工作日8:30至12:00，14:30至17:30。内设机构：办公室、综合科、业务一科、业务二科。");
    }

    private static void Leaders(PageWriter w, Frame frame, Section section)
    {
        w.Html($"<h2>{section.Name}</h2>\n");
        for (var leader = 0; leader < Posts.Length; leader++)
        {
            frame.Site.Family.Message(w, frame, [("姓名", Wording.Person(Chance.Join(section.Key, (ulong)leader))), ("职务", Posts[leader]), ("分工", Shares[leader])]);
        }
    }

    private static DateTimeOffset Catalogue(PageWriter w, Frame frame, DateTimeOffset newest)
    {
        var site = frame.Site;
        w.Raw("<table border=\"1\"><tr><th>序号</th><th>公开事项</th><th>公开时限</th><th>最近公开</th></tr>\n");
        var number = 0;
        foreach (var section in site.Sections.Where(section => SectionCatalogue.IsArticleList(section.Kind) && section.VisibleAt(frame.At) > 0))
        {
            var published = section.PublishedAt(section.VisibleAt(frame.At) - 1);
            newest = published > newest ? published : newest;
            w.Html($"<tr><td>{++number}</td><td><a href=\"{site.Family.Href(frame, site.Family.ListPath(site, section, 0))}\">{section.Name}</a></td><td>20个工作日内</td><td>{published}</td></tr>\n");
        }

        w.Raw("</table>\n");
        return newest;
    }

    private static void Map(PageWriter w, Frame frame)
    {
        w.Raw("<div class=\"sitemap\"><h2>网站地图</h2>\n<ul>\n");
        foreach (var section in frame.Site.Sections)
        {
            w.Html($"<li><a href=\"{frame.Site.Family.Href(frame, frame.Site.Family.ListPath(frame.Site, section, 0))}\">{section.Name}</a></li>\n");
        }

        w.Raw("</ul></div>\n");
    }

    private static void Search(PageWriter w, Frame frame, Section section, string search)
    {
        const int looked = 60;
        const int shown = 10;
        var site = frame.Site;
        w.Html($"<h2>站内搜索</h2>\n<form method=\"get\" action=\"{site.Family.Href(frame, frame.Path)}\"><input type=\"text\" name=\"q\" value=\"{search}\"><input type=\"submit\" value=\"搜索\"></form>\n");
        site.Family.Paragraph(w, "请输入关键词，可以搜索本网站的新闻、公告、文件和办事指南。");
        if (search.Length == 0)
        {
            return;
        }

        var hits = from part in site.Sections
                   where !SectionCatalogue.IsSinglePage(part.Kind)
                   let visible = part.VisibleAt(frame.At)
                   from index in Enumerable.Range(0, Math.Min(looked, visible)).Select(back => visible - 1 - back)
                   let title = Wording.Title(site, part, index)
                   where title.Contains(search, StringComparison.Ordinal)
                   select new Entry(title, site.Family.ItemPath(site, part, index), part.PublishedAt(index), part.Name);
        site.Family.Paragraph(w, $"关键词“{search}”的搜索结果：");
        var list = hits.Take(shown).ToList();
        w.Raw("<ol class=\"results\">\n");
        foreach (var hit in list)
        {
            w.Html($"<li><a href=\"{site.Family.Href(frame, hit.Path)}\">{hit.Title}</a> [{hit.Note}] {hit.Published!.Value}</li>\n");
        }

        w.Raw(list.Count == 0 ? "</ol>\n<p>没有找到相关内容。</p>\n" : "</ol>\n");
    }
}

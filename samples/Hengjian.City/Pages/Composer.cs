using Hengjian.City.Sites;
using Hengjian.City.Templates;
using Hengjian.City.Texts;

namespace Hengjian.City.Pages;

/// <summary>Composes the pages of a site as they stand at one time.</summary>
internal sealed class Composer(SiteModel site, DateTimeOffset at)
{
    private readonly Family family = site.Family;
    private DateTimeOffset newest = site.MonitoredAt.AddDays(-900);

    /// <summary>The page; null when it is not there at this time.</summary>
    public Composed? Compose(PageKey page, string search)
    {
        if (page.Kind == PageKind.Home)
        {
            return Home();
        }

        var section = site.SectionOf(page);
        return page.Kind switch
        {
            PageKind.Item when page.Number < section.VisibleAt(at) && !SectionCatalogue.IsSinglePage(section.Kind) => Item(page, section),
            PageKind.List when section.Kind == SectionKind.Landing => Landing(page, section),
            PageKind.List when SectionCatalogue.IsSinglePage(section.Kind) => Single(page, section, search),
            PageKind.List when page.Number < section.ListPages(at) => List(page, section),
            PageKind.Json => Json(section, page.Number),
            _ => null,
        };
    }

    private Composed Home()
    {
        var frame = Frames.Of(site, PageKey.Home, at, "首页", null);
        var w = PageWriter.Rent();
        family.Open(w, frame);
        foreach (var section in HomeLists.Sections(site, at))
        {
            var entries = HomeLists.Items(site, section, at).Select(index => Entry(section, index)).ToList();
            if (entries.Count > 0)
            {
                family.Block(w, frame, section, entries);
            }
        }

        w.Raw("<div class=\"lanmudaohang\"><h3>栏目导航</h3>\n");
        foreach (var section in site.Sections.Where(section => !site.Faults.NavigationHome || !SectionCatalogue.IsSinglePage(section.Kind)))
        {
            w.Html($"<a href=\"{family.Href(frame, family.ListPath(site, section, 0))}\">{section.Name}</a> \n");
        }

        w.Raw("</div>\n");
        family.Close(w, frame);
        return Finish(w);
    }

    private Composed Landing(PageKey page, Section landing)
    {
        var frame = Frames.Of(site, page, at, landing.Name, null);
        var w = PageWriter.Rent();
        family.Open(w, frame);
        foreach (var section in site.Sections.Where(section => string.Equals(section.Group, landing.Name, StringComparison.Ordinal) && !SectionCatalogue.IsSinglePage(section.Kind)))
        {
            var visible = section.VisibleAt(at);
            var entries = Enumerable.Range(0, Math.Min(3, visible)).Select(back => Entry(section, visible - 1 - back)).ToList();
            if (entries.Count > 0 && section.Kind != SectionKind.Board)
            {
                family.Block(w, frame, section, entries);
            }
        }

        w.Raw("<div class=\"lanmudaohang\">\n");
        foreach (var (name, path) in Navigation.Siblings(frame))
        {
            w.Html($"<a href=\"{family.Href(frame, path)}\">{name}</a> \n");
        }

        w.Raw("</div>\n");
        family.Close(w, frame);
        return Finish(w);
    }

    private Composed List(PageKey page, Section section)
    {
        var frame = Frames.Of(site, page, at, section.Name, null);
        var w = PageWriter.Rent();
        family.Open(w, frame);
        if (section.Kind == SectionKind.Board)
        {
            newest = BoardPages.List(w, frame, section, newest);
        }
        else if (section.Blank)
        {
            Blank(w, frame, section);
        }
        else
        {
            var visible = section.VisibleAt(at);
            var first = visible - 1 - (page.Number * section.PageSize);
            var entries = Enumerable.Range(0, Math.Max(0, Math.Min(section.PageSize, first + 1))).Select(back => Entry(section, first - back)).ToList();
            family.Entries(w, frame, section, entries);
            if (visible > section.PageSize)
            {
                family.Pager(w, frame, section, page.Number, section.ListPages(at));
            }
        }

        family.Close(w, frame);
        return Finish(w);
    }

    private void Blank(PageWriter w, Frame frame, Section section)
    {
        family.Entries(w, frame, section, []);
        if (family.EmptyWords.Length > 0)
        {
            family.Paragraph(w, family.EmptyWords);
        }
    }

    private Composed Single(PageKey page, Section section, string search)
    {
        var published = SinglePages.Published(site, section);
        var labels = new Labels(section.Name, published, site.Unit);
        var isFunction = section.Kind is SectionKind.SiteMap or SectionKind.Search;
        var frame = Frames.Of(site, page, at, section.Name, isFunction ? null : labels);
        newest = published;
        var w = PageWriter.Rent();
        family.Open(w, frame);
        newest = SinglePages.Write(w, frame, section, labels, search, newest);
        family.Close(w, frame);
        return Finish(w);
    }

    private Composed Item(PageKey page, Section section)
    {
        var w = PageWriter.Rent();
        newest = section.PublishedAt(page.Number);
        if (section.Kind == SectionKind.Board)
        {
            newest = BoardPages.Message(w, site, page, section, at);
        }
        else
        {
            ArticlePages.Write(w, site, page, section, at);
        }

        return Finish(w);
    }

    private Composed? Json(Section section, int page)
    {
        const int rows = 100;
        var visible = section.VisibleAt(at);
        var first = visible - 1 - (page * rows);
        if (page > 0 && first < 0)
        {
            return null;
        }

        var w = PageWriter.Rent();
        w.Raw("{\"moni\":\"模拟数据，内容均为程序生成\",\"total\":");
        w.Number(visible);
        w.Raw(",\"page\":");
        w.Number(page + 1);
        w.Raw(",\"rows\":[");
        for (var index = first; index >= 0 && index > first - rows; index--)
        {
            var entry = Entry(section, index);
            w.Raw(index == first ? "\n" : ",\n");
            w.Raw("{\"title\":\"");
            w.Raw(entry.Title);
            w.Raw("\",\"url\":\"");
            w.Raw(entry.Path);
            w.Raw("\",\"date\":\"");
            w.Raw(Wording.Day(entry.Published ?? at));
            w.Raw("\"}");
        }

        w.Raw("\n]}\n");
        return new Composed(w.Finish(System.Text.Encoding.UTF8), newest);
    }

    private Entry Entry(Section section, int index)
    {
        var published = section.PublishedAt(index);
        newest = published > newest ? published : newest;
        return new Entry(Wording.Title(site, section, index), family.ItemPath(site, section, index), published);
    }

    private Composed Finish(PageWriter w) => new(w.Finish(family.Encoding), newest);
}

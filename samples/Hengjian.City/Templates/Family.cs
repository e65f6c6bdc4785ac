using System.Globalization;
using System.Text;
using Hengjian.City.Sites;
using Hengjian.City.Texts;

namespace Hengjian.City.Templates;

/// <summary>A family of templates, as one content management system would make them: its addresses, its frame and its fragments.</summary>
internal abstract class Family
{
    private const long ItemsPerSection = 1_000_000;

    public abstract string Id { get; }

    public virtual Encoding Encoding => Encoding.UTF8;

    public virtual string ContentType => "text/html; charset=utf-8";

    /// <summary>Which set of other words its service guides use: 0, 1 or 2.</summary>
    public virtual int Synonyms => 0;

    /// <summary>Whether its boards say 回复 instead of 答复.</summary>
    public virtual bool SaysReply => false;

    /// <summary>What an empty list shows.</summary>
    public virtual string EmptyWords => "";

    public abstract string ListPath(SiteModel site, Section section, int page);

    public abstract string ItemPath(SiteModel site, Section section, int index);

    public abstract PageKey? Parse(SiteModel site, string rest);

    public abstract void Open(PageWriter w, Frame f);

    public abstract void Close(PageWriter w, Frame f);

    /// <summary>A block of the home page or of a landing page.</summary>
    public abstract void Block(PageWriter w, Frame f, Section section, IReadOnlyList<Entry> entries);

    /// <summary>The items of a list page.</summary>
    public abstract void Entries(PageWriter w, Frame f, Section section, IReadOnlyList<Entry> entries);

    public abstract void Pager(PageWriter w, Frame f, Section section, int page, int pages);

    public abstract void ArticleOpen(PageWriter w, Frame f, Labels article);

    public abstract void ArticleClose(PageWriter w, Frame f);

    public abstract void Guide(PageWriter w, Frame f, IReadOnlyList<GuideElement> elements);

    public abstract void Message(PageWriter w, Frame f, IReadOnlyList<(string Label, string Text)> fields);

    /// <summary>Whether a section's items come from a JSON address.</summary>
    public virtual bool ListsByScript(Section section) => false;

    /// <summary>Whether a section's further pages can be reached only by running a script.</summary>
    public virtual bool PagesByScript(Section section) => false;

    /// <summary>A path as this family writes it in a link.</summary>
    public virtual string Href(Frame f, string path) => path;

    public virtual void Paragraph(PageWriter w, string text) => w.Html($"<p>{text}</p>\n");

    public virtual string Date(DateTimeOffset at) => Wording.Day(at);

    protected static long Number(Section section, int index) => ((section.Ordinal + 1) * ItemsPerSection) + index;

    protected static string At(Section section, int index, string form) =>
        Core.ChinaTime.At(section.PublishedAt(index)).ToString(form, CultureInfo.InvariantCulture);

    /// <summary>The item of a number, when its address is the one asked for.</summary>
    protected PageKey? Item(SiteModel site, string rest, ReadOnlySpan<char> digits)
    {
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var ordinal = (number / ItemsPerSection) - 1;
        var index = (int)(number % ItemsPerSection);
        if (ordinal < 0 || ordinal >= site.Sections.Count)
        {
            return null;
        }

        var section = site.Sections[(int)ordinal];
        if (index >= Math.Max(section.Schedule.Count, section.Messages.Count))
        {
            return null;
        }

        var key = new PageKey(PageKind.Item, section.Ordinal, index);
        return Same(site, rest, ItemPath(site, section, index)) ? key : null;
    }

    /// <summary>The list page whose address is the one asked for.</summary>
    protected PageKey? ListPage(SiteModel site, string rest, ReadOnlySpan<char> digits, int first)
    {
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        foreach (var section in site.Sections)
        {
            foreach (var page in (ReadOnlySpan<int>)[number - first, number - first + 1])
            {
                if (page > 0 && Same(site, rest, ListPath(site, section, page)))
                {
                    return new PageKey(PageKind.List, section.Ordinal, page);
                }
            }
        }

        return null;
    }

    protected static void Metas(PageWriter w, Frame f, bool contentFirst)
    {
        Meta(w, "moni", "模拟页面，内容均为程序生成", contentFirst);
        if (f.SiteLabels)
        {
            Meta(w, "SiteName", f.Site.Name, contentFirst);
            Meta(w, "SiteDomain", f.Site.Host, contentFirst);
            Meta(w, "SiteIDCode", f.Site.Code, contentFirst);
        }
        else
        {
            Meta(w, "SiteName", f.Site.Name, contentFirst);
        }

        if (f.Section is { } section && f.ColumnLabels)
        {
            Meta(w, "ColumnName", section.Name, contentFirst);
            Meta(w, "ColumnDescription", $"{f.Site.Name}{section.Name}栏目", contentFirst);
            Meta(w, "ColumnKeywords", section.Name, contentFirst);
            Meta(w, "ColumnType", section.Name, contentFirst);
        }

        if (f.Article is { } article)
        {
            Meta(w, "ArticleTitle", article.Title, contentFirst);
            Meta(w, "PubDate", Wording.Minute(article.Published), contentFirst);
            if (article.Source.Length > 0)
            {
                Meta(w, "ContentSource", article.Source, contentFirst);
            }
        }
    }

    private static void Meta(PageWriter w, string name, string content, bool contentFirst)
    {
        if (contentFirst)
        {
            w.Html($"""<META content="{content}" name="{name}">""");
        }
        else
        {
            w.Html($"""<meta name="{name}" content="{content}"/>""");
        }

        w.Raw("\n");
    }

    private static bool Same(SiteModel site, string rest, string path) =>
        path.Length == site.Base.Length + rest.Length && path.AsSpan(site.Base.Length).SequenceEqual(rest);
}

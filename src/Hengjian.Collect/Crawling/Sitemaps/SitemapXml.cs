using System.Globalization;
using System.Text;

namespace Hengjian.Collect.Crawling.Sitemaps;

/// <summary>Reads sitemaps, their indexes and feeds by their tags, without asking for sound XML.</summary>
/// <remarks>Not a parser: it knows elements by name and what they lie in, text, CDATA and comments. It holds one element's text at a time and no tree, so depth and size cost nothing.</remarks>
internal sealed class SitemapXml
{
    private const int LongestText = 4_096;

    private readonly MarkupReader markup;
    private readonly SitemapCollector taken;
    private readonly StringBuilder text = new();
    private string item = "";
    private string inner = "";
    private string? address;
    private string? modified;
    private bool rooted;

    private SitemapXml(TextReader reader, SitemapCollector taken)
    {
        markup = new MarkupReader(reader);
        this.taken = taken;
    }

    /// <summary>Reads until the end, a limit or a document type.</summary>
    public static void Read(TextReader reader, SitemapCollector taken) => new SitemapXml(reader, taken).Read();

    private void Read()
    {
        while (!taken.IsFull && markup.Next() is { } piece)
        {
            switch (piece)
            {
                case MarkupPiece.DocumentType:
                    taken.Fault(markup.Value.Contains("html", StringComparison.OrdinalIgnoreCase) && !markup.Value.Contains('[', StringComparison.Ordinal)
                        ? "内容是网页（html），不是站点地图"
                        : "站点地图带有文档类型声明（DTD），为安全起见不读取");
                    return;
                case MarkupPiece.Text when inner.Length > 0 && text.Length < LongestText:
                    text.Append(markup.Value);
                    break;
                case MarkupPiece.Start when !rooted:
                    if (!Root())
                    {
                        return;
                    }

                    break;
                case MarkupPiece.Start:
                    Start();
                    break;
                case MarkupPiece.End:
                    End();
                    break;
            }
        }

        if (item.Length > 0 && !taken.IsFull)
        {
            // Cut off in the middle: an address that was closed is whole.
            Take();
            taken.Fault("站点地图不完整，只读到断开处");
        }
    }

    private bool Root()
    {
        rooted = markup.Name is "urlset" or "sitemapindex" or "rss" or "rdf" or "feed";
        if (!rooted)
        {
            taken.Fault(markup.Name is "html" or "head" or "body" or "script" or "meta" or "title" or "div"
                ? "内容是网页（html），不是站点地图"
                : string.Create(CultureInfo.InvariantCulture, $"内容不是站点地图（最外层是 {(markup.Name.Length <= 40 ? markup.Name : markup.Name[..40])}）"));
        }

        return rooted;
    }

    private void Start()
    {
        if (markup.Name is "url" or "sitemap" or "item" or "entry")
        {
            Take();
            item = markup.IsEmpty ? "" : markup.Name;
            return;
        }

        if (item.Length == 0)
        {
            return;
        }

        // Pictures, videos and other languages in a url bring elements of the same local names: only those without foreign prefix count.
        if (item == "entry" && markup.Name == "link")
        {
            address = markup.Attribute("rel") is null or "alternate" ? address ?? markup.Attribute("href") : address;
        }
        else if (!markup.IsEmpty && !markup.IsForeign && IsWanted(markup.Name))
        {
            inner = markup.Name;
            text.Clear();
        }
    }

    private bool IsWanted(string name) => item is "url" or "sitemap" ? name is "loc" or "lastmod" : name is "link" or "pubdate" or "updated" or "published" or "date";

    private void End()
    {
        if (markup.Name == inner)
        {
            if (inner is "loc" or "link")
            {
                address ??= text.ToString();
            }
            else
            {
                modified ??= text.ToString();
            }

            inner = "";
        }
        else if (markup.Name == item)
        {
            Take();
        }
    }

    private void Take()
    {
        if (address is not null)
        {
            taken.Take(address, modified, isSitemap: item == "sitemap");
        }

        (item, inner, address, modified) = ("", "", null, null);
    }
}

using Hengjian.Core;
using Hengjian.Sqlite;

namespace Hengjian.Collect.Crawling.State;

/// <summary>The links of the pages, one compact row a page.</summary>
internal sealed class EdgeTable(SqliteFile file)
{
    private readonly SqliteStatement add = file.Prepare("INSERT INTO edges VALUES (?, ?, ?) ON CONFLICT (page) DO UPDATE SET links = links || excluded.links");
    private readonly SqliteStatement payload = file.Prepare("SELECT payload FROM edges WHERE page = ?");
    private readonly SqliteStatement links = file.Prepare("SELECT links FROM edges WHERE page = ?");
    private readonly SqliteStatement all = file.Prepare("SELECT page, payload, links FROM edges ORDER BY page");

    /// <summary>Adds links to a page.</summary>
    public void Add(long page, Digest captured, IReadOnlyCollection<Edge> edges) =>
        add.Set(0, page).Set(1, DigestBytes.Of(captured)).Set(2, EdgeBytes.Write(edges)).Run();

    /// <summary>The digest of a captured page; null when it has no row.</summary>
    public Digest? PayloadOf(long page)
    {
        if (!payload.Set(0, page).Next())
        {
            return null;
        }

        var digest = DigestBytes.Read(payload.Bytes(0));
        payload.Reset();
        return digest;
    }

    /// <summary>How many targets a page links to.</summary>
    public int CountOf(long page)
    {
        var edges = new List<Edge>();
        if (links.Set(0, page).Next())
        {
            EdgeBytes.Read(links.Bytes(0), edges);
            links.Reset();
        }

        return edges.Select(edge => edge.Target).Distinct().Count();
    }

    /// <summary>Goes through all pages in order of discovery.</summary>
    /// <param name="visit">Given the page's id and its links, which are valid during the call only; a target linked twice is there twice.</param>
    public void Scan(Action<long, List<Edge>> visit)
    {
        var edges = new List<Edge>();
        while (all.Next())
        {
            EdgeBytes.Read(all.Bytes(2), edges);
            visit(all.Number(0), edges);
        }
    }
}

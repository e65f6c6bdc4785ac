using System.Text.Json;
using Hengjian.Core;
using Hengjian.Sqlite;

namespace Hengjian.Collect.Crawling.State;

/// <summary>The JSON that fills lists: its items once it is read, and the pages that show them.</summary>
internal sealed class ListTable(SqliteFile file)
{
    private const int MostInMemory = 16;

    private readonly Recent<long, IReadOnlyList<ListItem>> recent = new(MostInMemory);
    private readonly SqliteStatement keep = file.Prepare("INSERT OR REPLACE INTO list VALUES (?, ?)");
    private readonly SqliteStatement read = file.Prepare("SELECT items FROM list WHERE id = ?");
    private readonly SqliteStatement addPlace = file.Prepare("INSERT OR IGNORE INTO list_place VALUES (?, ?, ?, ?)");
    private readonly SqliteStatement places = file.Prepare("SELECT page, base, charset FROM list_place WHERE list = ? ORDER BY page");

    /// <summary>Keeps the items of a list.</summary>
    public void Keep(long list, IReadOnlyList<ListItem> items)
    {
        keep.Set(0, list).Set(1, JsonSerializer.SerializeToUtf8Bytes(items)).Run();
        recent.Put(list, items);
    }

    /// <summary>The items of a list; null while it is not read.</summary>
    public IReadOnlyList<ListItem>? Items(long list)
    {
        if (recent.TryGet(list, out var known))
        {
            return known;
        }

        if (!read.Set(0, list).Next())
        {
            return null;
        }

        var items = JsonSerializer.Deserialize<List<ListItem>>(read.Bytes(0)) ?? [];
        read.Reset();
        recent.Put(list, items);
        return items;
    }

    /// <summary>Notes a page that shows a list which is not read yet.</summary>
    public void Show(long list, ListPlace place) => addPlace.Set(0, list).Set(1, place.Page).Set(2, place.Base.Text).Set(3, place.Charset).Run();

    /// <summary>The pages noted for a list.</summary>
    public IReadOnlyList<ListPlace> PlacesOf(long list)
    {
        var found = new List<ListPlace>();
        places.Set(0, list);
        while (places.Next())
        {
            found.Add(new ListPlace(places.Number(0), PageUrl.Parse(places.Text(1)!), places.Text(2)!));
        }

        return found;
    }
}

using Hengjian.Collect.Crawling.Absence;
using Hengjian.Core;
using Hengjian.Sqlite;

namespace Hengjian.Collect.Crawling.State;

/// <summary>The classes of addresses that were seen, each with the first of them by address: which one that is does not depend on the order in which they were found.</summary>
internal sealed class ClassTable(SqliteFile file)
{
    private const int MostInMemory = 4_000;

    private readonly Recent<string, (long Id, string Example)> recent = new(MostInMemory);
    private readonly SqliteStatement find = file.Prepare("SELECT id, example FROM class WHERE name = ?");
    private readonly SqliteStatement add = file.Prepare("INSERT INTO class (name, example) VALUES (?, ?)");
    private readonly SqliteStatement change = file.Prepare("UPDATE class SET example = ? WHERE id = ?");
    private readonly SqliteStatement all = file.Prepare("SELECT id, example FROM class ORDER BY id");

    /// <summary>The class of an address; a new one is added.</summary>
    public long Find(PageUrl url)
    {
        var of = FingerprintClass.Of(url);
        var name = $"{of.Folder}\n{of.Ending}\n{of.Query}";
        if (!recent.TryGet(name, out var known))
        {
            known = Read(name) ?? Add(name, url.Text);
            recent.Put(name, known);
        }

        if (string.CompareOrdinal(url.Text, known.Example) < 0)
        {
            change.Set(0, url.Text).Set(1, known.Id).Run();
            recent.Put(name, (known.Id, url.Text));
        }

        return known.Id;
    }

    /// <summary>Every class with its example.</summary>
    public IReadOnlyList<(long Id, PageUrl Example)> All()
    {
        var found = new List<(long, PageUrl)>();
        while (all.Next())
        {
            found.Add((all.Number(0), PageUrl.Parse(all.Text(1)!)));
        }

        return found;
    }

    private (long Id, string Example)? Read(string name)
    {
        (long, string)? found = find.Set(0, name).Next() ? (find.Number(0), find.Text(1)!) : null;
        find.Reset();
        return found;
    }

    private (long Id, string Example) Add(string name, string example)
    {
        add.Set(0, name).Set(1, example).Run();
        return (file.LastId, example);
    }
}

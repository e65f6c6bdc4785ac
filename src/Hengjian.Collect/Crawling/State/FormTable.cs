using Hengjian.Sqlite;

namespace Hengjian.Collect.Crawling.State;

/// <summary>The forms of links, each once.</summary>
internal sealed class FormTable(SqliteFile file)
{
    private const int MostInMemory = 8_000;

    private readonly Recent<LinkForm, long> recent = new(MostInMemory);
    private readonly SqliteStatement find = file.Prepare("SELECT id, words, written, repaired FROM form WHERE hash = ?");
    private readonly SqliteStatement add = file.Prepare("INSERT INTO form (hash, words, written, repaired) VALUES (?, ?, ?, ?)");
    private readonly SqliteStatement read = file.Prepare("SELECT words, written, repaired FROM form WHERE id = ?");

    /// <summary>The id of a form; a new one is added.</summary>
    public long Find(LinkForm form)
    {
        if (recent.TryGet(form, out var known))
        {
            return known;
        }

        Span<byte> hash = stackalloc byte[TextHash.Length];
        for (var round = 0; ; round++)
        {
            TextHash.Of($"{form.Written}\n{form.Words}\n{form.Repaired}{(form.IsRouted ? "\nrouted" : "")}", round, hash);
            if (!find.Set(0, hash).Next())
            {
                break;
            }

            var (id, found) = (find.Number(0), Of(find.Text(1)!, find.Text(2)!, find.Number(3)));
            find.Reset();
            if (found == form)
            {
                recent.Put(form, id);
                return id;
            }
        }

        add.Set(0, hash).Set(1, form.Words).Set(2, form.Written).Set(3, (form.Repaired ? 1 : 0) | (form.IsRouted ? 2 : 0)).Run();
        var added = file.LastId;
        recent.Put(form, added);
        return added;
    }

    /// <summary>The form of an id.</summary>
    public LinkForm Read(long id)
    {
        read.Set(0, id).Next();
        var form = Of(read.Text(0) ?? "", read.Text(1) ?? "", read.Number(2));
        read.Reset();
        return form;
    }

    // Two marks share the column: 1 for repaired, 2 for routed.
    private static LinkForm Of(string words, string written, long marks) => new(words, written, (marks & 1) != 0) { IsRouted = (marks & 2) != 0 };
}

using Hengjian.Collect.Crawling.Absence;
using Hengjian.Core;
using Hengjian.Sqlite;

namespace Hengjian.Collect.Crawling.State;

/// <summary>How the addresses answered that seem alive, and the random ones beside them.</summary>
internal sealed class AnswerTable(SqliteFile file)
{
    private readonly SqliteStatement add = file.Prepare("INSERT OR REPLACE INTO answer (target, status, final, shape, class, rendered) VALUES (?, ?, ?, ?, ?, ?)");
    private readonly SqliteStatement read = file.Prepare("SELECT status, final, shape, rendered FROM answer WHERE target = ?");
    private readonly SqliteStatement all = file.Prepare("SELECT status, final, shape, rendered, target, class, url, kind FROM answer JOIN target ON id = target WHERE kind <> 3 AND verdict = 1 ORDER BY target");

    /// <summary>Keeps an answer.</summary>
    /// <param name="target">The target.</param>
    /// <param name="answer">How it answered.</param>
    /// <param name="kind">The class of addresses with which it is compared; null for none.</param>
    public void Add(long target, PageAnswer answer, long? kind)
    {
        add.Set(0, target).Set(1, (long?)answer.Status).Set(2, answer.Final?.Text);
        (answer.Shape is { } shape ? add.Set(3, shape.ToBytes()) : add.SetNull(3)).Set(4, kind);
        (answer.Rendered is { } rendered ? add.Set(5, rendered.ToBytes()) : add.SetNull(5)).Run();
    }

    /// <summary>The answer of a target; null when none is kept.</summary>
    public PageAnswer? Read(long target)
    {
        var answer = read.Set(0, target).Next() ? Current(read) : null;
        read.Reset();
        return answer;
    }

    /// <summary>Goes through the answers of all targets that seem alive, random addresses apart, in order of discovery.</summary>
    public IEnumerable<(long Target, PageUrl Url, PageAnswer Answer, long? Class)> SeemingAlive()
    {
        while (all.Next())
        {
            yield return (all.Number(4), PageUrl.Parse(all.Text(6)!), Current(all), all.NumberOrNull(5));
        }
    }

    private static PageAnswer Current(SqliteStatement row) => new(
        (int?)row.NumberOrNull(0),
        row.Text(1) is { } final ? PageUrl.Parse(final) : null,
        Shape(row, 2))
    { Rendered = Shape(row, 3) };

    private static PageShape? Shape(SqliteStatement row, int column) => row.IsNull(column) ? null : PageShape.FromBytes(row.Bytes(column));
}

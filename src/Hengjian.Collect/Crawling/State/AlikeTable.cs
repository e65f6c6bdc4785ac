using System.Globalization;
using Hengjian.Sqlite;

namespace Hengjian.Collect.Crawling.State;

/// <summary>Counts the pages of one form of address and one skeleton that lead to nothing new but addresses of their own form.</summary>
internal sealed class AlikeTable(SqliteFile file)
{
    private readonly SqliteStatement count = file.Prepare("INSERT INTO alike VALUES (?, 1) ON CONFLICT (hash) DO UPDATE SET count = count + 1");
    private readonly SqliteStatement read = file.Prepare("SELECT count FROM alike WHERE hash = ?");

    /// <summary>Counts one more.</summary>
    /// <returns>How many there are now.</returns>
    public int Count(string pattern, ulong skeleton)
    {
        Span<byte> hash = stackalloc byte[TextHash.Length];
        TextHash.Of(string.Create(CultureInfo.InvariantCulture, $"{skeleton:x} {pattern}"), 0, hash);
        count.Set(0, hash).Run();
        read.Set(0, hash).Next();
        var now = (int)read.Number(0);
        read.Reset();
        return now;
    }
}

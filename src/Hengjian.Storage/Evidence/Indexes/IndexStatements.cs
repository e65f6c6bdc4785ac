using Hengjian.Sqlite;

namespace Hengjian.Storage.Evidence.Indexes;

/// <summary>The statements of the index, prepared once.</summary>
internal sealed class IndexStatements(SqliteFile file)
{
    private const string Place = "unit.seq, unit.file, unit.place, unit.parts";

    public SqliteStatement Progress { get; } = file.Prepare("SELECT form, seq, day, place, chain FROM progress");

    public SqliteStatement SetProgress { get; } = file.Prepare("INSERT OR REPLACE INTO progress (one, form, seq, day, place, chain) VALUES (1, ?, ?, ?, ?, ?)");

    public SqliteStatement AddUnit { get; } = file.Prepare("INSERT OR REPLACE INTO unit (seq, file, place, parts, id, book, url) VALUES (?, ?, ?, ?, ?, ?, ?)");

    /// <summary>The last unit that holds some bytes counts: bytes are written again only where the earlier ones were lost, or came otherwise coded.</summary>
    public SqliteStatement SetBody { get; } = file.Prepare("INSERT OR REPLACE INTO body (digest, seq, record, length) VALUES (?, ?, ?, ?)");

    public SqliteStatement SetEntity { get; } = file.Prepare("INSERT OR REPLACE INTO entity (digest, seq, record, body, length) VALUES (?, ?, ?, ?, ?)");

    public SqliteStatement SetEnding { get; } = file.Prepare("INSERT INTO ending (file, place) VALUES (?1, ?2) ON CONFLICT (file) DO UPDATE SET place = max(place, ?2)");

    public SqliteStatement Ending { get; } = file.Prepare("SELECT place FROM ending WHERE file = ?");

    public SqliteStatement Body { get; } = file.Prepare($"SELECT {Place}, body.record, body.length FROM body JOIN unit ON unit.seq = body.seq WHERE body.digest = ? AND body.seq <= ?");

    public SqliteStatement Entity { get; } = file.Prepare($"SELECT {Place}, entity.record, entity.body, entity.length FROM entity JOIN unit ON unit.seq = entity.seq WHERE entity.digest = ? AND entity.seq <= ?");

    public SqliteStatement Prefix { get; } = file.Prepare("SELECT digest FROM body WHERE digest BETWEEN ? AND ? AND seq <= ? LIMIT ?");

    public SqliteStatement OfBook { get; } = file.Prepare($"SELECT {Place} FROM unit WHERE book = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?");

    public SqliteStatement OfUrl { get; } = file.Prepare($"SELECT {Place} FROM unit WHERE url = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?");

    public SqliteStatement OfIdentity { get; } = file.Prepare($"SELECT {Place} FROM unit WHERE id = ? AND seq <= ? ORDER BY seq");

    public SqliteStatement EveryUnit { get; } = file.Prepare("SELECT printf('%d %d %d %s %s %s %s', seq, file, place, parts, id, book, url) FROM unit WHERE seq <= ? ORDER BY seq");

    public SqliteStatement EveryBody { get; } = file.Prepare("SELECT printf('%s %d %d %d', hex(digest), seq, record, length) FROM body WHERE seq <= ? ORDER BY digest");

    public SqliteStatement EveryEntity { get; } = file.Prepare("SELECT printf('%s %d %d %s', hex(digest), seq, record, hex(body)) FROM entity WHERE seq <= ? ORDER BY digest");
}

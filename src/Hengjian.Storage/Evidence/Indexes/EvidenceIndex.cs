using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Hengjian.Core;
using Hengjian.Sqlite;
using Hengjian.Storage.Evidence.Ledgers;

namespace Hengjian.Storage.Evidence.Indexes;

/// <summary>The index over ledger and WARC files: nothing in it that could not be had from them again. Not safe for several threads.</summary>
internal sealed class EvidenceIndex : IDisposable
{
    /// <summary>The name of the index in a folder of evidence.</summary>
    public const string FileName = "index.sqlite";

    private const int UnitsPerCommit = 500;
    private const int CacheKilobytes = 8 * 1024;
    private const long Form = 1;

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS progress (one INTEGER PRIMARY KEY CHECK (one = 1), form INTEGER NOT NULL, seq INTEGER NOT NULL, day TEXT NOT NULL, place INTEGER NOT NULL, chain TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS unit (seq INTEGER PRIMARY KEY, file INTEGER NOT NULL, place INTEGER NOT NULL, parts TEXT NOT NULL, id INTEGER, book INTEGER, url INTEGER);
        CREATE INDEX IF NOT EXISTS unit_id ON unit (id) WHERE id IS NOT NULL;
        CREATE INDEX IF NOT EXISTS unit_book ON unit (book, seq) WHERE book IS NOT NULL;
        CREATE INDEX IF NOT EXISTS unit_url ON unit (url, seq) WHERE url IS NOT NULL;
        CREATE TABLE IF NOT EXISTS body (digest BLOB PRIMARY KEY, seq INTEGER NOT NULL, record INTEGER NOT NULL, length INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS entity (digest BLOB PRIMARY KEY, seq INTEGER NOT NULL, record INTEGER NOT NULL, body BLOB NOT NULL, length INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS ending (file TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID;
        """;

    private readonly SqliteFile file;
    private readonly IndexStatements sql;
    private LedgerPosition beginning = LedgerPosition.Start;
    private int uncommitted;

    private EvidenceIndex(SqliteFile file)
    {
        this.file = file;
        sql = new IndexStatements(file);
        Position = ReadPosition();
    }

    /// <summary>Up to where in the ledger the index goes.</summary>
    public LedgerPosition Position { get; private set; }

    /// <summary>Opens the index of a folder for writing; one that cannot be read is made anew.</summary>
    /// <exception cref="IOException">It can be neither read nor replaced.</exception>
    public static EvidenceIndex OpenForWriting(string path)
    {
        try
        {
            return Make(SqliteFile.Open(path, CacheKilobytes, SqliteMode.Rollback));
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            Delete(path);
            return Make(SqliteFile.Open(path, CacheKilobytes, SqliteMode.Rollback));
        }
    }

    /// <summary>Opens the index of a folder for reading; null where there is none, or none that can be read now.</summary>
    public static EvidenceIndex? OpenForReading(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        SqliteFile? file = null;
        try
        {
            file = SqliteFile.Open(path, CacheKilobytes, SqliteMode.ReadOnly);
            return new EvidenceIndex(file);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            file?.Dispose();
            return null;
        }
    }

    /// <summary>An empty index that lives as long as it is open: in memory while it is small, else in a file of its own that nobody sees.</summary>
    public static EvidenceIndex Temporary() => Make(SqliteFile.Open("", CacheKilobytes, SqliteMode.Rollback));

    /// <summary>Deletes an index.</summary>
    public static void Delete(string path)
    {
        foreach (var part in new[] { path, path + "-journal" })
        {
            File.Delete(part);
        }
    }

    /// <summary>Begins after a place of the ledger instead of at its start.</summary>
    public void BeginAfter(LedgerPosition place) => Position = beginning = place;

    /// <summary>Adds a unit. What was added is seen at once here, and by others after the next commit.</summary>
    /// <param name="line">Its line.</param>
    /// <param name="facts">What is known of it; null for a probe, and for a unit that cannot be read.</param>
    /// <param name="after">The place after its line.</param>
    /// <exception cref="IOException">It cannot be written; the index is as it was after the last commit.</exception>
    public void Add(LedgerLine line, UnitFacts? facts, LedgerPosition after) => Whole(() =>
    {
        if (uncommitted == 0)
        {
            file.Run("BEGIN IMMEDIATE");
        }

        uncommitted++;
        sql.SetEnding.Set(0, line.File).Set(1, line.End).Run();
        if (line.Kind != UnitKind.Probe)
        {
            AddUnit(after.Count, line, facts);
        }

        Position = after;
        if (uncommitted >= UnitsPerCommit)
        {
            CommitNow();
        }
    });

    /// <summary>Makes what was added seen by others, and last.</summary>
    /// <exception cref="IOException">It cannot be written, or somebody reads for too long; the index is as it was after the last commit.</exception>
    public void Commit()
    {
        if (uncommitted > 0)
        {
            Whole(CommitNow);
        }
    }

    private void CommitNow()
    {
        sql.SetProgress.Set(0, Form).Set(1, Position.Count).Set(2, Position.Day).Set(3, Position.Offset).Set(4, Position.Chain.Text).Run();
        file.Run("COMMIT");
        uncommitted = 0;
    }

    /// <summary>Where a file ends by the ledger: 0 for one that is not in it.</summary>
    /// <param name="name">As in the ledger.</param>
    public long EndOf(string name) => First(sql.Ending.Set(0, name), row => row.Number(0));

    /// <summary>Where bytes are held, by their digest.</summary>
    public PayloadPlace? Body(Digest digest, long most) =>
        First(sql.Body.Set(0, Convert.FromHexString(digest.Text)).Set(1, most), row => new PayloadPlace(PlaceOf(row), (int)row.Number(4), digest, row.Number(5)));

    /// <summary>Where an HTTP answer with this payload is held, by the digest of the payload as sent.</summary>
    public PayloadPlace? Entity(Digest digest, long most) =>
        First(sql.Entity.Set(0, Convert.FromHexString(digest.Text)).Set(1, most), row => new PayloadPlace(PlaceOf(row), (int)row.Number(4), DigestOf(row.Bytes(5)), row.Number(6)));

    /// <summary>The digests that begin with these digits, at most so many.</summary>
    public List<Digest> BodiesFrom(string prefix, long mostSequence, int most) =>
        List(sql.Prefix.Set(0, Convert.FromHexString(prefix.PadRight(64, '0'))).Set(1, Convert.FromHexString(prefix.PadRight(64, 'f'))).Set(2, mostSequence).Set(3, most), row => DigestOf(row.Bytes(0)));

    /// <summary>The captures of a book after some place, in order, at most so many.</summary>
    public List<UnitPlace> OfBook(string book, long after, long upTo, int most) => List(sql.OfBook.Set(0, KeyOf(book)).Set(1, after).Set(2, upTo).Set(3, most), PlaceOf);

    /// <summary>The captures of an address after some place, in order, at most so many.</summary>
    public List<UnitPlace> OfUrl(string url, long after, long upTo, int most) => List(sql.OfUrl.Set(0, KeyOf(url)).Set(1, after).Set(2, upTo).Set(3, most), PlaceOf);

    /// <summary>The units with an identity.</summary>
    public List<UnitPlace> OfIdentity(long identity, long upTo) => List(sql.OfIdentity.Set(0, identity).Set(1, upTo), PlaceOf);

    /// <summary>Every row of the index as text, in order, up to a unit: for comparing two indexes.</summary>
    public IEnumerable<string> Rows(long upTo)
    {
        foreach (var statement in new[] { sql.EveryUnit, sql.EveryBody, sql.EveryEntity })
        {
            statement.Set(0, upTo);
            while (statement.Next())
            {
                yield return statement.Text(0) ?? "";
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static EvidenceIndex Make(SqliteFile file)
    {
        try
        {
            file.Run(Schema);
            return new EvidenceIndex(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static long KeyOf(string text) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static Digest DigestOf(ReadOnlySpan<byte> bytes) =>
        Digest.TryParse(Convert.ToHexStringLower(bytes), out var digest) ? digest : throw new InvalidDataException("The index holds no digest where one should be.");

    private static UnitPlace PlaceOf(SqliteStatement row) =>
        new(row.Number(0), (int)row.Number(1), row.Number(2), LedgerLine.ReadParts(row.Text(3) ?? "") ?? throw new InvalidDataException("The index holds no lengths where they should be."));

    private static T? First<T>(SqliteStatement statement, Func<SqliteStatement, T> read)
    {
        try
        {
            return statement.Next() ? read(statement) : default;
        }
        finally
        {
            statement.Reset();
        }
    }

    private static List<T> List<T>(SqliteStatement statement, Func<SqliteStatement, T> read)
    {
        var list = new List<T>();
        try
        {
            while (statement.Next())
            {
                list.Add(read(statement));
            }
        }
        finally
        {
            statement.Reset();
        }

        return list;
    }

    private void AddUnit(long sequence, LedgerLine line, UnitFacts? facts)
    {
        sql.AddUnit.Set(0, sequence).Set(1, line.FileNumber).Set(2, line.Offset).Set(3, LedgerLine.WriteParts(line.Parts)).Set(4, facts?.Identity)
            .Set(5, facts?.Book is { } book ? KeyOf(book) : null).Set(6, facts?.Url is { } url ? KeyOf(url) : null).Run();
        if (facts?.Payload is { } held)
        {
            var digest = Convert.FromHexString(held.Digest.Text);
            sql.SetBody.Set(0, digest).Set(1, sequence).Set(2, held.Record).Set(3, held.Length).Run();
            if (held.Entity is { } entity)
            {
                sql.SetEntity.Set(0, Convert.FromHexString(entity.Text)).Set(1, sequence).Set(2, held.Record).Set(3, digest).Set(4, held.Length).Run();
            }
        }
    }

    private void Whole(Action work)
    {
        try
        {
            work();
        }
        catch (IOException)
        {
            try
            {
                file.Run("ROLLBACK");
            }
            catch (IOException)
            {
                // The database has rolled back by itself already.
            }

            uncommitted = 0;
            Position = ReadPosition();
            throw;
        }
    }

    private LedgerPosition ReadPosition() => First(sql.Progress, row =>
    {
        if (row.Number(0) != Form || !Digest.TryParse(row.Text(4), out var chain))
        {
            throw new InvalidDataException("The index is of another form.");
        }

        return new LedgerPosition(row.Number(1), row.Text(2) ?? "", row.Number(3), chain);
    }) ?? beginning;
}

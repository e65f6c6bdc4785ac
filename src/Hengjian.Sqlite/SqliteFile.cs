using SQLitePCL;

namespace Hengjian.Sqlite;

/// <summary>An SQLite database file, open for one line of work at a time.</summary>
/// <remarks>
/// In write-ahead mode: what was committed survives the end of the process, however sudden; after a power failure the last commits may be missing, but the file is whole.
/// Not safe for several threads at a time.
/// </remarks>
public sealed class SqliteFile : IDisposable
{
    private readonly List<SqliteStatement> statements = [];
    private readonly sqlite3 handle;

    private SqliteFile(sqlite3 handle, string path)
    {
        this.handle = handle;
        Path = path;
    }

    /// <summary>Where the file lies.</summary>
    public string Path { get; }

    /// <summary>Opens a file; a new one is made where there is none.</summary>
    /// <param name="path">Where it lies; its folder must exist.</param>
    /// <param name="cacheKilobytes">How much of the file is kept in memory. 16 MB by default.</param>
    /// <param name="mode">How it is opened. In write-ahead mode by default.</param>
    /// <exception cref="IOException">It cannot be opened, or is no database.</exception>
    public static SqliteFile Open(string path, int cacheKilobytes = 16 * 1024, SqliteMode mode = SqliteMode.WriteAhead)
    {
        SystemSqlite.Use();
        var access = mode == SqliteMode.ReadOnly ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE;
        var code = raw.sqlite3_open_v2(path, out var handle, access | raw.SQLITE_OPEN_NOMUTEX, null);
        var file = new SqliteFile(handle, path);
        try
        {
            file.Check(code);
            raw.sqlite3_busy_timeout(handle, 5000);
            if (mode != SqliteMode.ReadOnly)
            {
                file.Run(mode == SqliteMode.WriteAhead ? "PRAGMA journal_mode = WAL" : "PRAGMA journal_mode = DELETE");
            }

            file.Run("PRAGMA synchronous = NORMAL");
            file.Run(FormattableString.Invariant($"PRAGMA cache_size = -{cacheKilobytes}"));
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Runs statements that take and return nothing.</summary>
    /// <exception cref="IOException">The statement fails.</exception>
    public void Run(string sql) => Check(raw.sqlite3_exec(handle, sql));

    /// <summary>Prepares a statement; it lives as long as the file.</summary>
    /// <exception cref="IOException">The statement is not understood.</exception>
    public SqliteStatement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(handle, sql, out var prepared));
        var statement = new SqliteStatement(this, prepared);
        statements.Add(statement);
        return statement;
    }

    /// <summary>Does some work as a whole: all of it is committed, or, if it throws, nothing. Inside other such work it is a part of that.</summary>
    public void Transact(Action work)
    {
        if (raw.sqlite3_get_autocommit(handle) == 0)
        {
            work();
            return;
        }

        Run("BEGIN IMMEDIATE");
        try
        {
            work();
            Run("COMMIT");
        }
        catch
        {
            _ = raw.sqlite3_exec(handle, "ROLLBACK");
            throw;
        }
    }

    /// <summary>Does some work and takes it all back: what it returns is what the file would say.</summary>
    public T Rehearse<T>(Func<T> work)
    {
        Run("BEGIN IMMEDIATE");
        try
        {
            return work();
        }
        finally
        {
            Run("ROLLBACK");
        }
    }

    /// <summary>The id of the row inserted last.</summary>
    public long LastId => raw.sqlite3_last_insert_rowid(handle);

    /// <summary>How many rows the last statement changed.</summary>
    public int Changes => raw.sqlite3_changes(handle);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in statements)
        {
            statement.Close();
        }

        raw.sqlite3_close_v2(handle);
        handle.Dispose();
    }

    internal void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            var words = $"{Path}：{raw.sqlite3_errmsg(handle).utf8_to_string()}（SQLite {code}）";
            throw (code & 0xFF) is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB ? new SqliteDamagedException(words) : new IOException(words);
        }
    }
}

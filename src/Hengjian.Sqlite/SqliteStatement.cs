using SQLitePCL;

namespace Hengjian.Sqlite;

/// <summary>A prepared statement. Parameters and columns are counted from 0.</summary>
public sealed class SqliteStatement
{
    private readonly SqliteFile file;
    private readonly sqlite3_stmt statement;

    internal SqliteStatement(SqliteFile file, sqlite3_stmt statement)
    {
        this.file = file;
        this.statement = statement;
    }

    /// <summary>Sets a parameter.</summary>
    public SqliteStatement Set(int parameter, long value) => Checked(raw.sqlite3_bind_int64(statement, parameter + 1, value));

    /// <inheritdoc cref="Set(int, long)"/>
    public SqliteStatement Set(int parameter, long? value) => value is { } number ? Set(parameter, number) : SetNull(parameter);

    /// <inheritdoc cref="Set(int, long)"/>
    public SqliteStatement Set(int parameter, string? value) => value is null ? SetNull(parameter) : Checked(raw.sqlite3_bind_text(statement, parameter + 1, value));

    /// <inheritdoc cref="Set(int, long)"/>
    public SqliteStatement Set(int parameter, ReadOnlySpan<byte> value) => Checked(raw.sqlite3_bind_blob(statement, parameter + 1, value));

    /// <summary>Sets a parameter to nothing.</summary>
    public SqliteStatement SetNull(int parameter) => Checked(raw.sqlite3_bind_null(statement, parameter + 1));

    /// <summary>Runs it for its effect.</summary>
    /// <exception cref="IOException">It fails; the disk may be full.</exception>
    public void Run()
    {
        try
        {
            while (Step())
            {
            }
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Goes to the next row; false when there is none, after which the statement is ready to be run again.</summary>
    public bool Next()
    {
        try
        {
            if (Step())
            {
                return true;
            }
        }
        catch
        {
            Reset();
            throw;
        }

        Reset();
        return false;
    }

    /// <summary>Ends reading before the last row.</summary>
    public void Reset() => raw.sqlite3_reset(statement);

    /// <summary>A number of the current row.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>A number of the current row; null where there is nothing.</summary>
    public long? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    /// <summary>A text of the current row; null where there is nothing.</summary>
    public string? Text(int column) => IsNull(column) ? null : raw.sqlite3_column_text(statement, column).utf8_to_string();

    /// <summary>Bytes of the current row, valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    /// <summary>Whether the current row has nothing in a column.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    internal void Close() => statement.Dispose();

    private bool Step()
    {
        var code = raw.sqlite3_step(statement);
        file.Check(code);
        return code == raw.SQLITE_ROW;
    }

    private SqliteStatement Checked(int code)
    {
        file.Check(code);
        return this;
    }
}

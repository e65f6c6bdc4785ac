namespace Hengjian.Sqlite;

/// <summary>How a database file is opened.</summary>
public enum SqliteMode
{
    /// <summary>For reading and writing, in write-ahead mode: readers and the writer do not wait for each other, but all of them write into the folder.</summary>
    WriteAhead,

    /// <summary>For reading and writing with a rollback journal: others can read without any write to the folder, and wait while a commit is written.</summary>
    Rollback,

    /// <summary>For reading only; nothing is made or changed. Fails where the last writer was killed in a commit.</summary>
    ReadOnly,
}

namespace Hengjian.Sqlite;

/// <summary>The file is no database, or its pages do not fit together (SQLITE_NOTADB, SQLITE_CORRUPT). Waiting or trying again does not help.</summary>
public sealed class SqliteDamagedException(string message) : IOException(message);

using System.Globalization;
using Hengjian.Sqlite;

namespace Hengjian.Collect.Crawling.State;

/// <summary>The tables of a crawl's state file, under a numbered version.</summary>
/// <remarks>
/// <c>crawl</c> is the one row of what is counted; <c>target</c> the addresses that this crawl knows, by id in order of discovery, and at the same time its queue;
/// <c>edges</c> one row a page with all its links; <c>form</c> the links' looks (words, address as written); <c>list</c> the JSON that fills lists and the pages that show it;
/// <c>answer</c> how each page answered, as far as absence is concerned, and <c>class</c> the classes of
/// addresses of which the absent ones are answered alike; <c>alike</c> counts pages that lead nowhere new; <c>scripted</c> those whose plain HTML is not enough, and what the browser brought; <c>refusal</c> what was not asked and why. These are emptied when a crawl begins. <c>page</c> is what is remembered of a page from crawl to crawl.
/// </remarks>
internal static class CrawlSchema
{
    /// <summary>The version that this program writes.</summary>
    public const int Version = 3;

    // "HJcr", so that another program's database is not taken for ours.
    private const int ApplicationId = 0x484A6372;

    private const string Tables = """
        CREATE TABLE crawl (
          id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL, home TEXT NOT NULL, began INTEGER NOT NULL, finished INTEGER,
          root TEXT, pages INTEGER NOT NULL, bytes INTEGER NOT NULL, asked INTEGER NOT NULL, settled INTEGER NOT NULL, complete INTEGER NOT NULL,
          sitemaps INTEGER NOT NULL);
        CREATE TABLE target (
          id INTEGER PRIMARY KEY, hash BLOB NOT NULL, url TEXT NOT NULL, kind INTEGER NOT NULL, linked INTEGER NOT NULL,
          queue INTEGER, not_before INTEGER, verdict INTEGER, cause INTEGER, tries BLOB);
        CREATE UNIQUE INDEX target_hash ON target (hash);
        CREATE INDEX target_queue ON target (queue, not_before, id) WHERE queue IS NOT NULL;
        CREATE TABLE edges (page INTEGER PRIMARY KEY, payload BLOB NOT NULL, links BLOB NOT NULL);
        CREATE TABLE form (id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, words TEXT NOT NULL, written TEXT NOT NULL, repaired INTEGER NOT NULL);
        CREATE TABLE list (id INTEGER PRIMARY KEY, items BLOB NOT NULL);
        CREATE TABLE list_place (list INTEGER NOT NULL, page INTEGER NOT NULL, base TEXT NOT NULL, charset TEXT NOT NULL, PRIMARY KEY (list, page)) WITHOUT ROWID;
        CREATE TABLE answer (target INTEGER PRIMARY KEY, status INTEGER, final TEXT, shape BLOB, class INTEGER, rendered BLOB);
        CREATE TABLE class (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, example TEXT NOT NULL);
        CREATE TABLE alike (hash BLOB PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE refusal (id INTEGER PRIMARY KEY, url TEXT NOT NULL, reason TEXT NOT NULL, rule TEXT);
        CREATE INDEX refusal_reason ON refusal (rule, reason, url);
        CREATE TABLE page (
          hash BLOB PRIMARY KEY, url TEXT NOT NULL, final TEXT NOT NULL, at INTEGER NOT NULL, type TEXT, etag TEXT, modified TEXT, payload BLOB NOT NULL, length INTEGER NOT NULL,
          first INTEGER NOT NULL, looks INTEGER NOT NULL, changes INTEGER NOT NULL, changed INTEGER NOT NULL, due INTEGER NOT NULL) WITHOUT ROWID;
        """;

    private const string Scripted = """
        CREATE TABLE scripted (
          pattern TEXT PRIMARY KEY, pages INTEGER NOT NULL, tried INTEGER NOT NULL, shown INTEGER NOT NULL, fruitful INTEGER NOT NULL, example TEXT, reason TEXT) WITHOUT ROWID;
        """;

    // Version 1 knew no browser.
    private const string FromFirst = "ALTER TABLE answer ADD COLUMN rendered BLOB;" + Scripted;

    // Version 2 counted silences across runs; what is counted anew in each run is not kept.
    private const string FromSecond = "ALTER TABLE crawl DROP COLUMN silences;";

    private const string Emptying = """
        DELETE FROM crawl; DELETE FROM target; DELETE FROM edges; DELETE FROM form; DELETE FROM list; DELETE FROM list_place; DELETE FROM answer; DELETE FROM class; DELETE FROM alike; DELETE FROM scripted; DELETE FROM refusal;
        """;

    /// <summary>Makes the tables in a new file; checks the version of an old one, and brings it up to this one.</summary>
    /// <exception cref="InvalidDataException">The file is another program's, or from a newer version of this one; the message says what to do (zh-CN).</exception>
    /// <exception cref="IOException">The file is damaged, or cannot be written.</exception>
    public static void Prepare(SqliteFile file)
    {
        var version = Pragma(file, "user_version");
        var owner = Pragma(file, "application_id");
        if (version == 0 && owner == 0 && IsEmpty(file))
        {
            file.Transact(() =>
            {
                file.Run(Tables + Scripted);
                file.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}"));
            });
        }
        else if (owner != ApplicationId)
        {
            throw new InvalidDataException($"{file.Path} 不是衡鉴的采集状态文件：请另指定文件，或先把它移走");
        }
        else if (version > Version)
        {
            throw new InvalidDataException($"{file.Path} 由更新版本的衡鉴写成（状态文件第 {version} 版，本程序认得第 {Version} 版）：请升级程序，或移走该文件后重新采集");
        }
        else if (version < Version)
        {
            file.Transact(() => file.Run((version < 2 ? FromFirst : "") + FromSecond + string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version}")));
        }
    }

    /// <summary>Empties the tables of one crawl; what is remembered of pages stays.</summary>
    public static void Empty(SqliteFile file) => file.Run(Emptying);

    private static long Pragma(SqliteFile file, string name)
    {
        var statement = file.Prepare("PRAGMA " + name);
        statement.Next();
        var value = statement.Number(0);
        statement.Reset();
        return value;
    }

    private static bool IsEmpty(SqliteFile file)
    {
        var statement = file.Prepare("SELECT COUNT(*) FROM sqlite_master");
        statement.Next();
        var none = statement.Number(0) == 0;
        statement.Reset();
        return none;
    }
}

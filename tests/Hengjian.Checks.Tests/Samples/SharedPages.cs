using Hengjian.Checks.Pages;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Checks.Tests.Samples;

/// <summary>The saved real pages and what their index says of them.</summary>
internal static class SharedPages
{
    public static string? Root { get; } = Find();

    public static IReadOnlyList<(IReadOnlyDictionary<string, string> Row, byte[] Bytes, Page Page)> All() => all.Value;

    private static readonly Lazy<IReadOnlyList<(IReadOnlyDictionary<string, string> Row, byte[] Bytes, Page Page)>> all = new(() => [.. Read()]);

    private static IEnumerable<(IReadOnlyDictionary<string, string> Row, byte[] Bytes, Page Page)> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(Root!, "INDEX.tsv"));
        var names = lines[0].Split('\t');
        foreach (var line in lines.Skip(1).Where(line => line.Length > 0))
        {
            var row = names.Zip(line.Split('\t')).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            var bytes = File.ReadAllBytes(Path.Combine(Root!, row["file"]));
            yield return (row, bytes, Page.Read(CaptureOf(row, bytes), bytes));
        }
    }

    public static Capture CaptureOf(IReadOnlyDictionary<string, string> row, byte[] bytes)
    {
        var host = row["file"].Split('/')[0].Replace('_', 'x');
        var url = PageUrl.TryParse(row["original_url"], out var original) ? original : PageUrl.Parse($"http://{host}/a/b/{row["file"].Split('/')[1]}");
        return new Capture(url, url, SampleSite.MonitoredAt, 200, "text/html", [], Digest.Of(bytes), bytes.Length, [], []);
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hengjian.slnx")) && folder.Parent is { } beside)
            {
                var shared = Path.Combine(beside.FullName, "shared", "data", "gov-pages");
                return Directory.Exists(shared) ? shared : null;
            }
        }

        return null;
    }
}

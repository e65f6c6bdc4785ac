using System.Globalization;
using System.Text.RegularExpressions;

namespace Hengjian.EndToEnd.Crawls;

/// <summary>The processes below one, as Linux shows them in <c>/proc</c>, and whether they are still there.</summary>
/// <remarks>A process that left its parent is found by the browser's profile folder, which stands in the command line of all its processes.</remarks>
internal sealed partial class ProcessTree
{
    private readonly List<(int Id, string Began)> members = [];
    private readonly List<string> profiles = [];

    /// <summary>Looks at the processes below one, itself included.</summary>
    public static ProcessTree Below(int root)
    {
        var tree = new ProcessTree();
        var all = All().ToList();
        var below = new HashSet<int> { root };
        while (all.Any(process => below.Contains(process.Parent) && below.Add(process.Id)))
        {
        }

        foreach (var (id, _, began, _) in all.Where(process => below.Contains(process.Id)))
        {
            tree.members.Add((id, began));
            tree.profiles.AddRange(Profile().Matches(Command(id)).Select(match => match.Groups[1].Value));
        }

        return tree;
    }

    /// <summary>Whether a browser is among them.</summary>
    public bool HasBrowser => profiles.Count > 0;

    /// <summary>The folders in which the browsers kept their profiles.</summary>
    public IEnumerable<string> Profiles => profiles.Distinct();

    /// <summary>The command lines of those that still run.</summary>
    public IReadOnlyList<string> Left() =>
        [.. All().Where(process => process.State is not ('Z' or 'X') && (members.Contains((process.Id, process.Began)) || profiles.Exists(Command(process.Id).Contains))).Select(process => $"{process.Id} {Command(process.Id)}")];

    private static IEnumerable<(int Id, int Parent, string Began, char State)> All()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Read(id, "stat") is { Length: > 0 } text)
            {
                // proc(5): the name in brackets may hold anything; state, parent and, as the 22nd field, the beginning follow.
                var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
                yield return (id, int.Parse(fields[1], CultureInfo.InvariantCulture), fields[19], fields[0][0]);
            }
        }
    }

    private static string Command(int id) => Read(id, "cmdline").Replace('\0', ' ');

    private static string Read(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/{file}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    [GeneratedRegex("--user-data-dir=([^ ]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Profile();
}

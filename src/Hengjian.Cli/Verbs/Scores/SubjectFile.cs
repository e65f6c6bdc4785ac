using System.Text;
using System.Text.Json;
using Hengjian.Rubrics;
using Hengjian.Rubrics.Facts;

namespace Hengjian.Cli.Verbs.Scores;

/// <summary>A facts file: one subject, or <c>{"subjects": […]}</c>.</summary>
/// <param name="Path">The file as it was named.</param>
/// <param name="IsList">Whether it is a list of subjects.</param>
/// <param name="Subjects">The subjects in the file's order, each with its place in the file; empty for the one subject of a file.</param>
internal sealed record SubjectFile(string Path, bool IsList, IReadOnlyList<(string Place, SubjectFacts Facts)> Subjects)
{
    private const string ListKey = "subjects";

    /// <summary>Reads a file and compares it with the rubric.</summary>
    /// <exception cref="BadInputException">The file cannot be used; one line for each fault, with file and place.</exception>
    public static SubjectFile Read(string path, Rubric rubric)
    {
        var file = Elements(path) is { } elements ? ReadList(path, elements) : ReadOne(path);
        var faults = file.Subjects.SelectMany(subject => SubjectFactsCheck.Verify(rubric, subject.Facts).Select(fault => Line(path, subject.Place, subject.Facts.Subject, fault)))
            .Concat(Twice(file, rubric))
            .ToList();
        return faults.Count == 0 ? file : throw new BadInputException(faults);
    }

    private static SubjectFile ReadOne(string path)
    {
        var load = SubjectFactsFile.Load(path);
        return load.Facts is { } facts
            ? new SubjectFile(path, false, [("", facts)])
            : throw new BadInputException([.. load.Faults.Select(fault => Placed(path, "", fault))]);
    }

    private static SubjectFile ReadList(string path, IReadOnlyList<string> elements)
    {
        var subjects = new List<(string Place, SubjectFacts Facts)>();
        var faults = new List<string>();
        for (var index = 0; index < elements.Count; index++)
        {
            var place = $"{ListKey}[{index}]";
            var load = SubjectFactsFile.Parse(elements[index], place);
            faults.AddRange(load.Faults.Select(fault => Placed(path, place, fault)));
            if (load.Facts is { } facts)
            {
                subjects.Add((place, facts));
            }
        }

        if (elements.Count == 0)
        {
            faults.Add($"{path}：{ListKey} 是空的，没有可以评分的对象。");
        }

        return faults.Count == 0 ? new SubjectFile(path, true, subjects) : throw new BadInputException(faults);
    }

    /// <summary>The texts of a list's subjects; null for every other file, whose faults the reader of one subject names.</summary>
    private static List<string>? Elements(string path)
    {
        try
        {
            if (new FileInfo(path).Length > SubjectFactsFile.LargestBytes)
            {
                return null;
            }

            using var document = JsonDocument.Parse(File.ReadAllText(path, new UTF8Encoding(false, true)));
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty(ListKey, out var list)
                && list.ValueKind == JsonValueKind.Array
                && document.RootElement.EnumerateObject().Count() == 1
                ? [.. list.EnumerateArray().Select(element => element.GetRawText())]
                : null;
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException or DecoderFallbackException or ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Twice(SubjectFile file, Rubric rubric) =>
        file.Subjects.GroupBy(subject => (subject.Facts.Subject, rubric.Targets.FirstOrDefault(target => target.Covers(subject.Facts.Target))))
            .Where(same => same.Count() > 1)
            .Select(same => Line(file.Path, same.ElementAt(1).Place, same.Key.Subject, $"与 {same.First().Place} 重复，同一对象只能有一份事实"));

    private static string Line(string path, string place, string subject, string fault) =>
        place.Length == 0 ? $"{path}：{fault}" : $"{path}：{place}（{subject}）：{fault}";

    private static string Placed(string path, string place, RubricFault fault)
    {
        if (fault.Message.StartsWith(path, StringComparison.Ordinal))
        {
            return fault.Line > 0 ? $"{path}:{fault.Line}:{fault.Column} {fault.Message[path.Length..].TrimStart('：')}" : fault.Message;
        }

        return place.Length == 0 ? $"{path}：{fault.Message}" : $"{path}：{place}.{fault.Message}";
    }
}

using Hengjian.Reports.Rubrics;
using Hengjian.Rubrics;

namespace Hengjian.Cli.Verbs.Rubrics;

/// <summary>A rubric file as it was read.</summary>
/// <param name="Path">The file as it was named.</param>
/// <param name="Rubric">The rubric; null when the file has faults.</param>
/// <param name="Faults">Every fault, by place.</param>
/// <param name="Notices">What is no fault but should be looked at.</param>
internal sealed record RubricSource(string Path, Rubric? Rubric, IReadOnlyList<SourceFault> Faults, IReadOnlyList<SourceFault> Notices)
{
    /// <summary>Reads a YAML file or a workbook; the name's ending tells which.</summary>
    public static RubricSource Read(string path)
    {
        var load = string.Equals(System.IO.Path.GetExtension(path), ".xlsx", StringComparison.OrdinalIgnoreCase) ? RubricWorkbook.Read(path) : RubricFile.Load(path);
        return new RubricSource(path, load.Rubric, [.. load.Faults.Select(Placed)], [.. load.Notices.Select(Placed)]);
    }

    /// <summary>Reads a rubric that must be sound.</summary>
    /// <param name="named">A file, or the id of a rubric in <c>./rubrics</c>.</param>
    /// <exception cref="BadInputException">There is no such rubric, or it has faults; one line for each.</exception>
    public static (Rubric Rubric, string Path) Sound(string named)
    {
        var source = Read(RubricShelf.Find(named));
        return source.Rubric is { } rubric ? (rubric, source.Path) : throw new BadInputException([.. source.Faults.Select(fault => fault.In(source.Path))]);
    }

    /// <summary>A fault of the library with its place.</summary>
    public static SourceFault Placed(RubricFault fault) => new(fault.Line, fault.Column, fault.Sheet, fault.Message);
}

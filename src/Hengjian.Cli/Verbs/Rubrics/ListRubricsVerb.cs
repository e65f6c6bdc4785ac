using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Hengjian.Cli.Verbs.Rubrics;

/// <summary><c>rubric list [DIR]</c>: the rubrics of a folder.</summary>
internal static class ListRubricsVerb
{
    public static Command Create()
    {
        var folder = new Argument<string?>("DIR") { Description = "目录；默认 rubrics", Arity = ArgumentArity.ZeroOrOne };
        var format = OutputFormat.Option();
        var command = new Command("list", "列出目录中的考评方案") { folder, format };
        command.SetAction(CommandTree.Guarded((parsed, _) =>
        {
            var directory = parsed.GetValue(folder) ?? RubricShelf.DefaultFolder;
            if (!Directory.Exists(directory))
            {
                throw new BadInputException($"{directory}：没有这个目录。");
            }

            var rubrics = RubricShelf.FilesIn(directory).Select(file => RubricSummary.Of(RubricSource.Read(file))).ToList();
            if (parsed.GetRequiredValue(format) == "json")
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(new { folder = directory, rubrics }, OutputFormat.Json));
            }
            else
            {
                Print(directory, rubrics);
            }

            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static void Print(string directory, List<RubricSummary> rubrics)
    {
        if (rubrics.Count == 0)
        {
            Console.Out.WriteLine($"{directory} 中没有考评方案（.yaml）。");
            return;
        }

        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("方案", "版本", "标题与来源", "满分", "指标", "机器测定", "填报计算", "机器辅助", "人工评定");
        foreach (var one in rubrics)
        {
            table.AddRow(
                new Cell(one.Rubric ?? Path.GetFileName(one.File)),
                new Cell(one.Version ?? ""),
                new Cell(one.Faults.Count == 0 ? $"{one.Title}\n{one.Source}" : $"有 {one.Faults.Count} 处错误，未能载入"),
                new Cell(string.Join("\n", one.FullMarks.Select(mark => one.FullMarks.Count == 1 ? Number(mark.Full) : $"{mark.Title} {Number(mark.Full)}"))),
                new Cell(one.Rubric is null ? "" : one.Indicators.ToString(CultureInfo.InvariantCulture)),
                new Cell(Share(one.Measured)),
                new Cell(Share(one.Reported)),
                new Cell(Share(one.Assisted)),
                new Cell(Share(one.Judged)));
        }

        Terminal.Out.Write(table);
        foreach (var one in rubrics)
        {
            foreach (var fault in one.Faults)
            {
                Console.Out.WriteLine(fault.In(one.File));
            }
        }
    }

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Share(decimal? share) => share is { } value ? (value * 100m).ToString("0.#", CultureInfo.InvariantCulture) + "%" : "";
}

using System.CommandLine;
using System.Text.Json;
using Hengjian.Rubrics;

namespace Hengjian.Cli.Verbs.Rubrics;

/// <summary><c>rubric check F…</c>: every fault with its place, and the measures that no check publishes.</summary>
internal static class CheckRubricVerb
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "考评方案文件（YAML 或 XLSX），可以有几个", Arity = ArgumentArity.OneOrMore };
        var format = OutputFormat.Option();
        var command = new Command("check", "检查考评方案，列出每处错误的行和列") { files, format };
        command.SetAction(CommandTree.Guarded((parsed, _) =>
        {
            var sources = parsed.GetRequiredValue(files).Select(Check).ToList();
            if (parsed.GetRequiredValue(format) == "json")
            {
                PrintJson(sources);
            }
            else
            {
                sources.ForEach(PrintLines);
            }

            return Task.FromResult(sources.TrueForAll(source => source.Faults.Count == 0) ? ExitCode.Done : ExitCode.BadInput);
        }));
        return command;
    }

    private static RubricSource Check(string path)
    {
        var source = RubricSource.Read(path);
        return source.Rubric is { } rubric
            ? source with { Faults = [.. source.Faults, .. RubricMeasures.Verify(rubric, PublishedMeasures.All).Select(RubricSource.Placed)] }
            : source;
    }

    private static void PrintLines(RubricSource source)
    {
        foreach (var fault in source.Faults)
        {
            Console.Out.WriteLine(fault.In(source.Path));
        }

        foreach (var notice in source.Notices)
        {
            Console.Out.WriteLine($"提示 {notice.In(source.Path)}");
        }

        var name = source.Rubric is { } rubric ? $"（{rubric.Id}，版本 {rubric.Version}）" : "";
        var notices = source.Notices.Count > 0 ? $"，提示 {source.Notices.Count} 条" : "";
        Console.Out.WriteLine(source.Faults.Count == 0 ? $"{source.Path}{name}：没有错误{notices}。" : $"{source.Path}{name}：错误 {source.Faults.Count} 处{notices}。");
    }

    private static void PrintJson(List<RubricSource> sources)
    {
        Console.Out.WriteLine(JsonSerializer.Serialize(
            new
            {
                files = sources.Select(source => new
                {
                    file = source.Path,
                    rubric = source.Rubric?.Id,
                    version = source.Rubric?.Version,
                    faults = source.Faults,
                    notices = source.Notices,
                }),
            },
            OutputFormat.Json));
        foreach (var line in sources.SelectMany(source => source.Faults.Select(fault => fault.In(source.Path))))
        {
            Console.Error.WriteLine(line);
        }
    }
}

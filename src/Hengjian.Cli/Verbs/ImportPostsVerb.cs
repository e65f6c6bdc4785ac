using System.CommandLine;
using System.Text.Json;
using Hengjian.Collect.Imports;
using Hengjian.Core.Registry;
using Hengjian.Storage;
using Spectre.Console;

namespace Hengjian.Cli.Verbs;

/// <summary><c>import posts FILE --registry FILE</c>: reads a list of posts of accounts, says what it took, refused and found odd, and writes the posts as JSON lines unless told to check only.</summary>
internal static class ImportPostsVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "账号内容清单（XLSX 或 CSV），一行一条" };
        var registry = new Option<string>("--registry") { Description = "登记表（XLSX、CSV，或 import registry 保存的 registry.json），账号按它核对", Required = true };
        var check = new Option<bool>("--check") { Description = "只检查，不写文件" };
        var output = new Option<string?>("--out") { Description = "采用的内容写到这个文件（.jsonl，一行一条）；不加 --check 时必填" };
        var force = new Option<bool>("--force") { Description = "文件已存在时覆盖" };
        var failOn = new Option<string?>("--fail-on") { Description = "refused：有行被拒绝时退出码为 1；warnings：有提示时也是" };
        failOn.AcceptOnlyFromAmong("refused", "warnings");
        var format = OutputFormat.Option();
        var command = new Command("posts", "导入账号内容清单（标题、发布时间、链接、正文）") { file, registry, check, output, force, failOn, format };
        command.SetAction(CommandTree.Guarded((parsed, _) =>
        {
            var path = Target(parsed.GetValue(output), parsed.GetValue(check), parsed.GetValue(force));
            var result = Read(parsed.GetRequiredValue(file), Registry(parsed.GetRequiredValue(registry)));
            if (path is not null)
            {
                OutputFile.Write(path, PostLines.Write(result.Taken));
            }

            Print(result, parsed.GetRequiredValue(format), path);
            var found = parsed.GetValue(failOn) switch
            {
                "refused" => result.Refused.Count > 0,
                "warnings" => result.Refused.Count + result.Warnings.Count > 0,
                _ => false,
            };
            return Task.FromResult(found ? ExitCode.Found : ExitCode.Done);
        }));
        return command;
    }

    /// <summary>Where the posts go; null when only a check is wanted.</summary>
    /// <exception cref="BadInputException">Neither a check nor a file is asked for, or the file must not be written.</exception>
    private static string? Target(string? path, bool checkOnly, bool force)
    {
        if (checkOnly)
        {
            return null;
        }

        if (path is null)
        {
            throw new BadInputException("没有说明内容写到哪里：请加 --out 文件名.jsonl；只想检查请加 --check。");
        }

        OutputFile.Refuse(path, force, ".jsonl", ".ndjson");
        return path;
    }

    /// <summary>Reads a registry: XLSX, CSV, or the JSON that <c>import registry</c> keeps.</summary>
    /// <exception cref="BadInputException">There is none, or it cannot be used.</exception>
    public static CityRegistry Registry(string path)
    {
        if (!path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return ImportRegistryVerb.Read(path).Registry!;
        }

        if (!File.Exists(path))
        {
            throw new BadInputException($"{path}：找不到文件。请检查路径。");
        }

        try
        {
            return RegistryFile.Read(File.ReadAllBytes(path));
        }
        catch (InvalidDataException fault)
        {
            throw new BadInputException($"{path}：{fault.Message}");
        }
    }

    private static PostsImportResult Read(string path, CityRegistry registry)
    {
        var result = PostsImport.Read(path, registry);
        if (result.Faults.Count > 0)
        {
            throw new BadInputException([.. result.Faults.Select(fault => fault.Line)]);
        }

        return result.Posts > 0
            ? result
            : throw new BadInputException(
                [.. result.Refused.Select(row => $"{path}{(row.Sheet.Length == 0 ? "" : $"，工作表“{row.Sheet}”")}，第 {row.Row} 行，“{row.Field}”：{row.Reason}"), $"{path}：没有一行内容可以采用，没有导入。"]);
    }

    private static void Print(PostsImportResult result, string format, string? written)
    {
        if (format == "json")
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(
                new { result.Accounts, result.Posts, accepted = result.Posts, result.Refused, result.Warnings, saved = written },
                OutputFormat.Json));
            return;
        }

        ImportTable.Print(result.Refused, result.Warnings);
        Console.Out.WriteLine($"账号 {result.Accounts} 个，内容 {result.Posts} 条；未采用 {result.Refused.Count} 行，提示 {result.Warnings.Count} 条。");
        Console.Out.WriteLine(written is null ? "只作检查，没有写文件。" : $"已写到 {written}。");
    }
}

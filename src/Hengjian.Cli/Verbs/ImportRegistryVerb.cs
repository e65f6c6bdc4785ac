using System.CommandLine;
using System.Text.Json;
using Hengjian.Collect.Imports;
using Hengjian.Storage;
using Spectre.Console;

namespace Hengjian.Cli.Verbs;

/// <summary><c>import registry FILE</c>: reads a registry, says what it took, refused and found odd, and keeps it unless told to check only.</summary>
internal static class ImportRegistryVerb
{
    private const string KeptName = "registry.json";

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "登记表文件（XLSX 或 CSV）" };
        var check = new Option<bool>("--check") { Description = "只检查，不保存" };
        var data = new Option<string>("--data") { Description = "数据目录，登记表保存为其中的 registry.json", DefaultValueFactory = _ => "data" };
        var failOn = new Option<string?>("--fail-on") { Description = "refused：有行被拒绝时退出码为 1；warnings：有提示时也是" };
        failOn.AcceptOnlyFromAmong("refused", "warnings");
        var format = OutputFormat.Option();
        var command = new Command("registry", "导入登记表（单位、网站、新媒体账号）") { file, check, data, failOn, format };
        command.SetAction(CommandTree.Guarded(async (parsed, cancellation) =>
        {
            var result = Read(parsed.GetRequiredValue(file));
            string? kept = null;
            if (!parsed.GetValue(check))
            {
                kept = await KeepAsync(result, parsed.GetRequiredValue(data), cancellation);
            }

            Print(result, parsed.GetRequiredValue(format), kept);
            var found = parsed.GetValue(failOn) switch
            {
                "refused" => result.Refused.Count > 0,
                "warnings" => result.Refused.Count + result.Warnings.Count > 0,
                _ => false,
            };
            return found ? ExitCode.Found : ExitCode.Done;
        }));
        return command;
    }

    /// <summary>Reads a registry file.</summary>
    /// <exception cref="BadInputException">The file as a whole cannot be used, or no row of it.</exception>
    public static RegistryImportResult Read(string path)
    {
        var result = RegistryImport.Read(path);
        if (result.Faults.Count > 0)
        {
            throw new BadInputException([.. result.Faults.Select(fault => fault.Line)]);
        }

        return result.Registry is not null && result.Sites + result.Accounts > 0
            ? result
            : throw new BadInputException(
                [.. result.Refused.Select(row => $"{path}，工作表“{row.Sheet}”，第 {row.Row} 行，“{row.Field}”：{row.Reason}"), $"{path}：没有一行网站或账号可以采用，登记表没有导入。"]);
    }

    private static async Task<string> KeepAsync(RegistryImportResult result, string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, KeptName + ".unfinished");
        await File.WriteAllBytesAsync(unfinished, RegistryFile.Write(result.Registry!), cancellation);
        var path = Path.Combine(folder, KeptName);
        File.Move(unfinished, path, overwrite: true);
        return path;
    }

    private static void Print(RegistryImportResult result, string format, string? kept)
    {
        if (format == "json")
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(
                new
                {
                    result.Units,
                    result.Sites,
                    result.Accounts,
                    result.Accepted,
                    result.Refused,
                    result.Warnings,
                    classes = result.Classes.Select(entry => new { entry.Class.Name, entry.Units, entry.Sites }),
                    saved = kept,
                },
                OutputFormat.Json));
            return;
        }

        ImportTable.Print(result.Refused, result.Warnings);
        Console.Out.WriteLine($"单位 {result.Units} 个，网站（频道）{result.Sites} 个，账号 {result.Accounts} 个；未采用 {result.Refused.Count} 行，提示 {result.Warnings.Count} 条。");
        Console.Out.WriteLine(kept is null ? "只作检查，没有保存。" : $"已保存到 {kept}。");
    }
}

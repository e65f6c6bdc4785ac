using System.CommandLine;
using Hengjian.Reports.Rubrics;

namespace Hengjian.Cli.Verbs.Rubrics;

/// <summary><c>rubric export F --out X.xlsx</c>: a rubric as a workbook.</summary>
internal static class ExportRubricVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "考评方案文件（YAML 或 XLSX），或 rubrics 目录中方案的 id" };
        var output = new Option<string>("--out") { Description = "要写的电子表格（.xlsx）", Required = true };
        var force = new Option<bool>("--force") { Description = "文件已存在时覆盖" };
        var format = OutputFormat.Option();
        var command = new Command("export", "把考评方案写成电子表格") { file, output, force, format };
        command.SetAction(CommandTree.Guarded((parsed, _) =>
        {
            var path = parsed.GetRequiredValue(output);
            OutputFile.Refuse(path, parsed.GetValue(force), ".xlsx");
            var (rubric, read) = RubricSource.Sound(parsed.GetRequiredValue(file));
            using var bytes = new MemoryStream();
            RubricWorkbook.Write(bytes, rubric);
            OutputFile.Write(path, bytes.ToArray());
            WrittenRubric.Print(rubric, read, path, parsed.GetRequiredValue(format));
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }
}

using System.CommandLine;
using System.Text;
using Hengjian.Rubrics;

namespace Hengjian.Cli.Verbs.Rubrics;

/// <summary><c>rubric import X.xlsx --out F.yaml</c>: a workbook as a rubric file.</summary>
internal static class ImportRubricVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "考评方案的电子表格（.xlsx），由 rubric export 写出并可修改" };
        var output = new Option<string>("--out") { Description = "要写的方案文件（.yaml）", Required = true };
        var force = new Option<bool>("--force") { Description = "文件已存在时覆盖" };
        var format = OutputFormat.Option();
        var command = new Command("import", "把电子表格读成考评方案文件") { file, output, force, format };
        command.SetAction(CommandTree.Guarded((parsed, _) =>
        {
            var path = parsed.GetRequiredValue(output);
            OutputFile.Refuse(path, parsed.GetValue(force), ".yaml", ".yml");
            var (rubric, read) = RubricSource.Sound(parsed.GetRequiredValue(file));
            OutputFile.Write(path, Encoding.UTF8.GetBytes(RubricFile.Write(rubric)));
            WrittenRubric.Print(rubric, read, path, parsed.GetRequiredValue(format));
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }
}

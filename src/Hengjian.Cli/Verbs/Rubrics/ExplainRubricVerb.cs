using System.CommandLine;
using System.Text.Json;
using Hengjian.Rubrics;
using Hengjian.Rubrics.Explanation;

namespace Hengjian.Cli.Verbs.Rubrics;

/// <summary><c>rubric explain F</c>: a rubric in words.</summary>
internal static class ExplainRubricVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "考评方案文件（YAML 或 XLSX），或 rubrics 目录中方案的 id" };
        var indicator = new Option<string?>("--indicator") { Description = "只说明这一项：指标或否决条目的 id" };
        var format = OutputFormat.Option();
        var command = new Command("explain", "用文字说明考评方案：每项设置、每条规则怎样算") { file, indicator, format };
        command.SetAction(CommandTree.Guarded((parsed, _) =>
        {
            var (rubric, path) = RubricSource.Sound(parsed.GetRequiredValue(file));
            var explanation = RubricExplanation.Of(rubric);
            var lines = parsed.GetValue(indicator) is { } id ? LinesOf(rubric, path, id) : explanation.Lines;
            if (parsed.GetRequiredValue(format) == "json")
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(
                    new { rubric = rubric.Id, rubric.Version, rubric.Title, lines, coverage = explanation.Coverage.Where(one => parsed.GetValue(indicator) is not { } only || one.Indicator == only).Select(Row) },
                    OutputFormat.Json));
            }
            else
            {
                foreach (var line in lines)
                {
                    Console.Out.WriteLine(line);
                }
            }

            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static IReadOnlyList<string> LinesOf(Rubric rubric, string path, string id)
    {
        var lines = RubricExplanation.LinesOf(rubric, id);
        return lines.Count > 0 ? lines : throw new BadInputException($"{path}：方案中没有指标或否决条目“{id}”{IndicatorNames.Hint(rubric, id)}。不加 --indicator 可看到全部 id。");
    }

    private static object Row(IndicatorCoverage one) => new
    {
        one.Part,
        one.Group,
        one.Indicator,
        one.Name,
        one.Points,
        decides = one.Decides switch
        {
            DecisionKind.Measured => "measured",
            DecisionKind.Reported => "reported",
            DecisionKind.Assisted => "assisted",
            _ => "judged",
        },
        one.How,
    };
}

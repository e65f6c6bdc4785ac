using System.Text.Json;
using Hengjian.Rubrics;

namespace Hengjian.Cli.Verbs.Rubrics;

/// <summary>Says what was written where.</summary>
internal static class WrittenRubric
{
    public static void Print(Rubric rubric, string from, string to, string format)
    {
        var indicators = rubric.Indicators.Count();
        Console.Out.WriteLine(format == "json"
            ? JsonSerializer.Serialize(new { rubric = rubric.Id, rubric.Version, file = from, written = to, indicators, vetoes = rubric.Vetoes.Count }, OutputFormat.Json)
            : $"{rubric.Title}（{rubric.Id}，版本 {rubric.Version}）：指标 {indicators} 个，否决条目 {rubric.Vetoes.Count} 条，已写到 {to}。");
    }
}

using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Hengjian.Cli;

/// <summary>The <c>--format</c> option and the JSON form that all verbs share: camelCase names, Chinese unescaped.</summary>
internal static class OutputFormat
{
    public static JsonSerializerOptions Json { get; } = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static Option<string> Option()
    {
        var option = new Option<string>("--format") { Description = "输出格式：table（默认，给人看）或 json（给程序用）", DefaultValueFactory = _ => "table" };
        option.AcceptOnlyFromAmong("table", "json");
        return option;
    }
}

using System.Text.Json.Serialization;

namespace Hengjian.Cli.Verbs.Rubrics;

/// <summary>A fault of a rubric file at its place.</summary>
/// <param name="Line">The line, or the row of a workbook's sheet, beginning with 1; zero when the fault is the file itself.</param>
/// <param name="Column">The column, beginning with 1; zero when the fault is the file itself.</param>
/// <param name="Sheet">The sheet of a workbook; null for other files.</param>
/// <param name="Message">What is wrong and what to do (zh-CN).</param>
internal sealed record SourceFault(int Line, int Column, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Sheet, string Message)
{
    /// <summary>The fault as one line: <c>file:line:column message</c>; in a workbook row and column of the sheet the message names.</summary>
    public string In(string path)
    {
        var message = Message.ReplaceLineEndings(" ");
        if (Line > 0)
        {
            return $"{path}:{Line}:{Column} {message}";
        }

        return message.StartsWith(path, StringComparison.Ordinal) ? message : $"{path}：{message}";
    }
}

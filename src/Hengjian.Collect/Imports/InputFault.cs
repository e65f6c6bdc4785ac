using System.Globalization;

namespace Hengjian.Collect.Imports;

/// <summary>A fault of the file as a whole, because of which nothing was taken: it cannot be read, or a sheet or a required column is missing.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Sheet">The sheet; empty when the file itself is meant.</param>
/// <param name="Row">The row, from 1; null when none is meant.</param>
/// <param name="Field">The column; empty when none is meant.</param>
/// <param name="Reason">What is wrong (zh-CN), without a full stop.</param>
/// <param name="Advice">What to do (zh-CN), without a full stop.</param>
public sealed record InputFault(string File, string Sheet, int? Row, string Field, string Reason, string Advice)
{
    /// <summary>The fault in one line for a person (zh-CN).</summary>
    public string Line
    {
        get
        {
            var sheet = Sheet.Length == 0 ? "" : $"，工作表“{Sheet}”";
            var row = Row is { } number ? string.Create(CultureInfo.InvariantCulture, $"，第 {number} 行") : "";
            var column = Field.Length == 0 ? "" : $"，“{Field}”";
            return $"{File}{sheet}{row}{column}：{Reason}。{Advice}。";
        }
    }
}

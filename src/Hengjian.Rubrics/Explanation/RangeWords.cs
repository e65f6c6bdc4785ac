using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Says points that may still be a range.</summary>
internal static class RangeWords
{
    internal static string Of(ScoreRange range) =>
        range.IsSettled ? Plain.Text(range.Lowest) : $"{Plain.Text(range.Lowest)} 至 {Plain.Text(range.Highest)}";

    internal static string WithUnit(ScoreRange range) => $"{Of(range)} 分{(range.IsSettled ? "" : "（待定）")}";
}

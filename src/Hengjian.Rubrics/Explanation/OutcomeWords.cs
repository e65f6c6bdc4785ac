using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Says what became of a rule or veto item.</summary>
internal static class OutcomeWords
{
    internal static string Of(ScoreEntry entry) => entry.Outcome switch
    {
        RuleOutcome.NotApplied => "不适用",
        RuleOutcome.Open => "待定",
        _ when entry.Points < 0 => $"扣 {Plain.Text(-entry.Points)} 分",
        _ when entry.Points > 0 => $"得 {Plain.Text(entry.Points)} 分",
        _ => "不加不扣",
    };

    internal static string OfItem(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Triggered => "成立",
        RuleOutcome.Clear => "不成立",
        RuleOutcome.Open => "待定",
        _ => "不适用",
    };

    /// <summary>The pass line is triggered by those who do not reach it.</summary>
    internal static string OfPassLine(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Triggered => "未达到",
        RuleOutcome.Clear => "达到",
        _ => "待定",
    };
}

using Hengjian.Core;
using Hengjian.Core.Findings;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Cycles.Words;

/// <summary>States in the offices' words, and the names that style sheets and JSON know them by.</summary>
internal static class StateWords
{
    /// <summary>What the veto items decided.</summary>
    public static string Of(SheetVerdict verdict) => verdict switch
    {
        SheetVerdict.Vetoed => "单项否决",
        SheetVerdict.Open => "否决项待定",
        SheetVerdict.Failed => "未达合格线",
        _ => "无否决",
    };

    /// <summary>How much a finding weighs.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Veto => "单项否决",
        Severity.Deduction => "扣分",
        _ => "提示",
    };

    /// <summary>Whether a finding is proven.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Faulty => "已证实",
        Verdict.Fine => "正常",
        _ => "未定论",
    };

    /// <summary>What became of a rule.</summary>
    public static string Of(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Triggered => "计入",
        RuleOutcome.Clear => "未触发",
        RuleOutcome.NotApplied => "不适用",
        _ => "待定",
    };

    /// <summary>What became of a veto item.</summary>
    public static string OfVeto(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Triggered => "否决",
        RuleOutcome.Clear => "未触发",
        RuleOutcome.NotApplied => "不适用",
        _ => "待定",
    };

    /// <summary>An enumeration's name with a small first letter, as JSON and class names use it.</summary>
    public static string Key<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}

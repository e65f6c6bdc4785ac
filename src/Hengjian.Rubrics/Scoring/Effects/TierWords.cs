using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Scoring.Effects;

/// <summary>Says where a step begins and ends.</summary>
internal static class TierWords
{
    /// <summary>“达到 5%、不超过 10%”.</summary>
    internal static string Of(TierStep step)
    {
        var lower = step.Lower is { } from ? $"{(from.Inclusive ? "达到" : "超过")} {from.At}" : "";
        var upper = step.Upper is { } to ? $"{(to.Inclusive ? "不超过" : "不到")} {to.At}" : "";
        if (step.IsRest)
            return "属其余情形";
        return lower.Length > 0 && upper.Length > 0 ? $"{lower}、{upper}" : lower + upper;
    }
}

using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Scoring.Effects;

namespace Hengjian.Rubrics.Facts;

/// <summary>Checks the points that people gave inside named levels.</summary>
internal static class LevelAnswers
{
    /// <summary>Points outside the limits of the level chosen, and points where the level fixes them: one line each (zh-CN).</summary>
    internal static IEnumerable<string> Verify(Rubric rubric, SubjectFacts facts)
    {
        foreach (var indicator in rubric.Indicators)
        {
            foreach (var rule in indicator.AllRules)
            {
                if (rule.Effect is not RuleEffect.Levels levels)
                    continue;
                var choices = facts.Judgements.Where(one => one.Rule == rule.Id).OrderBy(one => one.At.UtcTicks).Select(one => one.Answer).OfType<FactValue.Choice>();
                foreach (var choice in choices)
                {
                    if (levels.Steps.FirstOrDefault(step => step.Id == choice.Id) is { } level && LevelScoring.FaultIn(level, choice.Number, indicator) is { } fault)
                        yield return $"{rule.Id}：{fault}";
                }
            }
        }
    }
}

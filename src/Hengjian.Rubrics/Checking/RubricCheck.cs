using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Checking;

/// <summary>Checks what a rubric says as a whole, by computing with the bounds its measures declare: nothing is guessed, and a fault can be shown with numbers.</summary>
internal static class RubricCheck
{
    /// <param name="rubric">The rubric, which has no fault in its form but perhaps in its grades.</param>
    /// <param name="faults">Takes what must be changed.</param>
    /// <param name="notices">Takes what should be looked at.</param>
    internal static void Of(Rubric rubric, Faults faults, Faults notices)
    {
        var known = faults.Count;
        ShortfallCheck.Of(rubric, faults);
        if (faults.Count > known)
            return;
        var bounds = new DeclaredBounds(rubric);
        foreach (var (part, rules) in RuleSet.AllOf(rubric))
        {
            TierCheck.Of(part, rules, bounds, faults);
            WeightCheck.Of(part, rules, bounds, faults, notices);
            ChecklistCheck.Of(rubric, rules, faults);
            ReachCheck.Of(part, rules, bounds, notices);
        }

        ClassCheck.Of(rubric, notices);
    }
}

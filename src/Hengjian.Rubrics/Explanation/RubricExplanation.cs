namespace Hengjian.Rubrics.Explanation;

/// <summary>A rubric in words.</summary>
/// <param name="Lines">The rubric as lines of text (zh-CN).</param>
/// <param name="Coverage">Every indicator with who decides it.</param>
public sealed record RubricExplanation(IReadOnlyList<string> Lines, IReadOnlyList<IndicatorCoverage> Coverage)
{
    /// <summary>Explains a rubric.</summary>
    public static RubricExplanation Of(Rubric rubric) => throw new NotImplementedException();
}

using Hengjian.Rubrics.Numbers;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Says how a rubric grades.</summary>
internal static class GradeLines
{
    internal static IEnumerable<string> Of(Rubric rubric)
    {
        if (rubric.Grades is not { } grades)
            yield break;
        yield return $"等次：{string.Join("、", grades.Names)}";
        if (grades.Vetoed is { } vetoed)
            yield return $"  单项否决：{vetoed}";
        foreach (var band in grades.Bands)
            yield return $"  {Plain.Text(band.From)} 分起：{band.Grade}";
        if (grades.Bands.Count == 0)
            yield return "  方案没有公布分数线，未被否决的不给等次";
    }
}

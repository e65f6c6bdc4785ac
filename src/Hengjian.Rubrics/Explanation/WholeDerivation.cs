using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Grades;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Tells how a whole sheet came to its result, with the sheets of the objects below it.</summary>
public static class WholeDerivation
{
    /// <summary>Veto items, indicators part by part, what limits the grade, the result, then every object below; each thing is told once.</summary>
    /// <param name="rubric">The rubric the sheet was computed by.</param>
    /// <param name="facts">The facts it was computed from.</param>
    /// <param name="sheet">The sheet.</param>
    /// <returns>Lines of text (zh-CN), indented by two blanks for each level; an empty line between two things.</returns>
    public static IReadOnlyList<string> Of(Rubric rubric, SubjectFacts facts, ScoreSheet sheet)
    {
        var blocks = Blocks(rubric, facts, sheet).Select(block => block.ToList()).Where(block => block.Count > 0).ToList();
        return [.. blocks.SelectMany((block, index) => index == 0 ? block : block.Prepend(""))];
    }

    private static IEnumerable<IEnumerable<string>> Blocks(Rubric rubric, SubjectFacts facts, ScoreSheet sheet)
    {
        foreach (var item in rubric.Vetoes.Where(item => sheet.Vetoes.Any(entry => entry.Id == item.Id)))
            yield return Derivation.Veto(rubric, facts, sheet, item);
        foreach (var part in sheet.Parts)
        {
            foreach (var score in part.Indicators)
                yield return new IndicatorDerivation(rubric, rubric.Indicators.First(one => one.Id == score.Id), score).Lines();
            yield return Derivation.Part(part);
        }

        var words = new RuleWords(rubric);
        var limits = (rubric.Grades?.Limits.Select(limit => limit.Id) ?? []).Append(PassLine.Id).Where(id => sheet.Limits.Any(entry => entry.Id == id));
        foreach (var id in limits)
            yield return GradeLines.LinesOf(rubric, words, id).Concat(Derivation.Entry(facts, sheet.Limits, id));
        yield return Derivation.Result(rubric, sheet);
        foreach (var (child, scored) in facts.Children.Zip(sheet.Children))
            yield return Of(rubric, child, scored).Select(line => line.Length == 0 ? line : "  " + line).Prepend($"下级“{child.Subject}”");
    }
}

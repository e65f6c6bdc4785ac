using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Explanation;

/// <summary>A rubric in words.</summary>
/// <param name="Lines">The rubric as lines of text (zh-CN), indented by two blanks for each level.</param>
/// <param name="Coverage">Every indicator with who decides it.</param>
public sealed record RubricExplanation(IReadOnlyList<string> Lines, IReadOnlyList<IndicatorCoverage> Coverage)
{
    /// <summary>Explains a rubric.</summary>
    public static RubricExplanation Of(Rubric rubric)
    {
        var words = new RuleWords(rubric);
        var coverage = rubric.Parts.SelectMany(part => part.Groups.SelectMany(group => group.Indicators.Select(indicator =>
            new IndicatorCoverage(part.Name, group.Name, indicator.Id, indicator.Name, indicator.Weight, indicator.Decides, words.HowDecided(indicator)))));
        var parts = rubric.Parts.SelectMany(part => new PartLines(rubric, part, words).All());
        return new RubricExplanation([.. HeaderLines.Of(rubric), .. InputLines.Of(rubric), .. VetoLines.Of(rubric, words), .. parts, .. GradeLines.Of(rubric, words)], [.. coverage]);
    }

    /// <summary>Explains one indicator, veto item or limit of the grade.</summary>
    /// <param name="rubric">The rubric.</param>
    /// <param name="id">The id of an indicator, a veto item, a limit of the grade, or <see cref="Grades.PassLine.Id"/>.</param>
    /// <returns>Its lines; empty when the rubric has none of this id.</returns>
    public static IReadOnlyList<string> LinesOf(Rubric rubric, string id)
    {
        var words = new RuleWords(rubric);
        var indicators = rubric.Parts.SelectMany(part => part.Groups.SelectMany(group => group.Indicators
            .Where(indicator => indicator.Id == id)
            .SelectMany(indicator => new PartLines(rubric, part, words).Of(indicator).Prepend($"{part.Name}·{group.Name}"))));
        return [.. indicators, .. rubric.Vetoes.Where(item => item.Id == id).SelectMany(item => VetoLines.Of(item, words)), .. GradeLines.LinesOf(rubric, words, id)];
    }

    /// <summary>Says what happens to an indicator that does not apply.</summary>
    internal static string Consequence(Alternative alternative, RubricPart part) => alternative.Kind switch
    {
        AlternativeKind.Transfer => $"分值转入{string.Join("、", alternative.Targets.Select(id => part.Groups.SelectMany(group => group.Indicators).First(one => one.Id == id).Name))}{(alternative.Targets.Count > 1 ? "（平均）" : "")}",
        AlternativeKind.Replace => $"改按下列规则（{(alternative.StartsFull ? "从满分扣" : "从零分加")}）",
        AlternativeKind.Full => "按满分计",
        AlternativeKind.Spread => "分值平均分给其余指标",
        AlternativeKind.Lost => "不得分，分值仍计",
        _ => "不考核，分值不计",
    };
}

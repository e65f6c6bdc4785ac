using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Shipped;

/// <summary>The rubrics of the repository and the facts of the reports they come from.</summary>
internal static class ShippedRubrics
{
    internal static Rubric Load(string name)
    {
        var load = RubricFile.Load(RepositoryRoot.PathOf("rubrics", name + ".yaml"));
        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults));
        return load.Rubric!;
    }

    internal static SubjectFacts Facts(string name)
    {
        var load = SubjectFactsFile.Load(RepositoryRoot.PathOf("rubrics", "facts", name + ".json"));
        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults));
        return load.Facts!;
    }

    internal static ScoreSheet Score(Rubric rubric, SubjectFacts facts, params (string Option, string Choice)[] options) =>
        Scorer.Score(rubric, facts, options.ToDictionary(one => one.Option, one => one.Choice, StringComparer.Ordinal));

    internal static IndicatorScore Indicator(this ScoreSheet sheet, string id) => sheet.Parts.SelectMany(part => part.Indicators).Single(one => one.Id == id);

    /// <summary>The facts with one number in place of another.</summary>
    internal static SubjectFacts With(this SubjectFacts facts, string measure, decimal number) =>
        facts with { Values = new Dictionary<string, FactValue>(facts.Values, StringComparer.Ordinal) { [measure] = new FactValue.Number(number) } };

    /// <summary>The facts with another answer to one question, and the old one gone.</summary>
    internal static SubjectFacts Answering(this SubjectFacts facts, string rule, FactValue answer) =>
        facts with { Judgements = [.. facts.Judgements.Where(one => one.Rule != rule), new Judgement(rule, answer, "张三", FactsBuilder.At, "试算", [])] };

    internal static SubjectFacts Unanswered(this SubjectFacts facts, string rule) =>
        facts with { Judgements = [.. facts.Judgements.Where(one => one.Rule != rule)] };
}

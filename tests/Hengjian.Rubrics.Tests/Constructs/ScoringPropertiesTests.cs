using System.Globalization;

using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;
using Hengjian.Rubrics.Tests.Zhanjiang;

namespace Hengjian.Rubrics.Tests.Constructs;

/// <summary>What must hold for any facts: 60 seeded random subjects under the 湛江 rubric, some facts missing, some odd.</summary>
public sealed class ScoringPropertiesTests
{
    private const int Subjects = 60;

    [Fact]
    public void Points_are_never_below_zero_nor_above_full()
    {
        foreach (var (facts, options) in RandomSubjects())
        {
            var sheet = Scorer.Score(ZhanjiangRubric.Loaded, facts, options);
            foreach (var part in sheet.Parts)
            {
                AssertInside(part.Awarded, part.Id == "base" ? 100 : 25);
                Assert.All(part.Indicators, one => AssertInside(one.Awarded, one.OriginalWeight + MayReceive(one.Id)));
            }
        }
    }

    [Fact]
    public void Settled_sheet_has_no_open_points_and_indicators_add_up()
    {
        foreach (var (facts, options) in RandomSubjects(complete: true))
        {
            var sheet = Scorer.Score(ZhanjiangRubric.Loaded, facts, options);
            Assert.Empty(sheet.OpenPoints);
            foreach (var part in sheet.Parts)
            {
                Assert.True(part.Awarded.IsSettled);
                Assert.All(part.Indicators, one => AssertInside(one.Awarded, one.Weight));
                var sum = part.Indicators.Sum(one => one.Awarded.Lowest);
                Assert.True(part.Awarded.Lowest >= Math.Round(sum, 2) - 0.01m);
            }
        }
    }

    [Fact]
    public void Printed_points_have_no_more_digits_than_the_rubric_states()
    {
        foreach (var (facts, options) in RandomSubjects())
        {
            var sheet = Scorer.Score(ZhanjiangRubric.Loaded, facts, options);
            var printed = sheet.Parts.SelectMany(part => new[] { part.Full, part.Awarded.Lowest, part.Awarded.Highest });
            if (options["rounding-place"] == "indicator")
                printed = printed.Concat(sheet.Parts.SelectMany(part => part.Indicators).SelectMany(one => new[] { one.Awarded.Lowest, one.Awarded.Highest }));
            Assert.All(printed.Append(sheet.Total?.Lowest ?? 0).Append(sheet.Total?.Highest ?? 0), points => Assert.Equal(Math.Round(points, 2), points));
        }
    }

    [Fact]
    public void Order_of_facts_does_not_matter()
    {
        foreach (var (facts, options) in RandomSubjects())
        {
            var reversed = facts with
            {
                Values = facts.Values.Reverse().ToDictionary(pair => pair.Key, pair => pair.Value is FactValue.Occurrences list ? list with { Items = [.. list.Items.Reverse()] } : pair.Value),
                Judgements = [.. facts.Judgements.Reverse()],
            };
            Assert.Equal(
                ScoreSheetFile.Write(Scorer.Score(ZhanjiangRubric.Loaded, facts, options)),
                ScoreSheetFile.Write(Scorer.Score(ZhanjiangRubric.Loaded, reversed, options)));
        }
    }

    [Fact]
    public void Another_occurrence_never_gives_points()
    {
        foreach (var (facts, options) in RandomSubjects().Take(25))
        {
            var before = Scorer.Score(ZhanjiangRubric.Loaded, facts, options);
            foreach (var (id, value) in facts.Values.Where(pair => pair.Value is FactValue.Occurrences))
            {
                var list = (FactValue.Occurrences)value;
                var more = new Dictionary<string, FactValue>(facts.Values) { [id] = list with { Items = [.. list.Items, new FactOccurrence("new|fault", "新问题", "")] } };
                var after = Scorer.Score(ZhanjiangRubric.Loaded, facts with { Values = more }, options);
                if (after.Verdict == SheetVerdict.Vetoed || before.Verdict == SheetVerdict.Vetoed)
                    continue;
                Assert.True(after.Total!.Value.Lowest <= before.Total!.Value.Lowest && after.Total.Value.Highest <= before.Total.Value.Highest, id);
            }
        }
    }

    [Fact]
    public void Answering_a_question_only_narrows_the_range()
    {
        foreach (var (facts, options) in RandomSubjects(complete: true).Take(40))
        {
            var judgements = facts.Judgements.ToList();
            var range = Scorer.Score(ZhanjiangRubric.Loaded, facts with { Judgements = [] }, options).Total;
            for (var known = 10; known <= judgements.Count; known += 10)
            {
                var sheet = Scorer.Score(ZhanjiangRubric.Loaded, facts with { Judgements = [.. judgements.Take(known)] }, options);
                if (sheet.Total is not { } narrower || range is not { } wider)
                    break;
                Assert.True(narrower.Lowest >= wider.Lowest && narrower.Highest <= wider.Highest, $"{wider} → {narrower}");
                range = narrower;
            }
        }
    }

    private static decimal MayReceive(string id) => ZhanjiangRubric.Loaded.Indicators
        .Where(indicator => indicator.Otherwise.Any(alternative => alternative.Targets.Contains(id)))
        .Sum(indicator => indicator.Weight);

    private static void AssertInside(ScoreRange range, decimal full)
    {
        Assert.InRange(range.Lowest, 0, range.Highest);
        Assert.InRange(range.Highest, range.Lowest, full);
    }

    private static IEnumerable<(SubjectFacts Facts, Dictionary<string, string> Options)> RandomSubjects(bool complete = false)
    {
        var rubric = ZhanjiangRubric.Loaded;
        for (var seed = 0; seed < Subjects; seed++)
        {
            var random = new Random(seed);
            var classId = rubric.Classes[random.Next(3)].Id;
            var facts = CleanSubject.Unit(classId, random.Next(2) == 0, random.Next(4) > 0, classId != "第三类");
            foreach (var measure in rubric.Measures.Where(measure => measure.Id is not ("site.is-channel" or "unit.has-accounts" or "unit.serves-public") && !IsVeto(measure.Id)))
            {
                if (!complete && random.Next(6) == 0)
                    facts.Open(measure.Id, "没测到");
                else if (measure.Kind == FactKind.Flag)
                    facts.Flag(measure.Id, random.Next(3) > 0);
                else if (measure.Kind == FactKind.Occurrences)
                    facts.List(measure.Id, random.Next(1, 9), [.. Enumerable.Range(0, random.Next(6)).Select(i => $"fault|{random.Next(9)}|{measure.Id}|{i.ToString(CultureInfo.InvariantCulture)}")]);
            }

            foreach (var judgement in facts.Build().Judgements.Where(one => !one.Rule.StartsWith("veto", StringComparison.Ordinal)))
            {
                if (!complete && random.Next(4) == 0)
                    facts.Without(judgement.Rule);
                else if (judgement.Answer is FactValue.Flag)
                    facts.Judge(judgement.Rule, random.Next(2) == 0);
                else if (judgement.Answer is FactValue.Number && random.Next(2) == 0)
                    facts.Judge(judgement.Rule, (decimal)random.Next(2));
            }

            yield return (facts.Build(), rubric.Options.ToDictionary(option => option.Id, option => option.Choices[random.Next(option.Choices.Count)].Id));
        }
    }

    private static bool IsVeto(string id) =>
        ZhanjiangRubric.Loaded.Vetoes.Any(item => item.When.Names.Contains(id) && item.Target == "site");
}

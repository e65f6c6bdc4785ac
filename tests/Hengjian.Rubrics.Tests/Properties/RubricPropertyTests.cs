using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Properties;

/// <summary>What must hold for any rubric and any facts. Every message names the seed; <c>new GeneratedRubric(seed)</c> makes the case again.</summary>
public sealed class RubricPropertyTests
{
    private const int Rubrics = 500;
    private const int FactsEach = 4;

    [Fact]
    public void Points_are_never_below_the_floor_nor_above_the_full_mark()
    {
        foreach (var (seed, rubric, facts) in Cases())
        {
            var sheet = Scorer.Score(rubric.Rubric, facts);
            foreach (var part in sheet.Parts)
            {
                var floor = part.Id == "minus" ? -5 : 0;
                var full = MayBeRescaledOtherwise(rubric.Rubric, part) ? decimal.MaxValue : part.Full + (Slack(rubric.Rubric) * part.Indicators.Count);
                Inside(part.Awarded, floor, full, $"seed {seed}, part {part.Id}");
                foreach (var indicator in part.Indicators)
                    Inside(indicator.Awarded, floor, indicator.OriginalWeight + MayReceive(rubric.Rubric, indicator.Id) + Slack(rubric.Rubric), $"seed {seed}, indicator {indicator.Id}");
            }

            Assert.True(sheet.Total is not { } total || total.Lowest >= 0, $"seed {seed}: {sheet.Total}");
        }
    }

    [Fact]
    public void Points_are_capped_before_they_are_rescaled()
    {
        foreach (var (seed, rubric, facts) in Cases(complete: true))
        {
            var scaled = rubric.Rubric.Parts[0];
            var sheet = Scorer.Score(rubric.Rubric, facts);
            var part = sheet.Parts[0];
            if (scaled.Rescale is null || !part.Awarded.IsSettled)
                continue;
            Assert.All(part.Indicators, one => Assert.True(one.Awarded.Highest <= one.Weight + Slack(rubric.Rubric), $"seed {seed}, {one.Id}: {one.Awarded} of {one.Weight}"));
            var remaining = part.Indicators.Sum(one => one.Weight);
            var expected = remaining == 0 ? 0 : part.Indicators.Sum(one => one.Awarded.Lowest) * scaled.Rescale.To / remaining;
            Assert.True(Math.Abs(expected - part.Awarded.Lowest) <= Unit(rubric.Rubric), $"seed {seed}: {expected} came as {part.Awarded}; {part.Arithmetic}");
        }
    }

    [Fact]
    public void One_more_fault_never_gives_points()
    {
        foreach (var (seed, rubric, facts) in Cases(onlyFaults: true))
        {
            var before = Scorer.Score(rubric.Rubric, facts);
            foreach (var (id, form) in rubric.Measures)
            {
                if (WithOneMore(facts, id, form, seed) is not { } worse)
                    continue;
                var after = Scorer.Score(rubric.Rubric, worse);
                Assert.True(
                    after.Total!.Value.Lowest <= before.Total!.Value.Lowest && after.Total.Value.Highest <= before.Total.Value.Highest,
                    $"seed {seed}, {id}: {before.Total} became {after.Total}\n{rubric.Text}");
            }
        }
    }

    [Fact]
    public void Order_of_facts_judgements_and_items_does_not_matter()
    {
        foreach (var (seed, rubric, facts) in Cases())
        {
            var turned = facts with
            {
                Values = facts.Values.Reverse().ToDictionary(pair => pair.Key, pair => pair.Value is FactValue.Occurrences list ? list with { Items = [.. list.Items.Reverse()] } : pair.Value),
                Judgements = [.. facts.Judgements.Reverse()],
            };
            var one = ScoreSheetFile.Write(Scorer.Score(rubric.Rubric, facts));
            Assert.True(one == ScoreSheetFile.Write(Scorer.Score(rubric.Rubric, turned)), $"seed {seed}");
            Assert.True(one == ScoreSheetFile.Write(Scorer.Score(rubric.Rubric, facts)), $"seed {seed}, scored again");
        }
    }

    /// <summary>The one thing a range does not assume is that a list nobody measured shares facts with another list (docs/rubrics.md), so the values tried here bring facts of their own.</summary>
    [Fact]
    public void Range_of_a_missing_fact_holds_what_any_value_gives()
    {
        foreach (var (seed, rubric, facts) in Cases())
        {
            var random = new Random(seed);
            foreach (var (id, form) in rubric.Measures)
            {
                var without = new Dictionary<string, FactValue>(facts.Values, StringComparer.Ordinal);
                without.Remove(id);
                var open = Scorer.Score(rubric.Rubric, facts with { Values = without });
                for (var round = 0; round < 2; round++)
                {
                    without[id] = GeneratedFacts.Value(form, random, round == 0, $"own-{id}");
                    var known = Scorer.Score(rubric.Rubric, facts with { Values = without });
                    Contains(open.Total!.Value, known.Total!.Value, $"seed {seed}, {id}, total\n{rubric.Text}");
                    foreach (var (wide, narrow) in open.Parts.SelectMany(part => part.Indicators).Zip(known.Parts.SelectMany(part => part.Indicators)))
                        Contains(wide.Awarded, narrow.Awarded, $"seed {seed}, {id}, indicator {wide.Id}\n{rubric.Text}");
                }

                without.Remove(id);
            }
        }
    }

    [Fact]
    public void Rubric_that_is_written_and_read_again_gives_the_same_sheets()
    {
        foreach (var (seed, rubric, facts) in Cases())
        {
            var written = RubricFile.Write(rubric.Rubric);
            var load = RubricFile.Parse(written, "again.yaml");
            Assert.True(load.Rubric is not null, $"seed {seed}: {string.Join('\n', load.Faults)}\n{written}");
            Assert.True(written == RubricFile.Write(load.Rubric!), $"seed {seed}: writing again gives another text");
            Assert.True(ScoreSheetFile.Write(Scorer.Score(rubric.Rubric, facts)) == ScoreSheetFile.Write(Scorer.Score(load.Rubric!, facts)), $"seed {seed}\n{written}");
        }
    }

    private static IEnumerable<(int Seed, GeneratedRubric Rubric, SubjectFacts Facts)> Cases(bool complete = false, bool onlyFaults = false)
    {
        for (var seed = 0; seed < Rubrics; seed++)
        {
            var rubric = new GeneratedRubric(seed, onlyFaults);
            for (var round = 0; round < FactsEach; round++)
                yield return (seed, rubric, GeneratedFacts.Of(rubric, (seed * FactsEach) + round, complete));
        }
    }

    private static SubjectFacts? WithOneMore(SubjectFacts facts, string id, string form, int seed)
    {
        if (!facts.Values.TryGetValue(id, out var value) || value is not FactValue.Occurrences list)
            return null;
        var more = list with { Items = [.. list.Items, GeneratedFacts.Occurrence("fact-more", form == Recipe.Graded, new Random(seed), true)], Examined = Math.Max(list.Examined, list.Items.Count + 1) };
        return facts with { Values = new Dictionary<string, FactValue>(facts.Values, StringComparer.Ordinal) { [id] = more } };
    }

    private static decimal MayReceive(Rubric rubric, string id) => rubric.Parts.First(part => part.Groups.Any(group => group.Indicators.Any(one => one.Id == id))) is var own
        ? own.Groups.Sum(group => group.Points) - rubric.Indicators.First(one => one.Id == id).Weight
        : 0;

    /// <summary>Extra points that are rescaled with the base have no full mark of their own while it is open what the base is rescaled from.</summary>
    private static bool MayBeRescaledOtherwise(Rubric rubric, PartScore part) => part.Id == "extra" && rubric.Parts[0].Rescale is not null && !part.Awarded.IsSettled;

    /// <summary>What rounding of a single indicator may add: a transferred weight may have more digits than the rubric.</summary>
    private static decimal Slack(Rubric rubric) => rubric.Rounding.At.Fixed == RoundingPlace.Indicator ? Unit(rubric) / 2 : 0;

    private static decimal Unit(Rubric rubric) => rubric.Rounding.Digits switch { 0 => 1m, 1 => 0.1m, 2 => 0.01m, _ => 0.001m };

    private static void Inside(ScoreRange range, decimal lowest, decimal highest, string what) =>
        Assert.True(lowest <= range.Lowest && range.Lowest <= range.Highest && range.Highest <= highest, $"{what}: {range} is not within {lowest} and {highest}");

    private static void Contains(ScoreRange wide, ScoreRange narrow, string what) =>
        Assert.True(wide.Lowest <= narrow.Lowest && narrow.Highest <= wide.Highest, $"{what}: {wide} does not hold {narrow}");
}

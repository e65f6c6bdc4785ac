using Hengjian.Core;

namespace Hengjian.Collect.Tests.Crawling.Absence;

public sealed class AbsenceJudgeTests
{
    private static readonly Dictionary<string, AbsenceCase> Cases = DeadCases.All.Concat(AliveCases.All).ToDictionary(one => one.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names { get; } = [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Page_that_answers_is_judged_by_what_siblings_answer(string name)
    {
        var decision = Cases[name].Decide();

        var said = decision.Verdict switch { Verdict.Fine => "alive", Verdict.Faulty => $"dead {decision.Cause}", _ => "not proven" };
        Assert.True(Cases[name].Expected == said, $"{name} ({Cases[name].From}): {said}, {decision.Reason}");
        Assert.Equal(decision.Verdict == Verdict.Fine, decision.Reason is null);
    }

    /// <summary>Every alive or doubtful page of the table, crossed with everything that siblings may answer, and with the words of the other cases.</summary>
    [Fact]
    public void Page_that_says_nothing_of_its_absence_is_never_dead_where_it_stands()
    {
        var checkedCases = 0;
        foreach (var one in AliveCases.All.Where(one => one.Final is null && !Shapes.Of(one.Html).IsNotice))
        {
            foreach (var siblings in DeadCases.All.Select(dead => dead.Html).Concat(["404", "home", "403", "503", "none", "same", ">/search.html", ">/404.html"]))
            {
                foreach (var words in new[] { "", "首页", one.Words })
                {
                    var crossed = one with { Siblings = siblings, Words = words };
                    var copiesHome = one.Html == AbsenceCase.HomeHtml || (siblings == "same" && Shapes.Of(one.Html).SaysGone);
                    Assert.True(copiesHome || crossed.Decide().Verdict != Verdict.Faulty, $"{one.Name} beside {siblings[..Math.Min(80, siblings.Length)]}");
                    checkedCases++;
                }
            }
        }

        Assert.InRange(checkedCases, 5_000, int.MaxValue);
    }

    [Fact]
    public void Table_is_as_long_as_agreed() => Assert.InRange(Cases.Count, 60, 1_000);
}

using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;

namespace Hengjian.Rubrics.Tests.Facts;

/// <summary>Two judgements on one rule at the same moment: the order in the file decides nothing, and a contradiction is a fault.</summary>
public sealed class SameMomentTests
{
    private static readonly Rubric s_rubric = SmallRubric.Load(SmallRubric.OneIndicator("4", "bad: {kind: occurrences, name: 问题}", "- {id: r1, words: 每处扣 1, clause: 一, deduct: 1, each: bad}"));

    [Fact]
    public void Contradiction_is_a_fault_and_the_order_in_the_file_decides_nothing()
    {
        var (one, three) = (Facts(1, 3), Facts(3, 1));
        Assert.Equal("r1：同一时刻有不同的认定，分不清哪一个在后，请改正时间或删去其一", Assert.Single(SubjectFactsCheck.Verify(s_rubric, one)));
        Assert.Equal(Scorer.Score(s_rubric, one).Total, Scorer.Score(s_rubric, three).Total);
        Assert.Equal(SubjectFactsFile.Write(one), SubjectFactsFile.Write(three));
    }

    [Fact]
    public void Same_judgement_twice_is_no_contradiction() => Assert.Empty(SubjectFactsCheck.Verify(s_rubric, Facts(2, 2)));

    private static SubjectFacts Facts(params int[] answers) => new FactsBuilder().List("bad", 3).Build() with
    {
        Judgements = [.. answers.Select(answer => new Judgement("r1", new FactValue.Number(answer), "张三", FactsBuilder.At, "现场核查", []))],
    };
}

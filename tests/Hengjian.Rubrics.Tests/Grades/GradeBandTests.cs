using Hengjian.Rubrics.Scoring;

namespace Hengjian.Rubrics.Tests.Grades;

/// <summary>Construct 47: bands of totals, their edges, and what lies between them.</summary>
public sealed class GradeBandTests
{
    private const string Names = "grades:\n  names: [优, 良, 中, 差]\n  bands:\n";

    /// <summary>CF10, PY23, YY17: the lower edge belongs to the band.</summary>
    [Theory]
    [InlineData(100, "优")]
    [InlineData(90, "优")]
    [InlineData(89.99, "良")]
    [InlineData(89.5, "良")]
    [InlineData(80, "良")]
    [InlineData(79.99, "中")]
    [InlineData(60, "差")]
    [InlineData(60.01, "中")]
    [InlineData(0, "差")]
    public void Total_lies_in_exactly_one_band(double total, string grade)
    {
        var rubric = Load("{grade: 优, from: 90, to: 100}", "{grade: 良, from: 80, below: 90}", "{grade: 中, above: 60, below: 80}", "{grade: 差, from: 0, to: 60}");
        Assert.Equal(grade, Scorer.Score(rubric, new FactsBuilder().Judge("own1", (decimal)total).Build()).Grade);
    }

    [Fact]
    public void Band_without_upper_edge_reaches_up_to_the_one_above()
    {
        var rubric = Load("{grade: 优, above: 90}", "{grade: 良, from: 60}", "{grade: 差, from: 0}");
        Assert.Equal("良", Scorer.Score(rubric, new FactsBuilder().Judge("own1", 90).Build()).Grade);
        Assert.Equal("优", Scorer.Score(rubric, new FactsBuilder().Judge("own1", 90.01m).Build()).Grade);
    }

    public static TheoryData<string[], string> Faulty() => new()
    {
        { ["{grade: 优, from: 90, to: 100}", "{grade: 良, from: 80, to: 89}", "{grade: 差, from: 0, below: 80}"], "14:32 大于 89、小于 90 的分数（如 89.5、89.01）没有等次；紧接“优”请写 below: 90" },
        { ["{grade: 优, from: 90}", "{grade: 良, from: 0, below: 89.99}"], "14:34 不小于 89.99、小于 90 的分数没有等次" },
        { ["{grade: 优, above: 90}", "{grade: 良, from: 0, below: 90}"], "14:34 等于 90 的分数没有等次；紧接“优”请写 to: 90" },
        { ["{grade: 优, from: 90}", "{grade: 良, from: 0, to: 90}"], "14:31 90 分同时属于“优”和“良”；紧接“优”请写 below: 90" },
        { ["{grade: 优, from: 90}", "{grade: 良, from: 0, below: 95}"], "14:34 90 至 94.99 分同时属于“优”和“良”" },
        { ["{grade: 优, from: 90, to: 95}", "{grade: 差, from: 0}"], "13:32 高于 95 分没有等次：各部分合计最多 100 分，最高一段请不写上限，或写 to: 100" },
        { ["{grade: 优, from: 90}", "{grade: 差, from: 60}"], "14:24 低于 60 分没有等次：最后一段应当从 0 分起" },
        { ["{grade: 优, from: 90}", "{grade: 差, above: 0}"], "14:25 不高于 0 分没有等次" },
        { ["{grade: 优, from: 60}", "{grade: 差, from: 90}"], "14:7 分数段应当从高到低排列" },
        { ["{grade: 良, from: 60}", "{grade: 优, from: 0}"], "14:15 分数段“良”之后是“优”，与 names 从好到差的次序不合" },
        { ["{grade: 优, from: 90, above: 90}", "{grade: 差, from: 0}"], "13:7 每个分数段要写 from（含本数）或 above（不含本数）之一（“优”）" },
        { ["{grade: 优, from: 90, to: 100, below: 101}", "{grade: 差, from: 0}"], "13:44 to（含本数）和 below（不含本数）只能写一个" },
        { ["{grade: 优, above: 90, to: 90}", "{grade: 差, from: 0}"], "13:7 “优”的分数段里没有任何分数" },
        { ["{grade: 优秀, from: 90}", "{grade: 差, from: 0}"], "13:15 等次“优秀”不在 names 之中" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Gap_or_overlap_is_refused_with_the_numbers(string[] bands, string fault) =>
        Assert.Contains(StructureRubric.Faults(Text(bands)), line => line.StartsWith(fault, StringComparison.Ordinal));

    /// <summary>One hundredth is the finest total of a rubric with two digits, and of one with fewer.</summary>
    [Theory]
    [InlineData(0, "89.99", true)]
    [InlineData(2, "89.99", true)]
    [InlineData(3, "89.99", false)]
    [InlineData(3, "89.999", true)]
    [InlineData(0, "89", false)]
    public void Coverage_is_checked_at_the_digits_of_the_rounding_and_two_at_least(int digits, string to, bool loads)
    {
        var text = Text("{grade: 优, from: 90}", $"{{grade: 差, from: 0, to: {to}}}").Replace("digits: 2", $"digits: {digits}", StringComparison.Ordinal);
        Assert.Equal(loads, StructureRubric.Faults(text).Count == 0);
    }

    private static string Text(params string[] bands) =>
        StructureRubric.Text(StructureRubric.Base, Names + SmallRubric.Indent(string.Join('\n', bands.Select(band => "- " + band)), 4));

    private static Rubric Load(params string[] bands) => SmallRubric.Load(Text(bands));
}

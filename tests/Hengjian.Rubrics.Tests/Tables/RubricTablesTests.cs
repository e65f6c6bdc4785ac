using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;
using Hengjian.Rubrics.Tables;
using Hengjian.Rubrics.Tests.Zhanjiang;

namespace Hengjian.Rubrics.Tests.Tables;

public sealed class RubricTablesTests
{
    public static TheoryData<string> Shipped => Reading.RubricWriteTests.Shipped;

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Shipped_rubric_goes_through_tables_without_loss(string file)
    {
        var rubric = RubricFile.Load(RepositoryRoot.PathOf("rubrics", file)).Rubric!;
        var back = Loaded(Bare(RubricTables.Of(rubric)));
        Assert.Equal(RubricFile.Write(rubric), RubricFile.Write(back));
    }

    [Fact]
    public void Rubric_from_tables_gives_the_same_sheet_to_the_byte()
    {
        var back = Loaded(Bare(RubricTables.Of(ZhanjiangRubric.Loaded)));
        var facts = new FactsBuilder("site", "第二类").Flag("unit.has-accounts", false).List("links.dead-on-home", 40, "a", "b").Build();
        Assert.Equal(ScoreSheetFile.Write(Scorer.Score(ZhanjiangRubric.Loaded, facts)), ScoreSheetFile.Write(Scorer.Score(back, facts)));
    }

    [Fact]
    public void Words_that_look_like_yaml_and_very_long_ones_survive()
    {
        const string emoji = "😀";
        var words = string.Concat(Enumerable.Repeat(emoji, 16_000)) + "。";
        var rubric = SmallRubric.Load(SmallRubric.OneIndicator("4", "faults: {kind: occurrences, name: '[错别字]'}", $$"""
            - {id: r1, words: "{{words}}", clause: "- 一", official-text: "'原文'\n{第二行}", deduct: 0.50, each: faults}
            """).Replace("title: 小方案", "title: '[小]方案'", StringComparison.Ordinal));
        var tables = RubricTables.Of(rubric);
        Assert.All(tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells), cell => Assert.True(cell.Length <= 30_000));
        Assert.Equal(RubricFile.Write(rubric), RubricFile.Write(Loaded(Bare(tables))));
    }

    /// <summary>The tables as another program would hand them over: names and cells alone.</summary>
    internal static List<RubricTable> Bare(IEnumerable<RubricTable> tables) =>
        [.. tables.Select(table => table with { Columns = [], Rows = [.. table.Rows.Select(row => row with { Kind = TableRowKind.Content })] })];

    internal static Rubric Loaded(IReadOnlyList<RubricTable> tables)
    {
        var load = RubricTables.Load(tables);
        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults));
        return load.Rubric!;
    }
}

using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;
using Hengjian.Rubrics.Tests.Zhanjiang;

namespace Hengjian.Rubrics.Tests.Reading;

public sealed class RubricWriteTests
{
    public static TheoryData<string> Shipped => [.. Directory.EnumerateFiles(RepositoryRoot.PathOf("rubrics"), "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Written_rubric_reads_again_and_is_written_the_same(string file)
    {
        var load = RubricFile.Load(RepositoryRoot.PathOf("rubrics", file));
        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults));
        var written = RubricFile.Write(load.Rubric!);
        Assert.Equal(written, RubricFile.Write(SmallRubric.Load(written)));
        Assert.DoesNotContain('\r', written);
        Assert.EndsWith("\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Written_rubric_gives_the_same_sheet_to_the_byte()
    {
        var again = SmallRubric.Load(RubricFile.Write(ZhanjiangRubric.Loaded));
        foreach (var facts in new[] { CleanSubject.Unit().Build(), CleanSubject.Unit("第一类", channel: true).Without("links.dead-on-home").Build(), new FactsBuilder("site", "第三类").Build(), CleanSubject.Account().Build() })
            Assert.Equal(ScoreSheetFile.Write(Scorer.Score(ZhanjiangRubric.Loaded, facts)), ScoreSheetFile.Write(Scorer.Score(again, facts)));
    }

    [Theory]
    [InlineData("2021")] // would be a number elsewhere
    [InlineData("1.0")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("0x1F")]
    [InlineData("- 一")]
    [InlineData("a: b")]
    [InlineData("甲 # 乙")]
    [InlineData("{甲}")]
    [InlineData("甲, 乙")]
    [InlineData("'甲'")]
    [InlineData("\"甲\" 与 'B'")]
    [InlineData("第一行\n第二行\n\n  第四行")]
    [InlineData("制表\t符 \\n 反斜线")]
    [InlineData("=SUM(A1)")]
    [InlineData("结尾有冒号:")]
    [InlineData("\u200B零宽\u00A0空格\uFEFF")]
    [InlineData("😀表情")]
    [InlineData("%百分号@`")]
    public void Any_words_survive_writing(string words)
    {
        var rubric = SmallRubric.Load(Named("旧名").Replace("旧名", Quoted(words), StringComparison.Ordinal));
        Assert.Equal(words, rubric.Title);
        Assert.Equal(words, rubric.Parts[0].Name);
        var again = SmallRubric.Load(RubricFile.Write(rubric));
        Assert.Equal(words, again.Title);
        Assert.Equal(words, again.Parts[0].Name);
        Assert.Equal(words, again.Classes[0].Id);
        Assert.Equal(RubricFile.Write(rubric), RubricFile.Write(again));
    }

    [Fact]
    public void Keys_come_in_one_order_and_comments_are_lost()
    {
        var written = RubricFile.Write(SmallRubric.Load(SmallRubric.OneIndicator(
            "4", "faults: {name: 错别字, kind: occurrences}", "- {each: faults, deduct: 0.5, clause: 一, words: 错字, id: r1} # 注")));
        Assert.Equal(
            """
            rubric: small
            version: '1'
            title: 小方案
            source: 测试
            rounding: {digits: 2, at: total}
            transferred-deductions: fixed
            double: allowed
            targets:
              - {id: site, title: 网站}
            measures:
              faults: {kind: occurrences, name: 错别字}
            parts:
              - id: base
                name: 基础
                full: 4
                target: site
                groups:
                  - id: group
                    name: 一级
                    points: 4
                    indicators:
                      - id: indicator
                        name: 二级
                        weight: 4
                        decides: judged
                        rules:
                          - id: r1
                            words: 错字
                            clause: 一
                            official-text: ''
                            deduct: 0.5
                            each: faults

            """.ReplaceLineEndings("\n"),
            written);
    }

    private static string Quoted(string words) => "\"" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal) + "\"";

    private static string Named(string name) =>
        SmallRubric.OneIndicator("4", "faults: {kind: occurrences, name: 错别字}", "- {id: r1, words: 错字, clause: 一, deduct: 0.5, each: faults}")
            .Replace("title: 小方案", $"title: {name}\nclasses: [{{id: {name}, title: {name}}}]", StringComparison.Ordinal)
            .Replace("name: 基础", $"name: {name}", StringComparison.Ordinal);
}

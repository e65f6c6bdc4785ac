using Hengjian.Rubrics.Explanation;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;

namespace Hengjian.Rubrics.Tests.Explanation;

/// <summary>What a sheet says a rule looked at, as whoever asks about it wants to know it.</summary>
public sealed class InputWordsTests
{
    private const string Calendar = "calendar: {source: 国办发明电〔2021〕11号, holidays: [2022-01-31..2022-02-06], working: [2022-01-29, 2022-01-30]}";

    [Theory]
    [InlineData("working-days(asked, answered) > 5", "2022-02-09", "提问日期至答复日期的工作日数 ＝ 5", "结果：不加不扣")]
    [InlineData("working-days(asked, answered) > 5", "2022-02-10", "提问日期至答复日期的工作日数 ＝ 6", "结果：扣 4 分")]
    [InlineData("days(asked, answered) > 5", "2022-02-10", "提问日期至答复日期的天数 ＝ 13", "结果：扣 4 分")]
    [InlineData("counted-days(asked, answered) > 5", "2022-02-10", "提问日期至答复日期计入考核的天数（含首尾） ＝ 14", "结果：扣 4 分")]
    public void Days_between_two_dates_are_said(string condition, string answered, string input, string result)
    {
        var rubric = SmallRubric.Load(SmallRubric.OneIndicator("4", "asked: {kind: date, name: 提问日期}\nanswered: {kind: date, name: 答复日期}", $"- {{id: r1, words: 超期不得分, clause: 一, zero-when: '{condition}'}}")
            .Replace("double: allowed", $"double: allowed\n{(condition.StartsWith("working", StringComparison.Ordinal) ? Calendar : "evidence: any")}", StringComparison.Ordinal));
        var facts = new FactsBuilder().Value("asked", new FactValue.Date(new DateOnly(2022, 1, 28))).Value("answered", new FactValue.Date(DateOnly.Parse(answered, System.Globalization.CultureInfo.InvariantCulture))).Build();
        var lines = Derivation.Of(rubric, facts, Scorer.Score(rubric, facts), "indicator");
        Assert.Contains($"    输入：{input}", lines);
        Assert.Contains($"    {result}", lines);
    }

    [Fact]
    public void Settings_nobody_wrote_are_not_claimed()
    {
        var written = SmallRubric.OneIndicator("4", "", "- {id: r1, words: 一, clause: 一, ask: {kind: flag, question: 是否？}, zero-when: answer}");
        var silent = written.Replace("transferred-deductions: fixed\n", "", StringComparison.Ordinal).Replace("double: allowed\n", "", StringComparison.Ordinal);
        Assert.Equal(
            ["权重转移后：固定扣分不变", "同一问题在几个指标下：可重复扣分"],
            RubricExplanation.Of(SmallRubric.Load(written)).Lines.Except(RubricExplanation.Of(SmallRubric.Load(silent)).Lines));
    }

    [Fact]
    public void Quotas_beside_bands_say_what_the_bands_still_do()
    {
        var text = StructureRubric.Text(StructureRubric.Base, "grades: {names: [优秀, 良好, 合格], bands: [{grade: 优秀, from: 60}, {grade: 合格, from: 0}], quotas: {within: all, ties: all, shares: [{grade: 优秀, share: 1/3, rounded: nearest}, {grade: 良好, share: 100%, rounded: up}]}}");
        var lines = RubricExplanation.Of(SmallRubric.Load(text)).Lines;
        Assert.Contains("    优秀：得分已定且没有不合格的，取其 33.3333%，名额四舍五入", lines);
        Assert.Contains("    名额之内的，等次也不高于分数所在的一段；没有名额的按分数段定，但低于良好", lines);
    }

    [Theory]
    [InlineData("count(where(list, item.bad)) = 0", "清单中符合“有问题”的处数 ＝ 0")]
    [InlineData("count(list) = 0", "清单的处数 ＝ 0")]
    public void Count_reads_well(string formula, string words)
    {
        var rubric = SmallRubric.Load(SmallRubric.OneIndicator("4", "list: {kind: occurrences, name: 清单, fields: {bad: {kind: flag, name: 有问题}}}", $"- {{id: r1, words: 一, clause: 一, zero-when: '{formula}'}}"));
        Assert.Contains($"        算：{words} → 此项不得分", RubricExplanation.Of(rubric).Lines);
    }
}

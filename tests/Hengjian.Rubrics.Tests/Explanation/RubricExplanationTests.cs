using Hengjian.Rubrics.Explanation;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;
using Hengjian.Rubrics.Tests.Zhanjiang;

namespace Hengjian.Rubrics.Tests.Explanation;

public sealed class RubricExplanationTests
{
    private static readonly Rubric s_rubric = SmallRubric.Load(EveryConstruct.Yaml);

    [Theory]
    [InlineData("given: true", "given: true", "measured", DecisionKind.Reported, "按填报数据计算")]
    [InlineData("given: true", "given: false", "measured", DecisionKind.Measured, "机器测定")]
    [InlineData("given: false", "given: false", "measured", DecisionKind.Measured, "机器测定")]
    [InlineData("given: true", "given: true", "assisted", DecisionKind.Assisted, "机器辅助")]
    public void Figures_that_people_enter_are_not_measured(string one, string other, string decides, DecisionKind expected, string words)
    {
        var rubric = SmallRubric.Load(SmallRubric.OneIndicator("4", $"a: {{kind: number, name: 甲数, {one}}}\nb: {{kind: flag, name: 乙事, {other}}}", "- {id: r1, words: 规则, clause: 一, deduct-amount: a, at-most: 4, applies: {when: b}}")
            .Replace("decides: judged", $"decides: {decides}", StringComparison.Ordinal));
        Assert.Equal(expected, rubric.Indicators.Single().Decides);
        Assert.Contains(RubricExplanation.LinesOf(rubric, "indicator"), line => line.Contains($"[{words}]", StringComparison.Ordinal));
        var facts = new FactsBuilder().Build();
        var sheet = Scorer.Score(rubric, facts);
        Assert.Contains(Derivation.Of(rubric, facts, sheet, "indicator"), line => line.Contains($"[{words}]", StringComparison.Ordinal));
        Assert.Contains($"\"decides\": \"{expected.ToString().ToLowerInvariant()}\"", ScoreSheetFile.Write(sheet), StringComparison.Ordinal);
    }

    [Fact]
    public void What_follows_from_the_measures_cannot_be_written()
    {
        var text = SmallRubric.OneIndicator("4", "a: {kind: number, name: 甲数}", "- {id: r1, words: 规则, clause: 一, deduct-amount: a, at-most: 4}").Replace("decides: judged", "decides: reported", StringComparison.Ordinal);
        Assert.Contains(RubricFile.Parse(text, "small.yaml").Faults, fault => fault.Message.StartsWith("“decides”没有“reported”这个值，可取：judged", StringComparison.Ordinal) && !fault.Message.EndsWith("reported", StringComparison.Ordinal));
    }

    [Theory]
    // Header.
    [InlineData("评价期间：2021-01-01 至 2021-12-31")]
    [InlineData("佐证日期：须在评价期间内 2021-01-01 至 2021-12-31")]
    [InlineData("按国办发明电〔2020〕27号放假 2021-01-01、2021-02-11 至 2021-02-17，调休上班 2021-02-07")]
    [InlineData("计算顺序：各指标封顶，再折算，折算后加上加分")]
    [InlineData("排名：各类别分别排列，同分同名次")]
    [InlineData("编者注：分数线未公布")]
    [InlineData("账号；被否决的按 0 分计入上级")]
    // Inputs.
    [InlineData("度量 letters：信件（清单，日期看 sent，由人或其他系统录入）")]
    [InlineData("每处有 missing：missing（数值）")]
    [InlineData("度量 rate：办结率（数值，占比，0 至 1")]
    // Veto items.
    [InlineData("被否决，总分按 59 分")]
    [InlineData("照常计分，等次不高于良")]
    [InlineData("被否决，不再计分")]
    // Parts, groups, indicators.
    [InlineData("不检查二组，分值不计，其余折算")]
    [InlineData("对指标的要求：至少 1 个指标，每个不超过 40 分")]
    [InlineData("时效·答复 40 分")]
    [InlineData("指标解释：五个工作日内")]
    [InlineData("计分条件：基础得分 ＞ 80（基本分高于 80）")]
    [InlineData("0 至 5；须附佐证材料")]
    // Grades.
    [InlineData("合格线 grades.pass：基础得分 ≥ 60（满 60），达不到的定为不合格")]
    [InlineData("lie 虚报不得优（九）：人工认定 → 等次不高于良")]
    [InlineData("按名额定等次：各类别分别排列，与末位同分的都给")]
    [InlineData("名额有余数的进一")]
    public void Every_construct_is_named(string words) =>
        Assert.Contains(words, string.Join('\n', RubricExplanation.Of(s_rubric).Lines), StringComparison.Ordinal);

    [Theory]
    [InlineData("reply", "工作日数")]
    [InlineData("v1", "总分按 59 分")]
    [InlineData("lie", "问：虚报？")]
    [InlineData("grades.pass", "满 60")]
    public void One_thing_is_explained_alone(string id, string words)
    {
        var lines = RubricExplanation.LinesOf(s_rubric, id);
        Assert.Contains(lines, line => line.Contains(words, StringComparison.Ordinal));
        Assert.True(lines.Count < 12);
    }

    [Fact]
    public void Unknown_id_has_no_lines() => Assert.Empty(RubricExplanation.LinesOf(s_rubric, "nothing"));

    [Fact]
    public void Every_rule_measure_and_option_of_a_real_scheme_is_in_the_words()
    {
        var rubric = ZhanjiangRubric.Loaded;
        var lines = string.Join('\n', RubricExplanation.Of(rubric).Lines);
        var ids = rubric.Indicators.SelectMany(indicator => indicator.AllRules.Select(rule => rule.Id).Append(indicator.Id))
            .Concat(rubric.Vetoes.Select(item => item.Id))
            .Concat(rubric.Measures.Select(measure => measure.Id))
            .Concat(rubric.Questions.Select(question => question.Id))
            .Concat(rubric.Options.Select(option => option.Id));
        Assert.All(ids, id => Assert.Contains(id, lines, StringComparison.Ordinal));
    }
}

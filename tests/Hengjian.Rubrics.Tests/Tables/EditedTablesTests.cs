using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Tests.Zhanjiang;

namespace Hengjian.Rubrics.Tests.Tables;

/// <summary>What a clerk does to the tables, and what comes of it.</summary>
public sealed class EditedTablesTests
{
    private const string Indicators = "指标表";

    private static EditedTables Zhanjiang => new(ZhanjiangRubric.Loaded);

    [Fact]
    public void Words_and_points_of_a_rule_can_be_changed()
    {
        var tables = Zhanjiang;
        var row = tables.RowOf(Indicators, "规则标识", "availability.2");
        var rule = Rule(tables.Set(Indicators, row, "评分细则", "其他页面的坏链").Set(Indicators, row, "扣分", "0.25").Set(Indicators, row, "官方原文", "原文\n第二行").Loaded(), "availability.2");
        Assert.Equal(("其他页面的坏链", "原文\n第二行"), (rule.Words, rule.OfficialText));
        Assert.Equal(-0.25m, Assert.IsType<RuleEffect.Each>(rule.Effect).Change.Fixed);
    }

    [Fact]
    public void Weight_alone_is_a_fault_at_its_sheet_and_row_and_with_its_sums_it_loads()
    {
        var tables = Zhanjiang;
        var row = tables.RowOf(Indicators, "二级指标", "可用性");
        var fault = Assert.Single(tables.Set(Indicators, row, "分值", "2", which: 1).Load().Faults);
        var group = tables.RowOf(Indicators, "一级指标", "健康情况");
        Assert.Equal((Indicators, group), (fault.Sheet, fault.Line));
        Assert.Equal($"指标表 第 {group} 行“分值”列：一级指标“健康情况”写明 20 分，各二级指标合计 21 分", fault.Message);
        tables.Set(Indicators, tables.RowOf(Indicators, "二级指标", "内容安全"), "分值", "3", which: 1);
        Assert.Equal(2, tables.Loaded().Indicators.First(one => one.Id == "availability").Weight);
    }

    [Fact]
    public void Row_for_a_rule_without_an_id_gets_the_next_free_one()
    {
        var tables = Zhanjiang;
        var row = tables.RowOf(Indicators, "规则标识", "availability.2");
        var rubric = tables.Insert(
            Indicators, row, ("评分细则", "首页打不开"), ("依据", "附件2"), ("扣分", "1"), ("规则", "ask: {kind: flag, question: 首页是否打不开？}\nwhen: answer"))
            .Set(Indicators, tables.RowOf(Indicators, "二级指标", "可用性"), "评定", "机器辅助").Loaded();
        var indicator = rubric.Indicators.First(one => one.Id == "availability");
        Assert.Equal(["availability.1", "availability.2", "availability.3"], indicator.Rules.Select(rule => rule.Id));
        Assert.Equal(DecisionKind.Assisted, indicator.Decides);
    }

    [Fact]
    public void Rows_for_an_indicator_and_a_group_get_ids_of_their_owner()
    {
        var tables = Zhanjiang;
        var row = tables.RowOf(Indicators, "规则标识", "availability.2");
        tables.Set(Indicators, tables.RowOf(Indicators, "二级指标", "内容安全"), "分值", "3", which: 1);
        tables.Insert(Indicators, row, ("二级指标", "新指标"), ("分值2", "1"), ("评定", "人工评定"), ("评分细则", "不好"), ("依据", "一"), ("规则", "ask: {kind: flag, question: 不好吗？}\nzero-when: answer"));
        var health = tables.Loaded().Parts[0].Groups[0];
        Assert.Equal(("health-1", "新指标", "health-1.1"), (health.Indicators[^1].Id, health.Indicators[^1].Name, health.Indicators[^1].Rules[0].Id));
    }

    [Fact]
    public void Cells_of_owners_may_be_repeated_on_every_row()
    {
        var tables = Zhanjiang;
        var owners = new[] { "一级指标", "二级指标", "评定", "指标标识", "一级指标标识" };
        var rows = tables[Indicators];
        for (var at = 3; at < rows.Count; at++)
        {
            if (rows[at][tables.ColumnOf(Indicators, "行")] is "小计" or "合计" or "部分" || rows[at - 1][tables.ColumnOf(Indicators, "行")] is "小计" or "合计" or "部分")
                continue;
            var same = rows[at][tables.ColumnOf(Indicators, "指标标识")].Length == 0;
            foreach (var heading in owners.Where(heading => rows[at][tables.ColumnOf(Indicators, heading)].Length == 0 && (same || heading.StartsWith('一'))))
                tables.Set(Indicators, at + 1, heading, rows[at - 1][tables.ColumnOf(Indicators, heading)]);
        }

        Assert.Equal(RubricFile.Write(ZhanjiangRubric.Loaded), RubricFile.Write(tables.Loaded()));
    }

    [Fact]
    public void Sums_and_told_columns_are_not_read_and_columns_may_be_moved()
    {
        var tables = Zhanjiang;
        var (told, first, second) = (tables.ColumnOf(Indicators, "计分方式"), tables.ColumnOf(Indicators, "分值"), tables.ColumnOf(Indicators, "分值", 1));
        foreach (var row in tables[Indicators].Skip(1))
        {
            row[told] = row[told] == "计分方式" ? "计分方式" : "随便写";
            if (row[tables.ColumnOf(Indicators, "行")] is "小计" or "合计")
                (row[first], row[second]) = ("999", "999");
            // The two columns 分值 are told apart by their order: turned twice, they keep it.
            (row[first], row[second]) = (row[second], row[first]);
        }

        foreach (var row in tables[Indicators].Skip(1).Reverse())
            row.Reverse();
        Assert.Equal(RubricFile.Write(ZhanjiangRubric.Loaded), RubricFile.Write(tables.Loaded()));
    }

    [Theory]
    [InlineData("扣分", "半分", "指标表 第 {0} 行“扣分”列：“deduct”应当是不为负的数，所写是“半分”")]
    [InlineData("规则", "each：links.dead-on-home", "指标表 第 {0} 行“规则”列：每行应当写成“键: 值”，冒号用半角，后面空一格")]
    [InlineData("规则", "each: links.dead-on-hom", "指标表 第 {0} 行“规则”列：没有名为“links.dead-on-hom”的度量、问题或选项，是否想写“links.dead-on-home”")]
    [InlineData("规则", "each: links.dead-on-home\ndeduct: 1", "指标表 第 {0} 行“规则”列：“deduct”已另有一列写明，请只写一处")]
    [InlineData("规则", "each: links.dead-on-home\neach: 1", "指标表 第 {0} 行“规则”列（格内第 2 行）：键“each”重复")]
    [InlineData("规则", "each: [", "指标表 第 {0} 行“规则”列")]
    [InlineData("规则", "each: links.dead-on-home\natmost: 1", "指标表 第 {0} 行“规则”列（格内第 2 行）：规则（rules）没有“atmost”这个键，是否想写“at-most”")]
    [InlineData("规则", "", "指标表 第 {0} 行“扣分”列：“deduct”要和 when（一次）或 each（逐处）之一同用")]
    [InlineData("依据", "", "指标表 第 {0} 行：规则（rules）缺少“clause”")]
    [InlineData("规则标识", "news.1", "指标表 第 {0} 行“规则标识”列：id“news.1”重复")]
    [InlineData("行", "清单", "指标表 第 {0} 行“行”列：没有“清单”这种行")]
    public void Fault_in_a_cell_names_sheet_row_and_column(string heading, string text, string message)
    {
        var tables = Zhanjiang;
        var row = tables.RowOf(Indicators, "规则标识", "availability.1");
        var faults = tables.Set(Indicators, row, heading, text).Load().Faults;
        var words = string.Format(System.Globalization.CultureInfo.InvariantCulture, message, row);
        Assert.True(faults.Any(fault => fault.Message.Contains(words, StringComparison.Ordinal)) || (heading == "规则标识" && faults.Any(fault => fault.Message.Contains("news.1”重复", StringComparison.Ordinal))), string.Join('\n', faults));
        Assert.All(faults, fault => Assert.StartsWith($"{fault.Sheet} 第 ", fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Faults_of_other_sheets_name_them_too()
    {
        var tables = Zhanjiang;
        var faults = tables.Set("方案", 7, "内容", "2022-02-30").Set("度量", 3, "类型", "数字").Set("选项", 3, "默认", "sevent").Load().Faults.Select(fault => fault.Message).ToList();
        Assert.Contains("方案 第 7 行“内容”列：监测时间“2022-02-30”应当写成 2022-02-14 的样子", faults);
        Assert.Contains(faults, fault => fault.StartsWith("度量 第 3 行“类型”列：“kind”没有“数字”这个值", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("选项 第 3 行“默认”列：默认值“sevent”不在取值之中，是否想写“seventy”", StringComparison.Ordinal));
    }

    [Fact]
    public void Missing_sheet_and_changed_heading_are_named()
    {
        var tables = Zhanjiang;
        tables[Indicators][1][tables.ColumnOf(Indicators, "规则")] = "规 则";
        Assert.Equal("指标表 第 2 行：表头缺少“规则”，请不要改动表头", Assert.Single(tables.Load().Faults).Message);
        Assert.Contains("缺少名为“方案”的工作表", Rubrics.Tables.RubricTables.Load([]).Faults.Select(fault => fault.Message));
    }

    [Fact]
    public void Repeated_cells_that_disagree_are_a_fault()
    {
        var tables = Zhanjiang;
        var row = tables.RowOf(Indicators, "规则标识", "availability.2");
        tables.Set(Indicators, row, "二级指标", "可用性").Set(Indicators, row, "分值", "3", which: 1);
        Assert.Equal($"指标表 第 {row} 行“分值”列：与第 {row - 1} 行不一致：那里是“1”，这里是“3”", Assert.Single(tables.Load().Faults).Message);
    }

    private static ScoringRule Rule(Rubric rubric, string id) => rubric.Indicators.SelectMany(indicator => indicator.Rules).First(rule => rule.Id == id);
}

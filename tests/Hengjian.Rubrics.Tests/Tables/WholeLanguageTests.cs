using Hengjian.Rubrics.Tables;

namespace Hengjian.Rubrics.Tests.Tables;

/// <summary>A rubric that uses the language widely goes through the writer and the tables without loss.</summary>
public sealed class WholeLanguageTests
{
    private const string Text = """
        rubric: whole
        version: "2.10"
        title: 全写法
        source: 测试〔2023〕1号
        monitoring-date: 2023-02-14
        period: {from: 2022-01-01, to: 2022-12-31}
        evidence: period
        calendar: {source: 国办发明电〔2021〕11号, holidays: [2022-01-01..2022-01-03], working: [2022-01-29]}
        notes: ["[不清楚] 原文没有写", "第二条：另有说明"]
        rounding: {digits: 2, at: total}
        transferred-deductions: scaled
        double: refused
        order: cap-rescale-bonus
        ranking: {within: class, ties: shared}
        targets: [{id: site, title: 网站, also: [unit, office]}]
        classes: [{id: 第一类, title: 甲}, {id: "2", title: 乙}]
        measures:
          faults: {kind: occurrences, name: 问题, fields: {found: date, points: {kind: number, name: 分, at-least: -1}}, dated: found}
          done: {kind: number, share: true, name: 完成率}
          opened: {kind: date, name: 开通日, given: true}
          state: {kind: text, name: 状态, one-of: [正常, 关停]}
        vetoes:
          - {id: veto-a, target: site, name: 同一指标, words: 甲, clause: 一, decides: measured, when: state = "关停", then: {score: 59}}
          - {id: veto-b, target: site, name: 同一指标, words: 乙, clause: 二, decides: judged, ask: {kind: flag, question: "有没有：乙？"}, then: {grade-at-most: 中}}
        parts:
          - id: base
            name: 基本分
            target: site
            full: 12
            remove: [{groups: [second], when: done < 50%, then: spread, words: 不查二, clause: 三}]
            groups:
              - id: first
                name: 一级一
                points: 8
                requires: {indicators-least: 2, one-of: [three]}
                indicators:
                  - id: three
                    name: 项目立项
                    third: 立项依据充分性
                    explains: "依据是否充分\n程序是否规范"
                    weight: 4
                    decides: judged
                    rules:
                      - id: three.list
                        words: 依据
                        clause: 四
                        checklist:
                          - {id: one, words: 符合规划, points: 1.50}
                          - {id: two, words: 按完成率, points: 2.5, rate: done}
                  - id: four
                    name: 项目立项
                    third: 立项程序规范性
                    weight: 4
                    decides: assisted
                    applies: {classes: [第一类]}
                    otherwise:
                      - words: 改查
                        when: days(opened, monitoring-date) > 10
                        rules:
                          - {id: four.other, words: 工作日, clause: 五, tiers: {of: "working-days(period.from, opened)", steps: [{below: 1, award: 4}, {from: 1, award: 50%}]}}
                      - {words: 平均分给其余, then: spread}
                    rules:
                      - {id: four.1, words: 每处扣一成, clause: 六, official-text: "原文：=1+1", deduct: 10%, each: "where(faults, item.points > 0)", at-most: 50%}
                      - {id: four.2, words: 减半, clause: 七, factor: 50%, when: state = "关停"}
              - id: second
                name: 一级二
                points: 4
                indicators:
                  - id: level
                    name: 档次
                    weight: 4
                    decides: judged
                    rules:
                      - id: level.1
                        words: 分档
                        clause: 八
                        levels: {question: 属于哪一档？, steps: [{id: all, meaning: 好, award: 100%}, {id: part, meaning: "中, 差", from: 0%, to: 60%}]}
          - id: extra
            name: 加分
            target: site
            full: 2
            bonus: true
            opens-when: points.base > 9
            words: 基本分高于 9 分才加
            groups:
              - id: extras
                name: 加分项
                points: 2
                indicators:
                  - id: extra-1
                    name: 按比例
                    weight: 2
                    down-to: -3
                    decides: measured
                    rules: [{id: extra-1.1, words: 完成, clause: 九, award-share: done, at-most: 100%}]
        grades:
          names: [优, 中, 差]
          vetoed: 差
          bands: [{grade: 优, from: 12}, {grade: 中, above: 5.5, below: 12}, {grade: 差, from: 0, to: 5.50}]
          limits: [{id: late, when: "days(opened, monitoring-date) < 0", at-most: 中, words: 迟开, clause: 十}]
          quotas: {within: class, ties: none, shares: [{grade: 优, share: 1/3, rounded: down}]}
        """;

    private static readonly Rubric s_rubric = SmallRubric.Load(Text);

    [Fact]
    public void Written_rubric_is_written_the_same_again()
    {
        var written = RubricFile.Write(s_rubric);
        Assert.Equal(written, RubricFile.Write(SmallRubric.Load(written)));
        Assert.Contains("down-to: -3\n", written, StringComparison.Ordinal);
        Assert.Contains("points: 1.50", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_bring_it_back_without_loss() =>
        Assert.Equal(RubricFile.Write(s_rubric), RubricFile.Write(RubricTablesTests.Loaded(RubricTablesTests.Bare(RubricTables.Of(s_rubric)))));

    [Fact]
    public void Third_levels_checklists_and_alternatives_have_rows()
    {
        var table = RubricTables.Of(s_rubric).Single(one => one.Name == "指标表");
        var headings = table.Columns.Select(column => column.Heading).ToList();
        string Cell(RubricTableRow row, string heading) => row.Cells[headings.IndexOf(heading)];
        var rows = table.Rows.Skip(2).Select(row => (Second: Cell(row, "二级指标"), Third: Cell(row, "三级指标"), Kind: Cell(row, "行"), Words: Cell(row, "评分细则"), Award: Cell(row, "得分"))).ToList();
        Assert.Contains(("项目立项", "立项依据充分性", "", "依据", ""), rows);
        Assert.Contains(("", "", "清单项", "符合规划", "1.50"), rows);
        Assert.Contains(("", "立项程序规范性", "", "每处扣一成", ""), rows);
        Assert.Contains(("", "", "不适用时", "改查", ""), rows);
        Assert.Contains(("", "", "改查", "工作日", ""), rows);
    }

    [Fact]
    public void Points_of_a_checklist_item_and_the_edge_of_a_band_can_be_changed()
    {
        var tables = new EditedTables(s_rubric);
        tables.Set("指标表", tables.RowOf("指标表", "规则标识", "one"), "得分", "1").Set("指标表", tables.RowOf("指标表", "规则标识", "two"), "得分", "3");
        tables.Set("等次", tables.RowOf("等次", "等次", "优"), "从（含）", "11").Set("等次", tables.RowOf("等次", "等次", "中"), "低于", "11");
        Assert.Equal(11, tables.Loaded().Grades!.Bands[0].From);
    }
}

namespace Hengjian.Rubrics.Tests.Reading;

/// <summary>What people who have never written a file like this mistype: one fault for one slip, at its place, with what to write instead.</summary>
public sealed class MistypedRubricTests
{
    private const string Yaml = """
        rubric: small
        version: "1"
        title: 小方案
        source: 测试
        rounding: {digits: 2, at: total}
        calendar: weekdays
        targets: [{id: site, title: 网站}]
        measures:
          asked: {kind: date, name: 提问日期}
          answered: {kind: date, name: 答复日期}
          rate: {kind: number, share: true, name: 比率}
        parts:
          - id: base
            name: 基础
            target: site
            full: 10
            groups:
              - id: group
                name: 一级
                points: 10
                indicators:
                  - id: reply
                    name: 答复
                    weight: 4
                    decides: measured
                    rules:
                      - {id: reply.1, words: 超期不得分, clause: 一, zero-when: "working-days(asked, answered) > 5"}
                  - id: solved
                    name: 解答
                    weight: 6
                    decides: measured
                    rules:
                      - {id: solved.1, words: 按比例, clause: 二, linear: {of: rate, floor: 60%, full: 90%}}
        grades:
          names: [优, 良, 差]
          bands: [{grade: 优, from: 9}, {grade: 良, from: 6}, {grade: 差, from: 0}]
          quotas: {within: all, ties: all, shares: [{grade: 优, share: 1/3, rounded: nearest}]}
        """;

    [Theory]
    [InlineData("name: 基础", "name：基础", "14:9 不是正确的 YAML：键后面的冒号用了全角“：”，请改成半角冒号加一个空格")]
    [InlineData("      - id: group", "\t  - id: group", "18:1 不是正确的 YAML：缩进只能用空格，不能用制表符")]
    [InlineData("words: 超期不得分,", "words: 超期: 不得分,", "27:40 不是正确的 YAML：花括号、方括号没有成对，或者括号里的文字有冒号、逗号而没有加引号")]
    [InlineData("\"working-days(asked, answered) > 5\"", "\"working-days(asked, answered) ＞ 5\"", "27:98 算式中不能使用字符“＞”，请改用半角“>”")]
    [InlineData("\"working-days(asked, answered) > 5\"", "\"working-days(asked, answered) > 5 且 rate > 0\"", "27:102 算式中不能使用字符“且”，请写“and”")]
    [InlineData("\"working-days(asked, answered) > 5\"", "\"target = 网站\"", "27:77 算式中不能使用字符“网”，文字要放在引号里，如 \"政策\"")]
    [InlineData("\"working-days(asked, answered) > 5\"", "\"answered - asked > 5\"", "27:77 两个日期不能加减，相差几天请写 days(较早的, 较晚的)，工作日请写 working-days(较早的, 较晚的)")]
    [InlineData("weight: 4", "weight: 4分", "24:21 “weight”应当是不为负的数，所写是“4分”，只写数，不写单位")]
    [InlineData("floor: 60%", "floor: 60％", "33:81 “floor”应当是数，所写是“60％”（也可以写成百分数，如 50%），数字和符号请用半角")]
    [InlineData("{grade: 优, from: 9}", "{grade: 优, from: 9分}", "36:28 “from”应当是不为负的数，所写是“9分”，只写数，不写单位")]
    [InlineData("decides: measured", "decides: 机器测定", "25:22 “decides”没有“机器测定”这个值，可取：judged（人工评定）、assisted（机器辅助）、measured（机器测定）", "31:22 “decides”没有“机器测定”这个值，可取：judged（人工评定）、assisted（机器辅助）、measured（机器测定）")]
    [InlineData(", rounded: nearest", "", "37:45 一个等次的名额（shares）缺少“rounded”，可取：nearest（四舍五入）、up（有余数的进一）、down（只取整数）")]
    public void Slip_is_named_once_with_what_to_write(string right, string wrong, params string[] faults)
    {
        Assert.Contains(right, Yaml, StringComparison.Ordinal);
        Assert.Equal(faults, StructureRubric.Faults(Yaml.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void Formula_that_a_comma_cut_in_two_is_told_to_be_quoted() =>
        Assert.Contains(
            StructureRubric.Faults(Yaml.Replace("\"working-days(asked, answered) > 5\"", "working-days(asked, answered) > 5", StringComparison.Ordinal)),
            fault => fault.EndsWith("没有“answered) > 5”这个键；花括号里的文字或算式有逗号、冒号的，要整段加引号", StringComparison.Ordinal));

    [Fact]
    public void Measure_that_nothing_uses_is_named_once_the_rest_is_right()
    {
        const string More = "  rate: {kind: number, share: true, name: 比率}\n  more: {kind: flag, name: 多余}";
        var unused = Yaml.Replace("  rate: {kind: number, share: true, name: 比率}", More, StringComparison.Ordinal);
        Assert.Equal(["12:3 度量“more”已列出，但没有规则使用它"], StructureRubric.Faults(unused));
        Assert.DoesNotContain(StructureRubric.Faults(unused.Replace("of: rate", "of: ratio", StringComparison.Ordinal)), fault => fault.Contains("没有规则使用它", StringComparison.Ordinal));
    }

    [Fact]
    public void Whole_file_is_right() => Assert.Empty(StructureRubric.Faults(Yaml));
}

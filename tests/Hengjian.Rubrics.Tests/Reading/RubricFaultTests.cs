namespace Hengjian.Rubrics.Tests.Reading;

/// <summary>Faulty files: each fault has its line and column and says what to do.</summary>
public sealed class RubricFaultTests
{
    private const string Measures = "bad: {kind: flag, name: 有问题}\nfaults: {kind: occurrences, name: 错别字}";

    /// <summary>A rule in place of the good one, and the fault it brings. The rule begins in line 29, column 17; its third line is the first of the row.</summary>
    public static TheoryData<string, int, int, string> RuleFaults() => new()
    {
        { "deduct: 1\nwhn: bad", 32, 17, "规则（rules）没有“whn”这个键，是否想写“when”" },
        { "deduct: 1\nwhen: bda", 32, 23, "没有名为“bda”的度量、问题或选项，是否想写“bad”" },
        { "deduct: 1\nwhen: not bda", 32, 27, "没有名为“bda”的度量、问题或选项，是否想写“bad”" },
        { "deduct: 1\nwhen: \"not bda\"", 32, 28, "没有名为“bda”的度量、问题或选项，是否想写“bad”" },
        { "deduct: 1\nwhen: faults", 32, 23, "此处需要是否，所写算式是清单" },
        { "deduct: 1\nwhen: bad and faults", 32, 27, "and、or 的两边都应当是“是否”" },
        { "deduct: 1\nwhen: count(faults) ≥ 1", 32, 37, "算式中不能使用字符“≥”，请写“>=”" },
        { "deduct: 1\nwhen: count(faults) == 1", 32, 37, "相等请写一个等号“=”" },
        { "deduct: 1\nwhen: cuont(faults) >= 1", 32, 23, "没有名为“cuont”的函数，是否想写“count”" },
        { "deduct: 1\nwhen: count(faults) / 0 > 1", 32, 37, "除数不能是 0" },
        { "deduct: 1\nwhen: (bad", 32, 27, "缺少右括号“)”" },
        { "deduct: 1\nwhen: class = \"甲\"", 32, 29, "“class”没有取值“甲”，可取：" },
        { "deduct: 1\nwhen: answer", 32, 23, "没有名为“answer”的度量、问题或选项" },
        { "deduct: -1\nwhen: bad", 31, 25, "“deduct”应当是不为负的数，所写是“-1”" },
        { "deduct: 1,5\nwhen: bad", 31, 25, "“deduct”应当是不为负的数，所写是“1,5”" },
        { "deduct: 1\nwhen: bad\neach: faults", 31, 25, "“deduct”要和 when（一次）或 each（逐处）之一同用" },
        { "deduct: 1\naward: 1\nwhen: bad", 29, 17, "每条规则要有且只有一种计分方式" },
        { "deduct: 1\ndeduct: 2\nwhen: bad", 32, 17, "键“deduct”重复" },
        { "deduct: 1\nwhen: *bad", 32, 23, "不能使用别名（*），请把内容写全" },
        { "deduct: 1\nwhen: &x bad", 32, 23, "不能使用锚点（&），请把内容写全" },
        { "deduct: !!int 1\nwhen: bad", 31, 25, "不能使用标记（!）；若是文字，请加引号" },
        { "tiers: {of: count(faults), steps: [{from: 1, deduct: 1}, {from: 2, deduct: 2}]}", 31, 74, "这一档永远轮不到：各档应当从高到低排列" },
        { "sample: {size: 0, deduct: 1, each: faults}", 31, 32, "“size”应当是 1 到 1000 的整数" },
        { "sample: {size: 2, deduct: 1, each: faults, short: half}", 31, 67, "“short”没有“half”这个值，可取：scaled（按比例扣）、plain（仍按每处扣）" },
        { "applies: {classes: [第一类]}\ndeduct: 1\nwhen: bad", 31, 37, "没有名为“第一类”的类别" },
        { "ask: {kind: flags, question: 吗？}\ndeduct: 1\nwhen: answer", 31, 29, "“kind”没有“flags”这个值，可取：flag（是否）、count（计数）、choice（选择）、points（分值）" },
    };

    [Theory]
    [MemberData(nameof(RuleFaults))]
    public void Fault_in_a_rule_has_its_place(string rule, int line, int column, string message)
    {
        var text = SmallRubric.OneIndicator("4", Measures, $"- id: r1\n  words: 规则\n{SmallRubric.Indent(rule, 2)}\n  clause: 一\n- {{id: r2, words: 二, clause: 二, deduct: 1, each: faults}}\n- {{id: r3, words: 三, clause: 三, zero-when: bad}}");
        var load = RubricFile.Parse(text, "small.yaml");
        Assert.Null(load.Rubric);
        Assert.True(
            load.Faults.Any(fault => fault.Line == line && fault.Column == column && fault.Message.StartsWith(message, StringComparison.Ordinal)),
            $"expected {line}:{column} {message}\nfound {string.Join('\n', load.Faults)}");
    }

    public static TheoryData<string, string, string> FileFaults() => new()
    {
        { "full: 4", "full: 5", "16:11 “基础”写明 5 分，各一级指标合计 4 分" },
        { "points: 4", "points: 3", "20:17 一级指标“一级”写明 3 分，各二级指标合计 4 分" },
        { "version:", "verison:", "2:1 考评方案没有“verison”这个键，是否想写“version”" },
        { "rounding: {digits: 2, at: total}", "rounding: {digits: 2, at: {option: nix}}", "5:36 没有名为“nix”的选项" },
        { "rounding: {digits: 2, at: total}", "rounding: {digits: 9, at: total}", "5:20 “digits”应当是 0 到 4 的整数" },
        { "target: site", "target: sight", "15:13 没有名为“sight”的考评对象" },
        { "decides: judged", "decides: machine", "25:22 “decides”没有“machine”这个值，可取：judged（人工评定）、assisted（机器辅助）、measured（机器测定）" },
        { "title: 小方案", "title: 小方案: 一", "3:11 不是正确的 YAML：此处不能再有冒号" },
        { "title: 小方案", "\ttitle: 小方案", "不是正确的 YAML" },
        { "id: indicator", "id: group", "22:17 id“group”重复，第 18 行已有" },
        { "rubric: small", "rubric: Small", "1:9 “Small”不能作为方案的 id" },
        { "kind: flag", "kind: falg", "11:15 “kind”没有“falg”这个值，可取：flag（是否）、number（数值）、occurrences（清单）" },
        { "parts:", "  unused: {kind: flag, name: 没用}\nparts:", "12:3 度量“unused”已列出，但没有规则使用它" },
    };

    [Theory]
    [MemberData(nameof(FileFaults))]
    public void Fault_in_a_file_has_its_place(string replaced, string with, string expected)
    {
        var good = SmallRubric.OneIndicator("4", "bad: {kind: flag, name: 有问题}", "- {id: r1, words: 一, clause: 一, zero-when: bad}");
        Assert.Empty(RubricFile.Parse(good, "small.yaml").Faults);
        var at = good.IndexOf(replaced, StringComparison.Ordinal);
        var load = RubricFile.Parse(good[..at] + with + good[(at + replaced.Length)..], "small.yaml");
        Assert.Null(load.Rubric);
        var lines = load.Faults.Select(fault => $"{fault.Line}:{fault.Column} {fault.Message}").ToList();
        Assert.True(lines.Exists(line => line.Contains(expected, StringComparison.Ordinal)), string.Join('\n', lines));
    }

    [Fact]
    public void All_faults_are_listed_by_place()
    {
        var text = SmallRubric.OneIndicator("4", Measures, "- {id: r1, words: 一, clause: 一, zero-when: bat}\n- {id: r1, words: 二, claus: 一, deduct: x, each: faults}");
        var faults = RubricFile.Parse(text, "small.yaml").Faults;
        Assert.True(faults.Count >= 4, string.Join('\n', faults));
        Assert.Equal(faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column), faults);
    }

    [Fact]
    public void Transfers_in_a_circle_are_refused()
    {
        const string Indicator = "- {id: ID, name: 指标, weight: 2, decides: judged, applies: {when: bad}, otherwise: [{transfer: [TO], words: 转}], rules: [{id: ID1, words: 一, clause: 一, zero-when: bad}]}";
        var indicators = Indicator.Replace("ID", "a", StringComparison.Ordinal).Replace("TO", "b", StringComparison.Ordinal) + "\n" + Indicator.Replace("ID", "b", StringComparison.Ordinal).Replace("TO", "a", StringComparison.Ordinal);
        var text = $"{SmallRubric.Header}\nmeasures:\n  bad: {{kind: flag, name: 有问题}}\nparts:\n  - id: base\n    name: 基础\n    target: site\n    full: 4\n    groups:\n      - id: g\n        name: 一\n        points: 4\n        indicators:\n{SmallRubric.Indent(indicators, 10)}";
        var faults = RubricFile.Parse(text, "small.yaml").Faults;
        Assert.Equal(2, faults.Count);
        Assert.All(faults, fault => Assert.Contains("会绕回自己", fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Indicator_that_may_not_apply_must_say_what_happens_then()
    {
        var text = SmallRubric.OneIndicator("4", Measures, "- {id: r1, words: 一, clause: 一, deduct: 1, each: faults}", "applies: {when: bad}");
        Assert.Contains(RubricFile.Parse(text, "small.yaml").Faults, fault => fault.Message.Contains("applies 与 otherwise 要同时写明", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- 1\n- 2")]
    [InlineData("rubric: [")]
    [InlineData("\"abc")]
    [InlineData("--- a\n--- b")]
    [InlineData("? {a: b} : c")]
    [InlineData("%YAML 9.9\n---\na: b")]
    [InlineData("{{{{{{{{{{")]
    [InlineData("a: |\n\t- x")]
    public void Broken_text_is_one_fault_and_no_exception(string text)
    {
        var load = RubricFile.Parse(text, "x.yaml");
        Assert.Null(load.Rubric);
        Assert.NotEmpty(load.Faults);
    }

    [Fact]
    public void Bombs_are_refused()
    {
        var aliases = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]";
        Assert.Contains("锚点", Assert.Single(RubricFile.Parse(aliases, "x").Faults).Message, StringComparison.Ordinal);
        var deep = "a: " + new string('[', 5000);
        Assert.Contains("嵌套过深", Assert.Single(RubricFile.Parse(deep, "x").Faults).Message, StringComparison.Ordinal);
        var wide = "a: [" + string.Concat(Enumerable.Repeat("x,", 60_000)) + "]";
        Assert.Contains("内容过多", Assert.Single(RubricFile.Parse(wide, "x").Faults).Message, StringComparison.Ordinal);
        Assert.Contains("文件过大", Assert.Single(RubricFile.Parse(new string('#', RubricFile.LargestBytes + 1), "x").Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_and_unreadable_files_are_faults()
    {
        Assert.Contains("找不到这个文件", Assert.Single(RubricFile.Load("/nowhere/x.yaml").Faults).Message, StringComparison.Ordinal);
        Assert.NotEmpty(RubricFile.Load("").Faults);
        var path = Path.Combine(Path.GetTempPath(), $"hengjian-{Guid.NewGuid():N}.yaml");
        try
        {
            File.WriteAllBytes(path, [0xB7, 0xBD, 0xB0, 0xB8]);
            Assert.Contains("不是 UTF-8", Assert.Single(RubricFile.Load(path).Faults).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}

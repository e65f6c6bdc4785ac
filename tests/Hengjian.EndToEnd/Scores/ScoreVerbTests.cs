using System.Text.Json;
using Hengjian.EndToEnd.Rubrics;

namespace Hengjian.EndToEnd.Scores;

public sealed class ScoreVerbTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Sheet_comes_in_the_form_of_the_contract_and_twice_the_same()
    {
        var arguments = await ArgumentsAsync(SmallScheme.Facts("甲局（虚构）", 3, judgements: SmallScheme.Manners(true)));
        var outcome = await HengjianCommand.RunAsync([.. arguments, "--format", "json"]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        var sheet = JsonDocument.Parse(outcome.Output).RootElement;
        Assert.Equal(("small", "1", "甲局（虚构）", "passed", 6.5m, "合格"), (Text(sheet, "rubric"), Text(sheet, "version"), Text(sheet, "subject"), Text(sheet, "verdict"), sheet.GetProperty("total").GetDecimal(), Text(sheet, "grade")));
        var part = Assert.Single(sheet.GetProperty("parts").EnumerateArray());
        Assert.Equal(("base", "基础", 10m, 6.5m), (Text(part, "id"), Text(part, "name"), part.GetProperty("full").GetDecimal(), part.GetProperty("awarded").GetDecimal()));
        var links = part.GetProperty("indicators")[0];
        Assert.Equal(("home-links", 4m, 2.5m), (Text(links, "id"), links.GetProperty("weight").GetDecimal(), links.GetProperty("awarded").GetDecimal()));
        var entry = Assert.Single(links.GetProperty("entries").EnumerateArray());
        Assert.Equal(("home-links.1", 3, -1.5m, 3), (Text(entry, "rule"), entry.GetProperty("occurrences").GetInt32(), entry.GetProperty("points").GetDecimal(), entry.GetProperty("evidence").GetArrayLength()));
        Assert.Empty(sheet.GetProperty("openPoints").EnumerateArray());
        Assert.Equal(outcome.Output, (await HengjianCommand.RunAsync([.. arguments, "--format", "json"])).Output);
    }

    [Fact]
    public async Task Open_question_leaves_a_range_and_says_what_is_at_stake()
    {
        var arguments = await ArgumentsAsync(SmallScheme.Facts("甲局（虚构）", 0));
        var sheet = JsonDocument.Parse((await HengjianCommand.RunAsync([.. arguments, "--format", "json"])).Output).RootElement;
        Assert.Equal(JsonValueKind.Null, sheet.GetProperty("total").ValueKind);
        Assert.Equal((8m, 10m), (sheet.GetProperty("range").GetProperty("lowest").GetDecimal(), sheet.GetProperty("range").GetProperty("highest").GetDecimal()));
        Assert.Equal(2m, Assert.Single(sheet.GetProperty("openPoints").EnumerateArray()).GetProperty("atStake").GetDecimal());
        var table = await HengjianCommand.RunAsync(arguments);
        Assert.Contains("8 至 10", table.Output, StringComparison.Ordinal);
        Assert.Contains("是否有推诿", table.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Veto_ends_the_scoring()
    {
        var arguments = await ArgumentsAsync(SmallScheme.Facts("甲局（虚构）", 0, ratio: "0.05"));
        var sheet = JsonDocument.Parse((await HengjianCommand.RunAsync([.. arguments, "--format", "json"])).Output).RootElement;
        Assert.Equal(("vetoed", "不合格", 0), (Text(sheet, "verdict"), Text(sheet, "grade"), sheet.GetProperty("parts").GetArrayLength()));
        var explained = await HengjianCommand.RunAsync([.. arguments, "--explain", "home-links"]);
        Assert.Contains("单项否决", explained.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Derivation_tells_everything_from_the_weight_to_the_grade()
    {
        var arguments = await ArgumentsAsync(SmallScheme.Facts("甲局（虚构）", 9, judgements: SmallScheme.Manners(true)));
        var outcome = await HengjianCommand.RunAsync([.. arguments, "--explain", "home-links"]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        foreach (var words in new[] { "分值：4", "home-links.1：打不开的链接每处扣 0.5（二（一））", "首页打不开的链接，每处扣 0.5", "9 处 × 0.5 = 4.5", "404：http://a.example/1 [p1]", "从满分 4 起", "扣完为止", "总分：4 分", "等次：不合格" })
        {
            Assert.Contains(words, outcome.Output, StringComparison.Ordinal);
        }

        var judged = await HengjianCommand.RunAsync([.. arguments, "--explain", "manners"]);
        foreach (var words in new[] { "张三", "2022-02-15 09:30", "抽查了 3 件", "答复截图", "从满分 6 起 － 2 ＝ 4" })
        {
            Assert.Contains(words, judged.Output, StringComparison.Ordinal);
        }

        var all = JsonDocument.Parse((await HengjianCommand.RunAsync([.. arguments, "--explain", "all", "--format", "json"])).Output).RootElement;
        Assert.Equal(["home-links", "manners", "veto-unreachable"], all.GetProperty("explanation").EnumerateArray().Select(one => Text(one, "indicator")));
    }

    [Fact]
    public async Task Comparison_names_every_indicator_with_both_values_and_why()
    {
        var arguments = await ArgumentsAsync(SmallScheme.Facts("甲局（虚构）", 3, judgements: SmallScheme.Manners(true)));
        await File.WriteAllTextAsync(scratch.At("later.json"), SmallScheme.Facts("甲局（虚构）", 1, judgements: SmallScheme.Manners(false)));
        var json = await HengjianCommand.RunAsync([.. arguments, "--compare", scratch.At("later.json"), "--format", "json"]);
        Assert.True(json.ExitCode == 0, json.Errors);
        var comparison = JsonDocument.Parse(json.Output).RootElement.GetProperty("comparison")[0];
        var indicators = comparison.GetProperty("indicators").EnumerateArray().ToList();
        Assert.Equal(["home-links", "manners"], indicators.Select(one => Text(one, "id")));
        Assert.Equal((2.5m, 3.5m), (indicators[0].GetProperty("first").GetProperty("awarded").GetDecimal(), indicators[0].GetProperty("second").GetProperty("awarded").GetDecimal()));
        Assert.Contains("3 处", indicators[0].GetProperty("reasons").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("1 处", indicators[0].GetProperty("reasons").GetRawText(), StringComparison.Ordinal);

        var table = await HengjianCommand.RunAsync([.. arguments, "--compare", scratch.At("later.json")]);
        Assert.Contains("总分：6.5 → 9.5", table.Output, StringComparison.Ordinal);
        Assert.Contains("等次：合格 → 优秀", table.Output, StringComparison.Ordinal);
        var same = await HengjianCommand.RunAsync([.. arguments, "--compare", scratch.At("facts.json")]);
        Assert.Contains("相同", same.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_subjects_get_several_sheets_and_ranks_within_their_class()
    {
        string[] subjects =
        [
            SmallScheme.Facts("甲局（虚构）", 3, judgements: SmallScheme.Manners(true)),
            SmallScheme.Facts("乙局（虚构）", 0, judgements: SmallScheme.Manners(false)),
            SmallScheme.Facts("丙局（虚构）", 0),
            SmallScheme.Facts("丁局（虚构）", 1, subjectClass: "乙类"),
        ];
        var arguments = await ArgumentsAsync($$"""{"subjects": [{{string.Join(',', subjects)}}]}""");
        var root = JsonDocument.Parse((await HengjianCommand.RunAsync([.. arguments, "--format", "json"])).Output).RootElement;
        Assert.Equal(["甲局（虚构）", "乙局（虚构）", "丙局（虚构）", "丁局（虚构）"], root.GetProperty("sheets").EnumerateArray().Select(sheet => Text(sheet, "subject")));
        var lists = root.GetProperty("ranking").EnumerateArray().ToList();
        Assert.Equal(["甲类", "乙类"], lists.Select(list => Text(list, "class")));
        Assert.Equal(
            [(1, "乙局（虚构）"), (2, "甲局（虚构）"), (0, "丙局（虚构）")],
            lists[0].GetProperty("places").EnumerateArray().Select(place => (place.GetProperty("rank").ValueKind == JsonValueKind.Null ? 0 : place.GetProperty("rank").GetInt32(), Text(place, "subject"))));
        var table = await HengjianCommand.RunAsync([.. arguments, "--out", scratch.At("all.xlsx")]);
        Assert.Equal(["排名", "乙局（虚构）", "甲局（虚构）", "丙局（虚构）", "丁局（虚构）"], Documents.Workbooks.Read(scratch.At("all.xlsx")).Sheets.Take(5).Select(sheet => sheet.Name));
        Assert.Contains("排名：网站，甲类（待定的和没有得分的不排名次；有总分待定的，名次和按名额定的等次还会变）", table.Output, StringComparison.Ordinal);
        Assert.Contains("排名：网站，乙类（待定的和没有得分的不排名次）", table.Output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(scratch.At("fewer.json"), $$"""{"subjects": [{{subjects[0]}}, {{subjects[1]}}]}""");
        var compared = await HengjianCommand.RunAsync([.. arguments, "--compare", scratch.At("fewer.json")]);
        Assert.Equal(2, compared.ExitCode);
        Assert.Contains(compared.ErrorLines, line => line.Contains("fewer.json", StringComparison.Ordinal) && line.Contains("丙局（虚构）", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Objects_below_are_derived_listed_and_written_to_the_workbook()
    {
        var child = SmallScheme.Facts("甲局发布（虚构）", 3);
        var facts = SmallScheme.Facts("甲局（虚构）", 1, judgements: SmallScheme.Manners(false));
        var arguments = await ArgumentsAsync(facts[..facts.LastIndexOf('}')] + $$""", "children": [{{child.Replace("\"site\"", "\"account\"", StringComparison.Ordinal)}}]}""");
        var yaml = SmallScheme.Yaml.Replace("  - {id: site, title: 网站}", "  - {id: site, title: 网站}\n  - {id: account, title: 账号}", StringComparison.Ordinal).Replace("grades:", """
              - id: posts
                name: 账号
                target: account
                full: 2
                groups:
                  - {id: own, name: 管理, points: 2, indicators: [{id: own-reply, name: 回复, weight: 2, decides: judged, rules: [{id: own-reply.1, words: 不回复的不得分, clause: 三, ask: {kind: flag, question: 是否不回复？}, zero-when: answer}]}]}
            grades:
            """, StringComparison.Ordinal);
        await File.WriteAllTextAsync(scratch.At("small.yaml"), yaml);
        var file = scratch.At("scores.xlsx");
        var table = await HengjianCommand.RunAsync([.. arguments, "--out", file]);
        Assert.True(table.ExitCode == 0, table.Errors);
        Assert.Contains("下级待定 1 处", table.Output, StringComparison.Ordinal);
        Assert.Contains("甲局发布（虚构）·回复", table.Output, StringComparison.Ordinal);
        Assert.Contains(Documents.Workbooks.Read(file).Sheets[1].Rows, row => row.Cells.Any(cell => cell.Contains("甲局（虚构）／甲局发布（虚构）", StringComparison.Ordinal)));
        var one = await HengjianCommand.RunAsync([.. arguments, "--explain", "own-reply"]);
        Assert.Contains("下级“甲局发布（虚构）”", one.Output, StringComparison.Ordinal);
        Assert.Contains("管理·回复（own-reply）", one.Output, StringComparison.Ordinal);
        var all = await HengjianCommand.RunAsync([.. arguments, "--explain", "all"]);
        Assert.Single(all.Output.Split('\n'), line => line.StartsWith("总分：", StringComparison.Ordinal));
        Assert.Contains("下级“甲局发布（虚构）”", all.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subject_that_is_listed_twice_is_a_fault()
    {
        var arguments = await ArgumentsAsync($$"""{"subjects": [{{SmallScheme.Facts("甲局（虚构）", 3)}}, {{SmallScheme.Facts("甲局（虚构）", 1)}}]}""");
        var outcome = await HengjianCommand.RunAsync(arguments);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("subjects[1]", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pass_line_and_limit_of_the_grade_are_shown_and_derived()
    {
        var arguments = await ArgumentsAsync(SmallScheme.Facts("甲局（虚构）", 0, judgements: SmallScheme.Manners(false)));
        var yaml = SmallScheme.Yaml + "\n" + """
              pass: {when: points.base >= 6, otherwise: 不合格, words: 满 6 分才合格}
              limits:
                - {id: false-report, words: 虚报的不得评为优秀, clause: 三, at-most: 合格, ask: {kind: flag, question: 是否虚报？}, when: answer}
            """;
        await File.WriteAllTextAsync(scratch.At("small.yaml"), yaml);
        var open = JsonDocument.Parse((await HengjianCommand.RunAsync([.. arguments, "--format", "json"])).Output).RootElement;
        Assert.Equal(JsonValueKind.Null, open.GetProperty("grade").ValueKind);
        var explained = await HengjianCommand.RunAsync([.. arguments, "--explain", "false-report"]);
        Assert.Contains("是否虚报？", explained.Output, StringComparison.Ordinal);
        var pass = await HengjianCommand.RunAsync([.. arguments, "--explain", "grades.pass"]);
        Assert.Contains("满 6 分才合格", pass.Output, StringComparison.Ordinal);
        Assert.Contains("合格线", (await HengjianCommand.RunAsync(arguments)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Option_is_taken_and_printed()
    {
        var arguments = await ArgumentsAsync(SmallScheme.Facts("甲局（虚构）", 1));
        var sheet = JsonDocument.Parse((await HengjianCommand.RunAsync([.. arguments, "--option", "twice=refused", "--format", "json"])).Output).RootElement;
        Assert.Equal("refused", Text(sheet.GetProperty("options")[0], "choice"));
    }

    [Fact]
    public async Task Workbook_holds_the_points_and_an_older_file_is_kept()
    {
        var arguments = await ArgumentsAsync(SmallScheme.Facts("甲局（虚构）", 3, judgements: SmallScheme.Manners(true)));
        var file = scratch.At("scores.xlsx");
        var outcome = await HengjianCommand.RunAsync([.. arguments, "--out", file]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        var workbook = Documents.Workbooks.Read(file);
        Assert.Equal(["评分表", "否决与限制", "方案未明确之处"], workbook.Sheets.Select(sheet => sheet.Name));
        var bytes = await File.ReadAllBytesAsync(file);
        var again = await HengjianCommand.RunAsync([.. arguments, "--out", file]);
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("--force", Assert.Single(again.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(0, (await HengjianCommand.RunAsync([.. arguments, "--out", file, "--force"])).ExitCode);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(file));
        Assert.Equal(2, (await HengjianCommand.RunAsync([.. arguments, "--out", scratch.At("scores.csv")])).ExitCode);
        Assert.Equal(["facts.json", "scores.xlsx", "small.yaml"], Directory.EnumerateFiles(scratch.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    public static TheoryData<string, string, string[]> BadInput => new()
    {
        // what is wrong, more arguments, words of the line
        { "", "--option twise=allowed", ["--option", "twise", "是否想写“twice”"] },
        { "", "--option twice=maybe", ["--option", "maybe", "allowed"] },
        { "", "--option twice", ["--option twice"] },
        { "", "--explain home-link", ["home-link", "是否想写“home-links”"] },
        { "", "--explain manners.1", ["manners.1", "是否想写“manners”"] },
        { "", "--compare nowhere.json", ["nowhere.json"] },
        { "{", "", ["facts.json:1:"] },
        { """{"subject": "甲", "target": "site", "values": {}, "classes": "甲类"}""", "", ["facts.json", "classes", "是否想写“class”"] },
        { """{"subject": "甲", "target": "sites", "values": {}}""", "", ["facts.json", "sites"] },
        { """{"subject": "甲", "target": "site", "class": "丙类", "values": {}}""", "", ["facts.json", "丙类"] },
        { """{"subject": "甲", "target": "site", "values": {"links.dead-on-home": {"number": 3}}}""", "", ["facts.json", "links.dead-on-home"] },
        { """{"subject": "甲", "target": "site", "values": {}, "judgements": [{"rule": "manner.1", "answer": {"flag": true}, "by": "张三", "at": "2022-02-15T09:30:00+08:00", "reason": "", "proof": []}]}""", "", ["facts.json", "manner.1", "是否想写“manners.1”"] },
        { """{"subjects": [{"subject": "甲", "target": "site", "values": {}}, {"subject": "乙", "target": "site", "values": 3}]}""", "", ["facts.json", "subjects[1].values"] },
        { """{"subjects": []}""", "", ["facts.json", "subjects"] },
    };

    [Theory]
    [MemberData(nameof(BadInput))]
    public async Task Bad_input_is_one_clear_line_and_two(string facts, string more, string[] words)
    {
        var arguments = await ArgumentsAsync(facts.Length > 0 ? facts : SmallScheme.Facts("甲局（虚构）", 1));
        var outcome = await HengjianCommand.RunAsync([.. arguments, .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.True(outcome.ExitCode == 2, $"{outcome.ExitCode}: {outcome.Output}{outcome.Errors}");
        Assert.Empty(outcome.Output);
        Assert.Contains(outcome.Errors.Split('\n'), line => Array.TrueForAll(words, word => line.Contains(word, StringComparison.Ordinal)));
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("score")]
    [InlineData("score", "--rubric", "zhanjiang-2021")]
    [InlineData("score", "--facts", "nowhere.json", "--rubric", "zhanjiang-2021")]
    [InlineData("score", "--facts", "nowhere.json", "--rubric", "zhanjian-2021")]
    [InlineData("rubric")]
    [InlineData("rubric", "check")]
    [InlineData("rubric", "explain", "nowhere.yaml")]
    public async Task Wrong_usage_ends_with_two(params string[] arguments)
    {
        var outcome = await HengjianCommand.RunAsync(arguments);
        Assert.Equal(2, outcome.ExitCode);
        Assert.NotEmpty(outcome.ErrorLines);
        Assert.Empty(outcome.Output);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private async Task<string[]> ArgumentsAsync(string facts)
    {
        await File.WriteAllTextAsync(scratch.At("small.yaml"), SmallScheme.Yaml);
        await File.WriteAllTextAsync(scratch.At("facts.json"), facts);
        return ["score", "--rubric", scratch.At("small.yaml"), "--facts", scratch.At("facts.json")];
    }
}

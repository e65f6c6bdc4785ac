using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Tests.Zhanjiang;

namespace Hengjian.Rubrics.Tests.Facts;

public sealed class SubjectFactsFileTests
{
    [Fact]
    public void Written_facts_are_read_back_the_same()
    {
        var facts = CleanSubject.Unit().List("links.dead-on-home", 90, "b", "a").Open("home.updates-2w", "首页由脚本生成")
            .Value("accounts.weekly-gaps", new FactValue.Occurrences([], 3) { Unsettled = "小程序未查", Basis = "4 周", Evidence = [new("e1", "订阅")] }).Build();
        var text = SubjectFactsFile.Write(facts);
        var load = SubjectFactsFile.Parse(text, "facts.json");
        Assert.Empty(load.Faults);
        Assert.Equal(text, SubjectFactsFile.Write(load.Facts!));
        Assert.Contains("首页由脚本生成", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", text, StringComparison.Ordinal);
        Assert.Equal("小程序未查", Assert.IsType<FactValue.Occurrences>(load.Facts!.Values["accounts.weekly-gaps"]).Unsettled);
    }

    [Fact]
    public void Dates_texts_fields_children_and_exclusions_are_read_back_the_same()
    {
        var fields = new Dictionary<string, FactValue>
        {
            ["missing"] = new FactValue.Number(4),
            ["at"] = new FactValue.Date(new(2022, 1, 3)),
            ["place"] = new FactValue.Text("home"),
            ["external"] = new FactValue.Flag(false),
            ["size"] = new FactValue.Open("没有量"),
        };
        var account = new FactsBuilder("account").Value("on", new FactValue.Date(new(2022, 2, 14))).Build() with { Weight = 2.5m };
        var facts = new FactsBuilder(classId: "第二类").Value("word", new FactValue.Text("合格")).Value("list", new FactValue.Occurrences([new("a", "甲", "p") { Fields = fields }], 3))
            .Judge("level", new FactValue.Choice("partly") { Number = 7 }).Build() with
        {
            Children = [account, account with { Subject = "另一个", Children = [account with { Children = [account] }] }],
            Exclusions = [new(new(2021, 5, 1), new(2021, 5, 20), "网站升级", [new("doc", "公告")])],
        };
        var text = SubjectFactsFile.Write(facts);
        var load = SubjectFactsFile.Parse(text, "facts.json");
        Assert.Empty(load.Faults);
        Assert.Equal(text, SubjectFactsFile.Write(load.Facts!));
        var read = Assert.Single(Assert.IsType<FactValue.Occurrences>(load.Facts!.Values["list"]).Items);
        Assert.Equal(fields.OrderBy(pair => pair.Key, StringComparer.Ordinal), read.Fields.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(7, Assert.IsType<FactValue.Choice>(load.Facts.Judgements[0].Answer).Number);
        Assert.Equal(2.5m, load.Facts.Children[1].Children[0].Children[0].Weight);
        Assert.Equal("网站升级", load.Facts.Exclusions[0].Reason);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    [InlineData(200, false)]
    public void Children_are_nested_three_levels_at_most(int levels, bool loads)
    {
        var text = string.Concat(Enumerable.Repeat("{\"subject\": \"甲\", \"target\": \"site\", \"values\": {}, \"children\": [", levels))
            + "{\"subject\": \"甲\", \"target\": \"site\", \"values\": {}}" + string.Concat(Enumerable.Repeat("]}", levels));
        Assert.Equal(loads, SubjectFactsFile.Parse(text, "facts.json").Facts is not null);
    }

    [Theory]
    [InlineData("true", "{\"flag\": true}")]
    [InlineData("4", "{\"number\": 4}")]
    [InlineData("\"2022-02-14\"", "{\"date\": \"2022-02-14\"}")]
    [InlineData("\"首页\"", "{\"text\": \"首页\"}")]
    public void Field_may_be_written_like_a_measure(string plain, string written) => Assert.Equal(FieldOf(plain), FieldOf(written));

    private static FactValue FieldOf(string written)
    {
        var load = SubjectFactsFile.Parse(Subject($"\"a\": {{\"occurrences\": [{{\"fact\": \"f\", \"text\": \"t\", \"fields\": {{\"x\": {written}}}}}]}}"), "facts.json");
        return Assert.IsType<FactValue.Occurrences>(load.Facts!.Values["a"]).Items[0].Fields["x"];
    }

    public static TheoryData<string, string> Faults() => new()
    {
        { Subject("\"a\": {\"occurrences\": [{\"fact\": \"f\", \"text\": \"t\", \"fields\": {\"x\": {\"date\": \"2022-02-30\"}}}]}"), "values.a.occurrences[0].fields.x.date：应当写成 2022-02-14 的样子" },
        { Subject("\"a\": {\"occurrences\": [{\"fact\": \"f\", \"text\": \"t\", \"fields\": {\"x\": {\"number\": 1, \"text\": \"一\"}}}]}"), "values.a.occurrences[0].fields.x：要有且只有 {\"flag\": …}、{\"number\": …}" },
        { Subject("\"a\": {\"date\": \"2022-02-30\"}"), "values.a.date：应当写成 2022-02-14 的样子" },
        { Subject("\"a\": {\"text\": 3}"), "values.a.text：应当是文字" },
        { Subject("\"a\": {\"text\": \"x\", \"number\": 3}"), "values.a：要有且只有 flag、number" },
        { Subject("\"a\": {\"occurrences\": [{\"fact\": \"f\", \"text\": \"t\", \"fields\": {\"x\": [1]}}]}"), "values.a.occurrences[0].fields.x：应当是 true、false、数、文字、日期" },
        { Subject("\"a\": {\"occurrences\": [{\"fact\": \"f\", \"text\": \"t\", \"fields\": 3}]}"), "values.a.occurrences[0].fields：应当是一个对象" },
        { Subject("", "\"weight\": -1"), "weight：应当是 0 到 1000000 的数" },
        { Subject("", "\"children\": {}"), "children：应当是清单" },
        { Subject("", "\"children\": [{\"subject\": \"乙\", \"values\": {}}]"), "children[0].target：缺少" },
        { Subject("", "\"exclusions\": [{\"from\": \"2022-02-14\", \"to\": \"2022-02-13\", \"reason\": \"停机\"}]"), "exclusions[0].to：在 from 之前" },
        { Subject("", "\"exclusions\": [{\"from\": \"昨天\", \"to\": \"2022-02-13\", \"reason\": \"停机\"}]"), "exclusions[0].from：应当写成" },
        { Subject("", "\"exclusions\": [{\"from\": \"2022-02-13\", \"to\": \"2022-02-13\"}]"), "exclusions[0].reason：缺少" },
        { "{", "facts.json：不是正确的 JSON" },
        { "[]", "事实文件：应当是一个对象" },
        { "{\"target\": \"site\", \"values\": {}}", "subject：缺少" },
        { "{\"subject\": \"甲\", \"target\": \"site\"}", "values：缺少" },
        { "{\"subject\": \"甲\", \"target\": \"site\", \"values\": {}, \"clas\": \"第一类\"}", "clas：没有这个键，是否想写“class”" },
        { "{\"subject\": \"甲\", \"target\": \"site\", \"values\": {\"a.b\": {\"flag\": 1}}}", "values.a.b.flag：应当是 true 或 false" },
        { "{\"subject\": \"甲\", \"target\": \"site\", \"values\": {\"a.b\": {\"flag\": true, \"number\": 1}}}", "values.a.b：要有且只有 flag、number" },
        { "{\"subject\": \"甲\", \"target\": \"site\", \"values\": {\"a\": {\"number\": \"3\"}}}", "values.a.number：应当是数，如 0.75（不加引号；占比写小数）" },
        { "{\"subject\": \"甲\", \"target\": \"site\", \"values\": {\"a\": {\"number\": 1e400}}}", "values.a.number：应当是数，如 0.75（不加引号；占比写小数）" },
        { "{\"subject\": \"甲\", \"target\": \"site\", \"values\": {\"a\": {\"occurrences\": [{\"text\": \"x\"}]}}}", "values.a.occurrences[0].fact：缺少" },
        { "{\"subject\": \"甲\", \"target\": \"site\", \"values\": {\"a\": {\"occurrences\": [], \"examined\": -1}}}", "values.a.examined：应当是不为负的整数" },
        { "{\"subject\": \"甲\", \"target\": \"site\", \"values\": {}, \"judgements\": [{\"rule\": \"r\", \"answer\": {\"flag\": true}, \"by\": \"张三\", \"at\": \"昨天\"}]}", "judgements[0].at：应当写成" },
        { "{\"subject\": \"甲\", \"target\": \"site\", \"values\": {}, \"judgements\": {}}", "judgements：应当是清单" },
    };

    private static string Subject(string values, string more = "\"judgements\": []") =>
        $"{{\"subject\": \"甲\", \"target\": \"site\", \"values\": {{{values}}}, {more}}}";

    [Theory]
    [MemberData(nameof(Faults))]
    public void Faulty_file_is_refused_with_the_path(string text, string message)
    {
        var load = SubjectFactsFile.Parse(text, "facts.json");
        Assert.Null(load.Facts);
        Assert.True(load.Faults.Any(fault => fault.Message.StartsWith(message, StringComparison.Ordinal)), string.Join('\n', load.Faults));
    }
}

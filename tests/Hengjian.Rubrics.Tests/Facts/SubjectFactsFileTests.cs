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

    public static TheoryData<string, string> Faults() => new()
    {
        { "{", "facts.json：不是正确的 JSON" },
        { "[]", "事实文件：应当是一个对象" },
        { "{\"target\": \"site\", \"values\": {}}", "subject：缺少" },
        { "{\"subject\": \"甲\", \"target\": \"site\"}", "values：缺少" },
        { "{\"subject\": \"甲\", \"target\": \"site\", \"values\": {}, \"clas\": \"第一类\"}", "clas：没有这个键，是否想写“class”" },
        { "{\"subject\": \"甲\", \"target\": \"site\", \"values\": {\"a.b\": {\"flag\": 1}}}", "values.a.b.flag：应当是 true 或 false" },
        { "{\"subject\": \"甲\", \"target\": \"site\", \"values\": {\"a.b\": {\"flag\": true, \"number\": 1}}}", "values.a.b：要有且只有 flag、number" },
        { "{\"subject\": \"甲\", \"target\": \"site\", \"values\": {\"a\": {\"number\": \"3\"}}}", "values.a.number：应当是可计算的数" },
        { "{\"subject\": \"甲\", \"target\": \"site\", \"values\": {\"a\": {\"number\": 1e400}}}", "values.a.number：应当是可计算的数" },
        { "{\"subject\": \"甲\", \"target\": \"site\", \"values\": {\"a\": {\"occurrences\": [{\"text\": \"x\"}]}}}", "values.a.occurrences[0].fact：缺少" },
        { "{\"subject\": \"甲\", \"target\": \"site\", \"values\": {\"a\": {\"occurrences\": [], \"examined\": -1}}}", "values.a.examined：应当是不为负的整数" },
        { "{\"subject\": \"甲\", \"target\": \"site\", \"values\": {}, \"judgements\": [{\"rule\": \"r\", \"answer\": {\"flag\": true}, \"by\": \"张三\", \"at\": \"昨天\"}]}", "judgements[0].at：应当写成" },
        { "{\"subject\": \"甲\", \"target\": \"site\", \"values\": {}, \"judgements\": {}}", "judgements：应当是清单" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Faulty_file_is_refused_with_the_path(string text, string message)
    {
        var load = SubjectFactsFile.Parse(text, "facts.json");
        Assert.Null(load.Facts);
        Assert.True(load.Faults.Any(fault => fault.Message.StartsWith(message, StringComparison.Ordinal)), string.Join('\n', load.Faults));
    }
}

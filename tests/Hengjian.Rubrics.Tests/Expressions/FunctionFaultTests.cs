namespace Hengjian.Rubrics.Tests.Expressions;

/// <summary>Formulas that do not load, with what they say.</summary>
public sealed class FunctionFaultTests
{
    public static TheoryData<string, string> Faults() => new()
    {
        { "round(n) = 1", "round 的写法是 round(数值, 小数位数)" },
        { "round(n, 11) = 1", "位数是 0 到 10 的整数" },
        { "round(n, unknown) = 1", "round 的写法" },
        { "where(list) = 1", "where 的写法是 where(清单, 对每一项的条件)" },
        { "where(list, item.missing) = 1", "where 的写法" },
        { "where(n, item.missing > 1) = 1", "where 的写法" },
        { "sum(list, item.place) = 1", "sum 的写法是 sum(清单, 数值)" },
        { "sum(list, item.mising) = 1", "没有名为“mising”的字段，是否想写“missing”" },
        { "sum(list, item.missing, 1) = 1", "sum 的写法" },
        { "weighted(list, item.missing) = 1", "weighted 的写法是 weighted(清单, 数值, 权重)" },
        { "share(list, 1) = 1", "share 的写法" },
        { "item.missing > 1", "“item.missing”只能写在 where、sum" },
        { "sum(list, sum(empty, item.missing)) = 1", "清单的算式里面不能再用 sum" },
        { "sum(list, if(where(empty, yes) > 1, 1, 2)) = 1", "清单的算式里面不能再用 where" },
        { "sum(list, count(empty, \"a\")) = 1", "count 只能写一项" },
        { "where(list, item.place > \"home\") = 1", "文字与文字不能这样比较" },
        { "where(list, item.at > 5) = 1", "日期与数值不能这样比较" },
        { "on = \"2022-01-01\"", "日期与文字不能这样比较" },
        { "on + 1 > 2", "加减乘除的两边都应当是数值" },
        { "word = \"合\"", "“word”没有取值“合”，可取：合格、不合格" },
        { "\"合\" = word", "“word”没有取值“合”" },
        { "date(\"2022-02-30\") = on", "日期“2022-02-30”应当写成 2022-02-14 的样子" },
        { "date(on) = on", "date 的写法" },
        { "before(on, \"2 w\") = on", "before 的写法" },
        { "before(on, \"0d\") = on", "before 的写法" },
        { "before(on, \"99999d\") = on", "before 的写法" },
        { "before(n, \"2w\") = on", "before 的写法" },
        { "within(on, 2)", "within 的写法" },
        { "days(on, n) = 1", "days 的写法是 days(日期, 日期)" },
        { "excluded(n)", "excluded 的写法是 excluded(日期)" },
        { "by-class(\"第一类\", 1) = 1", "by-class 没有写到类别“第二类”" },
        { "by-class(\"第一类\", 1, \"第一类\", 2) = 1", "by-class 中类别“第一类”写了两次" },
        { "by-class(\"第一类\", 1, \"第三类\", 2) = 1", "by-class 中没有名为“第三类”的类别，是否想写“第一类”" },
        { "by-class(\"第一类\", 1, \"第二类\", yes) = 1", "各值种类相同" },
        { "by-class(\"第一类\") = 1", "by-class 的写法" },
        { "children.site > 1", "“children.site”不能直接当作数值：个数请写 count(children.site)" },
        { "where(children.site, item.vetoed) > 1", "不能直接当作数值" },
        { "min(children.site, 1) > 1", "不能直接当作数值" },
        { "count(children.sight) > 1", "没有名为“children.sight”的度量、问题或选项，是否想写“children.site”" },
        { "mean(children.site, item.score) > 1", "没有名为“score”的字段" },
        { "points.base > 1", "没有名为“points.base”的度量" },
        { "whre(list, item.missing > 1) = 1", "没有名为“whre”的函数，是否想写“where”" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Faulty_formula_is_refused_with_its_reason(string formula, string message)
    {
        var load = RubricFile.Parse(FunctionTests.Text(formula), "small.yaml");
        Assert.Null(load.Rubric);
        Assert.True(load.Faults.Any(fault => fault.Message.Contains(message, StringComparison.Ordinal) && fault.Line > 0), string.Join('\n', load.Faults));
    }

    [Theory]
    [InlineData("count(children.site) = 0")]
    [InlineData("mean(children.site, item.total) >= 60 and weighted(children.site, item.total, item.weight) < 100")]
    [InlineData("count(where(children.site, item.vetoed or item.failed or item.grade = \"差\")) >= 1")]
    public void Children_are_used_through_functions(string formula) =>
        Assert.NotNull(RubricFile.Parse(FunctionTests.Text(formula).Replace("title: 网站}", "title: 网站, when-vetoed: left-out}", StringComparison.Ordinal), "small.yaml").Rubric);
}

using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Reading;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Scoring;

/// <summary>Formulas over the sheets of children and over the points of parts.</summary>
public sealed class ChildrenTests
{
    private static readonly Rubric s_rubric = SmallRubric.Load(SmallRubric.OneIndicator("4", "bad: {kind: flag, name: 有问题}", "- {id: r1, words: 一, clause: 一, zero-when: bad}"));

    public static TheoryData<string, string> Rows() => new()
    {
        { "count(children.site)", "3" },
        { "sum(children.site, item.weight)", "4" },
        { "mean(children.site, item.total)", "[80, 83.333333]" },
        { "least(children.site, item.total)", "[60, 70]" },
        { "most(children.site, item.total)", "100" },
        { "weighted(children.site, item.total, item.weight)", "[80, 82.5]" },
        { "mean(where(children.site, item.total > 75), item.total)", "90" },
        { "share(children.site, item.grade = \"优\")", "[0.333333, 0.666667]" },
        { "count(where(children.site, item.vetoed))", "0" },
        { "count(where(children.site, item.failed))", "[1, 2]" },
        { "most(children.site, item.full)", "100" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Formula_over_children_has_the_value(string formula, string expected)
    {
        var book = Book([Sheet("甲", 100, 100, "优"), Sheet("乙", 80, 80, "良", SheetVerdict.Failed), Sheet("丙", 60, 70, null, SheetVerdict.Open)], [1, 2, 1]);
        Assert.Equal(expected, Words(Evaluate(formula, book)));
    }

    [Fact]
    public void Missing_weight_and_total_are_open_with_their_subject()
    {
        var book = Book([Sheet("甲", 100, 100, "优"), Sheet("乙", null, null, null, SheetVerdict.Vetoed)], [1, null]);
        Assert.Equal("“乙”没有得分", Words(Evaluate("mean(children.site, item.total)", book)));
        Assert.Equal("“乙”没有给出权重", Assert.IsType<Value.Number>(Evaluate("sum(children.site, item.weight)", book)).Reasons[0].Text);
        Assert.Equal("1", Words(Evaluate("count(where(children.site, item.vetoed and item.failed))", book)));
    }

    [Fact]
    public void Children_nobody_told_of_are_open()
    {
        var book = new FactBook(s_rubric, new FactsBuilder().Build(), "site", new Dictionary<string, string>());
        book.SetChildren("site", [], []);
        Assert.Equal("没有给出所属的网站", Words(Evaluate("mean(children.site, item.total)", book)));
        Assert.Equal("没有可计算的项", Words(Evaluate("mean(children.site, item.total)", Book([], []))));
    }

    [Fact]
    public void Points_of_a_part_are_a_range_until_they_are_settled()
    {
        var book = Book([], []);
        Assert.IsType<Value.Open>(Evaluate("points.base > 80", book));
        book.SetPoints("base", new ScoreRange(70, 90));
        Assert.Equal("“基础”的得分未定", Words(Evaluate("points.base > 80", book)));
        Assert.Equal(new Value.Flag(true), Evaluate("points.base > 60", book));
        book.SetPoints("base", ScoreRange.Exactly(80.5m));
        Assert.Equal(new Value.Flag(true), Evaluate("points.base > 80", book));
        Assert.Equal("基础得分", book.WordsFor("points.base"));
    }

    private static FactBook Book(IReadOnlyList<ScoreSheet> sheets, IReadOnlyList<decimal?> weights)
    {
        var book = new FactBook(s_rubric, new FactsBuilder().Build() with { Children = [new FactsBuilder().Build()] }, "site", new Dictionary<string, string>());
        book.SetChildren("site", sheets, weights);
        return book;
    }

    private static Value Evaluate(string formula, FactBook book)
    {
        var declared = new Declarations(new Faults());
        declared.Targets.AddRange(s_rubric.Targets);
        return Evaluation.Of(ExpressionReader.Read(formula, default, new NamesInScope(declared) { Parts = ["base"] }, ExpressionType.Number, ExpressionType.Flag), book);
    }

    private static string Words(Value value) => value switch
    {
        Value.Number { IsExact: true } number => Plain.Text(number.Low),
        Value.Number number => $"[{Plain.Text(number.Low)}, {Plain.Text(number.High)}]",
        Value.Open open => string.Join("；", open.Reasons.Select(reason => reason.Text)),
        _ => value.ToString(),
    };

    private static ScoreSheet Sheet(string subject, decimal? low, decimal? high, string? grade, SheetVerdict verdict = SheetVerdict.Passed) => new(
        "small", "1", subject, null, verdict, [], low is null ? null : new ScoreRange(low.Value, high!.Value), grade, [new PartScore("base", "基础", 100, ScoreRange.Exactly(0), [], "")], [], []);
}

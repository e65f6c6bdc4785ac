using System.Globalization;

using Hengjian.Rubrics.Rankings;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Rankings;

/// <summary>Constructs 46 and 48: lists by class, ranks, and grades by quota.</summary>
public sealed class RankingTests
{
    private const string Classes = "classes: [{id: 第一类, title: 县区}, {id: 第二类, title: 市直}, {id: 第三类, title: 其他}]";

    [Fact]
    public void Every_class_has_its_own_list_and_equal_totals_share_a_rank()
    {
        var rubric = Load(Classes);
        var ranking = Ranking.Of(rubric, [Sheet("a", 80, "第二类"), Sheet("b", 90, "第一类"), Sheet("c", 80, "第二类"), Sheet("d", 70, "第二类"), Sheet("e", null, "第二类"), Sheet("f", 95, "第三类")]);
        Assert.Equal(["第一类", "第二类", "第三类"], ranking.Lists.Select(list => list.Class));
        Assert.Equal(["b1", "a1 c1 d3 e-", "f1"], ranking.Lists.Select(Words));
    }

    [Theory]
    [InlineData("ranking: {within: all}", "c1 a2 b2 d4")]
    [InlineData("ranking: {within: all, ties: shared}", "c1 a2 b2 d4")]
    [InlineData("ranking: {within: all, ties: ordered}", "c1 b2 a3 d4")]
    public void Ties_are_shared_or_ordered_by_the_parts(string rule, string places)
    {
        var rubric = StructureRubric.Load(StructureRubric.Base + "\n" + StructureRubric.Bonus("bonus: true"), Classes + "\n" + rule);
        ScoreSheet Scored(string subject, decimal own, decimal more) =>
            Scorer.Score(rubric, new FactsBuilder().Judge("own1", own).Judge("more1", more).Build() with { Subject = subject });
        Assert.Equal(places, Words(Assert.Single(Ranking.Of(rubric, [Scored("a", 80, 10), Scored("b", 85, 5), Scored("c", 95, 0), Scored("d", 1, 0)]).Lists)));
    }

    /// <summary>DG21: a third of 35 is 12 when rounded to the nearest.</summary>
    [Theory]
    [InlineData("1/3", "nearest", 35, 12)]
    [InlineData("1/3", "up", 35, 12)]
    [InlineData("1/3", "down", 35, 11)]
    [InlineData("1/3", "down", 36, 12)]
    [InlineData("33.34%", "nearest", 35, 12)]
    [InlineData("0.3", "nearest", 35, 11)]
    [InlineData("30%", "down", 35, 10)]
    public void Share_of_the_subjects_gets_the_best_grade(string share, string rounded, int subjects, int best)
    {
        var rubric = Load(Quotas($"[{{grade: 优秀, share: {share}, rounded: {rounded}}}]"));
        var list = Assert.Single(Ranking.Of(rubric, [.. Enumerable.Range(0, subjects).Select(i => Sheet($"s{i}", 99 - i, null))]).Lists);
        Assert.Equal(best, list.Places.Count(place => place.Sheet.Grade == "优秀"));
        Assert.All(list.Places, place => Assert.Equal(place.Rank <= best ? "优秀" : null, place.Sheet.Grade));
    }

    [Fact]
    public void Sheet_without_class_gets_no_grade_from_quotas_within_classes()
    {
        var rubric = Load(Classes + "\n" + Quotas("[{grade: 优秀, count: 1}]").Replace("within: all", "within: class", StringComparison.Ordinal));
        var places = Ranking.Of(rubric, [Sheet("a", 90, "第一类"), Sheet("b", 95, null)]).Lists.SelectMany(list => list.Places).Select(place => (place.Sheet.Subject, place.Sheet.Grade));
        Assert.Equal([("a", "优秀"), ("b", null)], places);
    }

    /// <summary>DG21: 35 of a class make 12 优秀; who has no place and enough points is 良好, who has fewer is 合格.</summary>
    [Fact]
    public void Third_of_a_class_beside_bands()
    {
        var rubric = SmallRubric.Load(File.ReadAllText(RepositoryRoot.PathOf("tests", "Hengjian.Rubrics.Tests", "Rankings", "third-of-a-class.yaml")));
        ScoreSheet Scored(int points, string name) => Scorer.Score(rubric, new FactsBuilder("unit", name).Judge("own.1", (decimal)points).Build() with { Subject = $"{name}{points}" });
        var ranking = Ranking.Of(rubric, [.. Enumerable.Range(66, 35).Select(points => Scored(points, "镇街")), Scored(50, "市直"), Scored(65, "市直"), Scored(66, "市直")]);
        var grades = ranking.Lists[0].Places.Select(place => place.Sheet.Grade).ToList();
        Assert.Equal([.. Enumerable.Repeat("优秀", 12), .. Enumerable.Repeat("良好", 19), .. Enumerable.Repeat("合格", 4)], grades);
        Assert.Equal(["合格", "合格", "不合格"], ranking.Lists[1].Places.Select(place => place.Sheet.Grade));
    }

    [Theory]
    [InlineData("all", 3)]
    [InlineData("none", 1)]
    public void Ties_at_the_edge_are_all_taken_or_none(string ties, int taken)
    {
        var rubric = Load(Quotas("[{grade: 优秀, count: 2}]").Replace("ties: all", $"ties: {ties}", StringComparison.Ordinal));
        var list = Assert.Single(Ranking.Of(rubric, [Sheet("a", 90, null), Sheet("b", 80, null), Sheet("c", 80, null), Sheet("d", 70, null)]).Lists);
        Assert.Equal(taken, list.Places.Count(place => place.Sheet.Grade == "优秀"));
    }

    [Fact]
    public void Several_quotas_are_filled_from_the_best_and_within_the_class()
    {
        var rubric = Load(Classes + "\n" + Quotas("[{grade: 优秀, share: 50%, rounded: nearest}, {grade: 合格, share: 100%, rounded: nearest}]").Replace("within: all", "within: class", StringComparison.Ordinal));
        var ranking = Ranking.Of(rubric, [Sheet("a", 90, "第一类"), Sheet("b", 80, "第一类"), Sheet("c", 60, "第二类"), Sheet("d", 50, "第二类")]);
        Assert.Equal(["优秀 合格", "优秀 合格", ""], ranking.Lists.Select(list => string.Join(' ', list.Places.Select(place => place.Sheet.Grade))));
    }

    [Fact]
    public void Open_and_failed_sheets_neither_count_nor_take_a_place()
    {
        var rubric = Load(Quotas("[{grade: 优秀, share: 50%, rounded: nearest}]"));
        ScoreSheet[] sheets = [Sheet("a", 90, null), Sheet("b", 80, null), Sheet("c", null, null), Sheet("d", 95, null) with { Verdict = SheetVerdict.Failed, Grade = "不合格" }];
        var list = Assert.Single(Ranking.Of(rubric, sheets).Lists);
        Assert.Equal("d1 a2 b3 c-", Words(list));
        Assert.Equal(["不合格", "优秀", null, null], list.Places.Select(place => place.Sheet.Grade));
    }

    /// <summary>The sheet alone has no grade; bands and limits stay in force when it is ranked.</summary>
    [Fact]
    public void Bands_and_limits_bind_the_quota()
    {
        const string Measure = "measures:\n  lied: {kind: flag, name: 虚报}\n";
        var quotas = Quotas("[{grade: 优秀, count: 2}]") + "\n  bands: [{grade: 优秀, from: 90}, {grade: 合格, from: 60}, {grade: 不合格, from: 0}]\n  limits: [{id: lie, when: lied, at-most: 合格, words: 虚报, clause: 一}]";
        var rubric = Load(Measure + quotas);
        ScoreSheet Scored(string subject, decimal own, bool lied) => Scorer.Score(rubric, new FactsBuilder().Flag("lied", lied).Judge("own1", own).Build() with { Subject = subject });
        ScoreSheet[] sheets = [Scored("a", 99, true), Scored("b", 95, false), Scored("c", 89, false), Scored("d", 93, false), Scored("e", 92, false), Scored("f", 3, false)];
        Assert.All(sheets, sheet => Assert.Null(sheet.Grade));
        var grades = Assert.Single(Ranking.Of(rubric, sheets).Lists).Places.Select(place => place.Sheet.Subject + place.Sheet.Grade);
        Assert.Equal(["a合格", "b优秀", "d优秀", "e合格", "c合格", "f不合格"], grades);
    }

    [Theory]
    [InlineData("[{grade: 优秀, share: 4/3, rounded: nearest}]", "12:64 “share”应当是大于 0、不超过 1 的比例，写成 1/3、33.34% 或 0.3334 的样子，所写是“4/3”")]
    [InlineData("[{grade: 优秀, share: 1/0, rounded: nearest}]", "12:64 “share”应当是大于 0、不超过 1 的比例")]
    [InlineData("[{grade: 优秀, share: 1/3}]", "12:45 一个等次的名额（shares）缺少“rounded”")]
    [InlineData("[{grade: 优秀}]", "12:45 每个等次的名额要写 share（比例）或 count（个数）之一")]
    [InlineData("[{grade: 优秀, count: 2, rounded: up}]", "12:76 “rounded”只和 share 一起使用")]
    [InlineData("[{grade: 合格, count: 2}, {grade: 优秀, count: 2}]", "12:76 名额“合格”之后是“优秀”，应当按 names 的次序从好到差写")]
    [InlineData("[]", "12:44 等次名额（shares）至少要有一个")]
    public void Faulty_quota_is_refused(string shares, string fault) =>
        Assert.Contains(StructureRubric.Faults(StructureRubric.Text(StructureRubric.Base, Quotas(shares))), line => line.StartsWith(fault, StringComparison.Ordinal));

    [Theory]
    [InlineData("ranking: {within: class}", "10:19 方案没有分类别（classes），不能按类别（class）；请写 all")]
    [InlineData("ranking: {within: region}", "10:19 “within”没有“region”这个值，可取：class（各类别分别）、all（合在一起）")]
    [InlineData("ranking: {within: all, ties: dense}", "10:30 “ties”没有“dense”这个值，可取：shared（同分同名次）、ordered（同分比各部分）")]
    [InlineData("ranking: {ties: shared}", "10:10 排名（ranking）缺少“within”")]
    public void Faulty_ranking_is_refused(string ranking, string fault) =>
        Assert.Contains(StructureRubric.Faults(StructureRubric.Text(StructureRubric.Base, ranking)), line => line.StartsWith(fault, StringComparison.Ordinal));

    private static string Quotas(string shares) => $"grades:\n  names: [优秀, 合格, 不合格]\n  quotas: {{within: all, ties: all, shares: {shares}}}";

    private static Rubric Load(string more) => StructureRubric.Load(StructureRubric.Base, more);

    private static ScoreSheet Sheet(string subject, decimal? total, string? classId) =>
        new("small", "1", subject, classId, SheetVerdict.Passed, [], total is { } points ? ScoreRange.Exactly(points) : new ScoreRange(0, 100), null, [], [], []);

    private static string Words(RankingList list) =>
        string.Join(' ', list.Places.Select(place => place.Sheet.Subject + (place.Rank?.ToString(CultureInfo.InvariantCulture) ?? "-")));
}

using Hengjian.Rubrics.Facts;

namespace Hengjian.Rubrics.Tests.Shipped;

/// <summary>What holds for every rubric that is shipped.</summary>
public sealed class ShippedFilesTests
{
    private static readonly string[] s_names =
        [.. Directory.EnumerateFiles(RepositoryRoot.PathOf("rubrics"), "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Names() => [.. s_names];

    [Fact]
    public void Five_rubrics_are_shipped() =>
        Assert.Equal(["dapeng-2023", "panyu-2023", "project-self-evaluation", "site-check-2019", "zhanjiang-2021"], s_names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Rubric_loads_names_its_document_and_leaves_the_official_text_to_the_office(string name)
    {
        var rubric = ShippedRubrics.Load(name);
        Assert.Equal(name, rubric.Id);
        Assert.NotEqual("", rubric.Source);
        var rules = rubric.Indicators.SelectMany(indicator => indicator.AllRules).ToList();
        Assert.All(rules, rule => Assert.Equal("", rule.OfficialText));
        Assert.All(rules, rule => Assert.NotEqual("", rule.Clause));
        Assert.All(rubric.Vetoes, item => Assert.NotEqual("", item.Clause));
    }

    /// <summary>The full marks the documents print for parts and groups.</summary>
    [Theory]
    [InlineData("dapeng-2023", new[] { 19, 21, 30, 30 }, new[] { 6, 6, 7, 11, 10, 8, 8, 8, 6, 30 })]
    [InlineData("panyu-2023", new[] { 15, 27, 50, 8 }, new[] { 7, 8, 15, 12, 20, 5, 20, 5, 3, 5 })]
    [InlineData("project-self-evaluation", new[] { 100 }, new[] { 10, 50, 30, 10 })]
    [InlineData("site-check-2019", new[] { 100, 30 }, new[] { 75, 25, 30 })]
    [InlineData("zhanjiang-2021", new[] { 100, 25 }, new[] { 20, 20, 15, 10, 10, 15, 10, 8, 4, 3, 10 })]
    public void Weights_are_those_of_the_document(string name, int[] parts, int[] groups)
    {
        var rubric = ShippedRubrics.Load(name);
        Assert.Equal(parts.Select(one => (decimal)one), rubric.Parts.Select(part => part.Full));
        Assert.Equal(groups.Select(one => (decimal)one), rubric.Parts.SelectMany(part => part.Groups).Select(group => group.Indicators.Sum(one => one.Weight)));
    }

    [Theory]
    [InlineData("dapeng-2023", "dapeng-2023")]
    [InlineData("panyu-2023-annex", "panyu-2023")]
    [InlineData("panyu-2023-text", "panyu-2023")]
    public void Facts_fit_their_rubric_and_answer_everything(string facts, string name)
    {
        var rubric = ShippedRubrics.Load(name);
        var given = ShippedRubrics.Facts(facts);
        Assert.Empty(SubjectFactsCheck.Verify(rubric, given));
        Assert.Empty(ShippedRubrics.Score(rubric, given).OpenPoints);
        Assert.All(given.Values.Values, value => Assert.NotEmpty(value.Evidence));
        Assert.All(given.Judgements, judgement => Assert.NotEmpty(judgement.Proof));
    }

    [Fact]
    public void Every_facts_file_belongs_to_a_rubric() =>
        Assert.All(
            Directory.EnumerateFiles(RepositoryRoot.PathOf("rubrics", "facts")).Select(path => Path.GetFileNameWithoutExtension(path)!),
            file => Assert.Contains(s_names, name => file.StartsWith(name, StringComparison.Ordinal)));
}

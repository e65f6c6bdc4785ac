using Hengjian.Rubrics.Scoring;

namespace Hengjian.Rubrics.Tests.Catalogue;

/// <summary>Every construct of the catalogue with its worked example, and every point a scheme tends to leave open.</summary>
public sealed class CatalogueTests
{
    private const int Constructs = 63;
    private const int Points = 13;

    public static TheoryData<string, string> Rows() => Table("Rows");

    public static TheoryData<string, string> OpenPoints() => Table("OpenPoints");

    [Fact]
    public void Every_construct_has_its_row() =>
        Assert.Equal(Enumerable.Range(1, Constructs), CatalogueFile.Paths("Rows").Select(path => CatalogueFile.Read("Rows", Name(path)).Number));

    [Fact]
    public void Every_open_point_has_its_file() =>
        Assert.Equal(Enumerable.Range(1, Points), CatalogueFile.Paths("OpenPoints").Select(path => CatalogueFile.Read("OpenPoints", Name(path)).Number));

    [Fact]
    public void Every_open_point_is_left_open_once_and_answered_once()
    {
        foreach (var file in CatalogueFile.Paths("OpenPoints").Select(path => CatalogueFile.Read("OpenPoints", Name(path))))
        {
            Assert.Contains(file.Cases, one => one.Form.Get("faults") is not null);
            Assert.Contains(file.Cases, one => one.Form.Get("faults") is null);
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Construct_gives_what_its_scheme_says(string row, string name) => Check("Rows", row, name);

    [Theory]
    [MemberData(nameof(OpenPoints))]
    public void Open_point_must_be_answered_where_it_matters(string point, string name) => Check("OpenPoints", point, name);

    private static void Check(string folder, string row, string name)
    {
        var file = CatalogueFile.Read(folder, row);
        var one = file.Cases.Single(one => one.Name == name);
        var load = RubricFile.Parse(one.Text, row);
        if (one.Form.Get("faults") is not null)
        {
            var told = string.Join('\n', load.Faults.Select(fault => fault.Message));
            Assert.True(load.Rubric is null, "the rubric loads");
            Assert.All(one.Form.List("faults"), words => Assert.True(told.Contains(words.ToString(), StringComparison.Ordinal), $"no fault says “{words}” but {told}"));
            return;
        }

        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults) + "\n" + one.Text);
        if (one.Form.Get("subjects") is not null || one.Form.Get("units") is not null)
        {
            CatalogueRanking.Check(one, load.Rubric!, file.Target);
            return;
        }

        var options = one.Form.Map("options").ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        var sheet = Scorer.Score(load.Rubric!, CatalogueFacts.Of(one.Form, file.Target), options);
        var differences = CatalogueExpectation.Differences(one, sheet);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static TheoryData<string, string> Table(string folder)
    {
        var table = new TheoryData<string, string>();
        foreach (var row in CatalogueFile.Paths(folder).Select(Name))
        {
            foreach (var one in CatalogueFile.Read(folder, row).Cases)
                table.Add(row, one.Name);
        }

        return table;
    }

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path);
}

using System.Globalization;

using YamlDotNet.RepresentationModel;

namespace Hengjian.Rubrics.Tests.Catalogue;

/// <summary>One file of the catalogue: a construct or an open point with its rubric and its cases (the form is described in README.md beside it).</summary>
internal sealed record CatalogueFile(int Number, string Title, string Text, string Target, IReadOnlyList<CatalogueCase> Cases)
{
    private static readonly (string Key, string Line)[] s_header =
    [
        ("rubric", "rubric: row"),
        ("version", "version: \"1\""),
        ("title", "title: 一行"),
        ("source", "source: 目录"),
        ("rounding", "rounding: {digits: 2, at: total}"),
        ("transferred-deductions", "transferred-deductions: fixed"),
        ("double", "double: allowed"),
        ("targets", "targets: [{id: site, title: 网站}]"),
    ];

    internal static IReadOnlyList<string> Paths(string folder) =>
        [.. Directory.EnumerateFiles(RepositoryRoot.PathOf("tests", "Hengjian.Rubrics.Tests", "Catalogue", folder), "*.yaml").Order(StringComparer.Ordinal)];

    internal static CatalogueFile Read(string folder, string name)
    {
        var root = Parse(File.ReadAllText(RepositoryRoot.PathOf("tests", "Hengjian.Rubrics.Tests", "Catalogue", folder, name + ".yaml")));
        var number = int.Parse((root.Text("row") ?? root.Text("point"))!, CultureInfo.InvariantCulture);
        var cases = root.List("cases").Cast<YamlMappingNode>().ToList();
        return new CatalogueFile(
            number,
            (root.Text("construct") ?? root.Text("question"))!,
            RubricText(root, []),
            root.Text("target") ?? "site",
            [.. cases.Select(one => new CatalogueCase(one.Text("case")!, one, Changed(root, one)))]);
    }

    internal static YamlMappingNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static string Changed(YamlMappingNode root, YamlMappingNode one)
    {
        var text = RubricText(root, [.. one.List("omit").Select(node => node.ToString())]);
        foreach (var (from, to) in one.Map("with"))
        {
            Assert.True(text.Contains(from, StringComparison.Ordinal), $"“{from}” does not occur in the rubric");
            text = text.Replace(from, to.ToString(), StringComparison.Ordinal);
        }

        return text;
    }

    private static string RubricText(YamlMappingNode root, List<string> omitted)
    {
        omitted.AddRange(root.List("omit").Select(node => node.ToString()));
        var own = (root.Text("rubric") ?? "").ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var header = s_header
            .Where(one => !omitted.Contains(one.Key) && !own.StartsWith(one.Key + ":", StringComparison.Ordinal) && !own.Contains($"\n{one.Key}:", StringComparison.Ordinal))
            .Select(one => root.Text(one.Key) is { } other && one.Key is "rounding" or "double" ? $"{one.Key}: {root.Text(one.Key) ?? one.Line[(one.Key.Length + 2)..]}" : one.Line);
        return string.Join('\n', header) + "\n" + own + (root.Text("indicators") is { } indicators ? Parts(root.Text("full")!, indicators) : "");
    }

    private static string Parts(string full, string indicators) => $"""
        parts:
          - id: base
            name: 基础
            target: site
            full: {full}
            groups:
              - id: group
                name: 一级指标
                points: {full}
                indicators:
        {SmallRubric.Indent(indicators.TrimEnd('\n'), 10)}

        """;
}

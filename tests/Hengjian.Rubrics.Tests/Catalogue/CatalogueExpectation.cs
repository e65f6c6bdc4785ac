using Hengjian.Rubrics.Sheets;

using YamlDotNet.RepresentationModel;

namespace Hengjian.Rubrics.Tests.Catalogue;

/// <summary>Compares a sheet with what a case says must come out; every difference is told.</summary>
internal static class CatalogueExpectation
{
    internal static IReadOnlyList<string> Differences(CatalogueCase one, ScoreSheet sheet)
    {
        var form = one.Form;
        var found = new List<string>();
        if (form.Text("verdict") is { } verdict)
            Compare(found, "verdict", verdict, sheet.Verdict.ToString().ToLowerInvariant());
        if (form.Get("total") is { } total)
            Compare(found, "total", total.ToString() == "none" ? null : total.Range(), sheet.Total);
        if (form.Text("grade") is { } grade)
            Compare(found, "grade", grade == "none" ? null : grade, sheet.Grade);
        var indicators = sheet.Parts.SelectMany(part => part.Indicators).ToDictionary(indicator => indicator.Id, StringComparer.Ordinal);
        if (form.Get("points") is not null and not YamlMappingNode)
            Compare(found, "points", form.Get("points")!.Range(), Assert.Single(indicators.Values).Awarded);
        foreach (var (id, points) in form.Map("points"))
            Compare(found, $"points of {id}", points.Range(), indicators[id].Awarded);
        foreach (var (id, weight) in form.Map("weights"))
            Compare(found, $"weight of {id}", weight.Number(), indicators[id].Weight);
        foreach (var (id, points) in form.Map("parts"))
            Compare(found, $"part {id}", points.Range(), sheet.Parts.First(part => part.Id == id).Awarded);
        foreach (var (id, outcome) in form.Map("vetoes"))
            Compare(found, $"veto {id}", outcome.ToString(), Words(sheet.Vetoes.FirstOrDefault(veto => veto.Id == id)?.Outcome));
        foreach (var (id, outcome) in form.Map("limits"))
            Compare(found, $"limit {id}", outcome.ToString(), Words(sheet.Limits.FirstOrDefault(limit => limit.Id == id)?.Outcome));
        var said = Said(sheet).ToList();
        found.AddRange(form.List("says").Select(node => node.ToString()).Where(words => !said.Exists(line => line.Contains(words, StringComparison.Ordinal)))
            .Select(words => $"nothing says “{words}” but {string.Join(" | ", said)}"));
        found.AddRange(form.List("opens").Select(node => node.ToString()).Where(words => !sheet.OpenPoints.Any(point => point.Question.Contains(words, StringComparison.Ordinal)))
            .Select(words => $"no open point says “{words}” but {string.Join(" | ", sheet.OpenPoints.Select(point => point.Question))}"));
        return found;
    }

    private static string? Words(RuleOutcome? outcome) => outcome?.ToString().ToLowerInvariant();

    private static IEnumerable<string> Said(ScoreSheet sheet) =>
        sheet.Vetoes.Select(veto => veto.Basis)
            .Concat(sheet.Parts.Select(part => part.Arithmetic))
            .Concat(sheet.Parts.SelectMany(part => part.Indicators).SelectMany(indicator => indicator.Entries.SelectMany(entry => new[] { entry.Basis, entry.Arithmetic }).Append(indicator.Note)));

    private static void Compare<T>(List<string> found, string what, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            found.Add($"{what}: expected {(object?)expected ?? "none"}, came {(object?)actual ?? "none"}");
    }
}

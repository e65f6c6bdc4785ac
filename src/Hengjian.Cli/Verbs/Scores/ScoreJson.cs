using System.Text.Json;
using System.Text.Json.Nodes;
using Hengjian.Rubrics.Explanation;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Cli.Verbs.Scores;

/// <summary>The JSON of <c>score</c>: one sheet as such, several as a list; what was asked for besides is added.</summary>
internal static class ScoreJson
{
    private static readonly JsonSerializerOptions s_form = new(OutputFormat.Json) { NewLine = "\n" };

    public static string Of(ScoreResult result)
    {
        var sheets = result.Subjects.Select(subject => SheetOf(result, subject)).ToList();
        var root = result.IsList
            ? new JsonObject { ["rubric"] = result.Rubric.Id, ["version"] = result.Rubric.Version, ["sheets"] = new JsonArray([.. sheets]), ["ranking"] = JsonSerializer.SerializeToNode(result.Ranking.SelectMany(Of), s_form) }
            : sheets[0];
        if (result.Compared is { } compared)
        {
            root["comparison"] = JsonSerializer.SerializeToNode(compared.Select(Of), s_form);
        }

        return root.ToJsonString(s_form) + "\n";
    }

    private static JsonObject SheetOf(ScoreResult result, ScoredSubject subject)
    {
        var sheet = JsonNode.Parse(ScoreSheetFile.Write(subject.Sheet))!.AsObject();
        if (result.Explained.Count > 0)
        {
            sheet["explanation"] = JsonSerializer.SerializeToNode(
                result.Explained.Select(id => new { indicator = id, lines = Derivation.Of(result.Rubric, subject.Facts, subject.Sheet, id) }),
                s_form);
        }

        return sheet;
    }

    private static IEnumerable<object> Of(RankedSubjects ranked) => ranked.Lists.Select(one => new
    {
        ranked.Target,
        one.List.Class,
        places = one.List.Places.Select(place => new
        {
            place.Rank,
            place.Sheet.Subject,
            total = place.Sheet.Total is { IsSettled: true } total ? total.Lowest : (decimal?)null,
            place.Sheet.Grade,
        }),
    });

    private static object Of(ComparedSubject compared) => new
    {
        compared.Subject,
        same = compared.Comparison.IsSame,
        compared.Comparison.Results,
        indicators = compared.Comparison.Indicators.Select(one => new
        {
            one.Part,
            one.Group,
            one.Id,
            one.Name,
            first = Of(one.First),
            second = Of(one.Second),
            one.Reasons,
        }),
    };

    private static object Of(ScoreRange points) => new { awarded = points.IsSettled ? points.Lowest : (decimal?)null, range = new { points.Lowest, points.Highest } };
}

using System.Globalization;

using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Rankings;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

using YamlDotNet.RepresentationModel;

namespace Hengjian.Rubrics.Tests.Catalogue;

/// <summary>Cases with many subjects: <c>subjects</c> one by one with the rank expected, or <c>units</c> whose points go down step by step.</summary>
internal static class CatalogueRanking
{
    internal static void Check(CatalogueCase one, Rubric rubric, string target)
    {
        var subjects = one.Form.List("subjects").Cast<YamlMappingNode>().ToList();
        var facts = subjects.Count > 0 ? subjects.Select(subject => CatalogueFacts.Of(subject, target)).ToList() : Units((YamlMappingNode)one.Form.Get("units")!, target);
        var ranking = Ranking.Of(rubric, [.. facts.Select(subject => Scorer.Score(rubric, subject))]);
        var places = ranking.Lists.SelectMany(list => list.Places).ToList();
        Assert.Equal(facts.Count, places.Count);
        foreach (var subject in subjects)
        {
            var rank = places.Single(place => place.Sheet.Subject == subject.Text("subject")).Rank;
            Assert.Equal(subject.Text("rank"), rank?.ToString(CultureInfo.InvariantCulture) ?? "none");
        }

        if (one.Form.Get("lists") is { } lists)
            Assert.Equal(lists.Number(), ranking.Lists.Count(list => list.Places.Count > 0));
        foreach (var (grade, count) in one.Form.Map("graded"))
            Assert.Equal(count.Number(), places.Count(place => place.Sheet.Grade == grade));
    }

    private static List<SubjectFacts> Units(YamlMappingNode form, string target)
    {
        var tied = form.List("tie").Select(node => (int)node.Number()).ToList();
        return [.. Enumerable.Range(1, (int)form.Get("count")!.Number()).Select(number => Unit(form, target, number, tied.Contains(number) ? tied[0] : number))];
    }

    private static SubjectFacts Unit(YamlMappingNode form, string target, int number, int place)
    {
        var points = form.Get("from")!.Number() + (form.Get("step")!.Number() * (place - 1));
        var judgement = new Judgement(form.Text("rule")!, new FactValue.Number(points), "张三", FactsBuilder.At, "现场核查", [new ProofReference("doc", "佐证材料")]);
        return new SubjectFacts(string.Create(CultureInfo.InvariantCulture, $"单位 {number}"), target, null, new Dictionary<string, FactValue>(), [judgement]);
    }
}

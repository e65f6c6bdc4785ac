using System.Globalization;

using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Bench;

/// <summary>Facts of made subjects: 200 measures each, one in fifty of them open, the same for the same number.</summary>
internal static class MadeFacts
{
    private const int OpenIn = 50;
    private const int MostOccurrences = 4;

    internal static SubjectFacts Of(int subject)
    {
        var random = new Random(subject);
        var values = new Dictionary<string, FactValue>(StringComparer.Ordinal) { ["serves-public"] = new FactValue.Flag(subject % 5 != 0) };
        for (var index = 0; index < MadeRubric.Indicators; index++)
        {
            var (first, second, _) = MadeRubric.Kinds[index % MadeRubric.Kinds.Length];
            values[$"{MadeRubric.Id(index)}.a"] = Value(first, random);
            values[$"{MadeRubric.Id(index)}.b"] = Value(second, random);
        }

        return new SubjectFacts($"单位 {subject.ToString(CultureInfo.InvariantCulture)}", "site", subject % 3 == 0 ? "第一类" : "第二类", values, []);
    }

    internal static FactValue Value(string kind, Random random)
    {
        if (random.Next(OpenIn) == 0)
            return new FactValue.Open("没有测到");
        return kind switch
        {
            "flag" => new FactValue.Flag(random.Next(5) > 0) { Basis = "自动监测" },
            "share" => new FactValue.Number(random.Next(5000, 10001) / 10000m) { Basis = "自动监测" },
            "number" => new FactValue.Number(random.Next(20)) { Basis = "自动监测" },
            _ => List(random),
        };
    }

    private static FactValue.Occurrences List(Random random)
    {
        var items = Enumerable.Range(0, random.Next(MostOccurrences))
            .Select(_ => random.Next(1000000).ToString(CultureInfo.InvariantCulture))
            .Select(number => new FactOccurrence("fact|" + number, "问题 " + number, "proof-" + number));
        return new FactValue.Occurrences([.. items], 20) { Evidence = [new ProofReference("page", "页面")] };
    }
}

using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests;

/// <summary>Builds facts for tests.</summary>
public sealed class FactsBuilder(string target = "site", string? classId = null)
{
    private readonly Dictionary<string, FactValue> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Judgement> _judgements = new(StringComparer.Ordinal);

    internal static readonly DateTimeOffset At = new(2022, 2, 15, 9, 30, 0, TimeSpan.FromHours(8));

    internal FactsBuilder Flag(string id, bool value) => Value(id, new FactValue.Flag(value));

    internal FactsBuilder Number(string id, decimal value) => Value(id, new FactValue.Number(value));

    internal FactsBuilder Open(string id, string reason) => Value(id, new FactValue.Open(reason));

    internal FactsBuilder List(string id, int examined, params string[] facts) => Value(id, ListOf(examined, facts));

    internal FactsBuilder Value(string id, FactValue value)
    {
        _values[id] = value;
        return this;
    }

    internal FactsBuilder Without(string id)
    {
        _values.Remove(id);
        _judgements.Remove(id);
        return this;
    }

    internal FactsBuilder Judge(string id, bool answer) => Judge(id, new FactValue.Flag(answer));

    internal FactsBuilder Judge(string id, decimal answer) => Judge(id, new FactValue.Number(answer));

    internal FactsBuilder Judge(string id, FactValue answer)
    {
        _judgements[id] = new Judgement(id, answer, "张三", At, "现场核查", [new ProofReference($"doc-{id}", "佐证材料")]);
        return this;
    }

    internal static FactValue.Occurrences ListOf(int examined, params string[] facts) =>
        new([.. facts.Select(fact => new FactOccurrence(fact, $"“{fact}”有问题", $"proof-{fact}"))], examined);

    internal SubjectFacts Build() => new("测试单位", target, classId, new Dictionary<string, FactValue>(_values, StringComparer.Ordinal), [.. _judgements.Values]);
}

using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Numbers;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Turns facts into values; a fact of the wrong kind stays open and says so.</summary>
internal static class Answers
{
    internal static Value Of(DeclaredMeasure measure, FactValue fact) => (measure.Kind, fact) switch
    {
        (_, FactValue.Open open) => Value.Open.Because(new OpenReason(measure.Id, $"“{measure.Name}”未能测定：{open.Reason}")),
        (FactKind.Flag, FactValue.Flag flag) => new Value.Flag(flag.Value),
        (FactKind.Number, FactValue.Number number) => Value.Number.Exactly(number.Value),
        (FactKind.Occurrences, FactValue.Occurrences list) => ItemsOf(measure.Id, list),
        _ => Value.Open.Because(new OpenReason(measure.Id, $"“{measure.Name}”（{measure.Id}）的种类不对，应当是{WordsFor(measure.Kind)}")),
    };

    internal static Value Of(Question question, FactValue answer) => (question.Kind, answer) switch
    {
        (_, FactValue.Open open) => Value.Open.Because(new OpenReason(question.Id, $"“{question.Name}”未能认定：{open.Reason}")),
        (QuestionKind.Flag, FactValue.Flag flag) => new Value.Flag(flag.Value),
        (QuestionKind.Count, FactValue.Occurrences list) => Limited(question, list.Items.Count, ItemsOf(question.Id, list)),
        (QuestionKind.Count, FactValue.Number number) when number.Value == decimal.Truncate(number.Value) => Limited(question, number.Value, Value.Number.Exactly(number.Value)),
        (QuestionKind.Points, FactValue.Number number) => Limited(question, number.Value, Value.Number.Exactly(number.Value)),
        (QuestionKind.Choice, FactValue.Choice choice) when question.Choices.Any(one => one.Id == choice.Id) => new Value.Text(choice.Id),
        _ => Value.Open.Because(new OpenReason(question.Id, $"“{question.Name}”的认定不合要求，应当是{WordsFor(question)}；问题：{question.Text}")),
    };

    /// <summary>A judgement on a rule that measures would decide.</summary>
    internal static Value Of(string rule, ExpressionType wanted, FactValue answer) => (wanted, answer) switch
    {
        (_, FactValue.Open open) => Value.Open.Because(new OpenReason(rule, $"未能认定：{open.Reason}")),
        (ExpressionType.Flag, FactValue.Flag flag) => new Value.Flag(flag.Value),
        (not ExpressionType.Flag, FactValue.Number { Value: >= 0 } number) => Value.Number.Exactly(number.Value),
        (not ExpressionType.Flag, FactValue.Occurrences list) => ItemsOf(rule, list),
        _ => Value.Open.Because(new OpenReason(rule, "人工认定的种类与规则不符，请改正后重新认定")),
    };

    internal static string WordsFor(FactKind kind) => kind switch
    {
        FactKind.Flag => "是否",
        FactKind.Number => "数值",
        _ => "清单",
    };

    private static string WordsFor(Question question) => question.Kind switch
    {
        QuestionKind.Flag => "是或否",
        QuestionKind.Count => $"个数（不为负的整数{Limit(question)}）或清单",
        QuestionKind.Points => $"不为负的分值{Limit(question)}",
        _ => string.Join("、", question.Choices.Select(choice => choice.Id)) + " 之一",
    };

    private static string Limit(Question question) => question.AtMost is { } most ? $"，最多 {Plain.Text(most)}" : "";

    private static Value Limited(Question question, decimal number, Value value) => number >= 0 && number <= (question.AtMost ?? decimal.MaxValue)
        ? value
        : Value.Open.Because(new OpenReason(question.Id, $"“{question.Name}”所认定的 {Plain.Text(number)} 不合要求，应当是{WordsFor(question)}"));

    private static Value.Items ItemsOf(string source, FactValue.Occurrences list) => new(
        [.. list.Items.OrderBy(item => item.Fact, StringComparer.Ordinal).ThenBy(item => item.Text, StringComparer.Ordinal).ThenBy(item => item.ProofId, StringComparer.Ordinal)],
        Math.Max(list.Examined, 0),
        list.Unsettled is null ? null : new OpenReason(source, list.Unsettled));
}

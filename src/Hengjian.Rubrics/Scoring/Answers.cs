using Hengjian.Rubrics.Calendars;
using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Numbers;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Turns facts into values; a fact of the wrong kind or beyond its limits stays open and says so.</summary>
internal static class Answers
{
    internal static Value Of(DeclaredMeasure measure, FactValue fact)
    {
        if (fact is FactValue.Open open)
            return Value.Open.Because(new OpenReason(measure.Id, $"“{measure.Name}”未能测定：{open.Reason}"));
        if (measure.Kind == FactKind.Occurrences && fact is FactValue.Occurrences list)
            return measure.Fields.Count == 0 ? ItemsOf(measure.Id, list) : ItemsOf(measure.Id, list) with { Fields = new MeasureFields(measure) };
        return Simple(measure.Kind, measure.Limits, measure.IsShare, fact, out var wrong)
            ?? Value.Open.Because(new OpenReason(measure.Id, $"“{measure.Name}”（{measure.Id}）{wrong}"));
    }

    /// <summary>The value of an item's field; null when it is wrong.</summary>
    internal static Value? OfField(DeclaredField field, FactValue fact, out string wrong) => (field.Kind, fact) switch
    {
        // In JSON a field is a plain text, whether it is a day or not.
        (FactKind.Text, FactValue.Date date) => Simple(FactKind.Text, field.Limits, false, new FactValue.Text(Plain.Day(date.Day)), out wrong),
        (FactKind.Date, FactValue.Text text) when DateReader.Parse(text.Words) is { } day => Simple(FactKind.Date, field.Limits, false, new FactValue.Date(day), out wrong),
        _ => Simple(field.Kind, field.Limits, false, fact, out wrong),
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
        (not ExpressionType.Flag, FactValue.Number { Value: >= 0 and <= Evaluation.Largest } number) => Value.Number.Exactly(number.Value),
        (not ExpressionType.Flag, FactValue.Occurrences list) => ItemsOf(rule, list),
        _ => Value.Open.Because(new OpenReason(rule, "人工认定的种类与规则不符，请改正后重新认定")),
    };

    internal static string WordsFor(FactKind kind) => kind switch
    {
        FactKind.Flag => "是否",
        FactKind.Number => "数值",
        FactKind.Date => "日期",
        FactKind.Text => "文字",
        _ => "清单",
    };

    private static Value? Simple(FactKind kind, ValueLimits limits, bool isShare, FactValue fact, out string wrong)
    {
        wrong = "";
        switch (kind, fact)
        {
            case (FactKind.Flag, FactValue.Flag flag):
                return new Value.Flag(flag.Value);
            case (FactKind.Number, FactValue.Number number) when number.Value >= limits.AtLeast && !(number.Value > limits.AtMost):
                return Value.Number.Exactly(number.Value);
            case (FactKind.Number, FactValue.Number number):
                wrong = $"的 {Plain.Text(number.Value)} 超出{RangeWords(limits)}，是否写错了单位{(isShare ? "（占比写小数，95% 写 0.95）" : "")}";
                return null;
            case (FactKind.Date, FactValue.Date date):
                return new Value.Date(date.Day);
            case (FactKind.Text, FactValue.Text text) when limits.OneOf.Count == 0 || limits.OneOf.Contains(text.Words, StringComparer.Ordinal):
                return new Value.Text(text.Words);
            case (FactKind.Text, FactValue.Text text):
                wrong = $"没有取值“{text.Words}”，可取：{string.Join("、", limits.OneOf)}";
                return null;
            default:
                wrong = $"的种类不对，应当是{WordsFor(kind)}";
                return null;
        }
    }

    private static string RangeWords(ValueLimits limits) => limits.AtMost is { } most
        ? $" {Plain.Text(limits.AtLeast)} 至 {Plain.Text(most)}"
        : $"下限 {Plain.Text(limits.AtLeast)}";

    private static string WordsFor(Question question) => question.Kind switch
    {
        QuestionKind.Flag => "是或否",
        QuestionKind.Count => $"个数（{Least(question)}的整数{Limit(question)}）或清单",
        QuestionKind.Points => $"{Least(question)}的分值{Limit(question)}",
        _ => string.Join("、", question.Choices.Select(choice => choice.Meaning.Length == 0 ? choice.Id : $"{choice.Id}（{choice.Meaning}）")) + " 之一",
    };

    private static string Least(Question question) => question.AtLeast == 0 ? "不为负" : $"不小于 {Plain.Text(question.AtLeast)} ";

    private static string Limit(Question question) => question.AtMost is { } most ? $"，最多 {Plain.Text(most)}" : "";

    private static Value Limited(Question question, decimal number, Value value) => number >= question.AtLeast && number <= (question.AtMost ?? decimal.MaxValue)
        ? value
        : Value.Open.Because(new OpenReason(question.Id, $"“{question.Name}”所认定的 {Plain.Text(number)} 不合要求，应当是{WordsFor(question)}"));

    private static Value.Items ItemsOf(string source, FactValue.Occurrences list) => new(
        list.Items.Count < 2
            ? list.Items
            : [.. list.Items.OrderBy(item => item.Fact, StringComparer.Ordinal).ThenBy(item => item.Text, StringComparer.Ordinal).ThenBy(item => item.ProofId, StringComparer.Ordinal)],
        Math.Max(list.Examined, 0),
        list.Unsettled is null ? null : new OpenReason(source, list.Unsettled));
}

using Hengjian.Rubrics.Expressions;

namespace Hengjian.Rubrics.Reading;

/// <summary>The names a formula may use: everything declared, and at some places <c>answer</c>, or <c>remaining</c> with <c>removed.GROUP</c>.</summary>
internal sealed class NamesInScope(Declarations declared, Question? asked = null, IReadOnlyList<string>? rescaledGroups = null) : IExpressionNames
{
    internal const string Answer = "answer";
    internal const string AnswerPrefix = "answer.";
    internal const string OptionPrefix = "option.";
    internal const string Remaining = "remaining";
    internal const string RemovedPrefix = "removed.";
    internal const string PointsPrefix = "points.";
    internal const string ChildrenPrefix = "children.";

    /// <summary>The parts whose points may be used.</summary>
    internal IReadOnlyList<string> Parts { get; init; } = [];

    public IEnumerable<string> All => declared.Measures.Select(measure => measure.Id)
        .Concat(declared.Questions.Select(question => AnswerPrefix + question.Id))
        .Concat(declared.Options.Select(option => OptionPrefix + option.Id))
        .Concat(asked is null ? [] : [Answer])
        .Concat(rescaledGroups is null ? [] : [Remaining, .. rescaledGroups.Select(group => RemovedPrefix + group)])
        .Concat(Parts.Select(part => PointsPrefix + part))
        .Concat(["class", "target"]);

    public ExpressionType? TypeOf(string name) => name switch
    {
        "class" or "target" => ExpressionType.Text,
        Remaining => rescaledGroups is null ? null : ExpressionType.Number,
        _ when name.StartsWith(RemovedPrefix, StringComparison.Ordinal) => rescaledGroups?.Contains(name[RemovedPrefix.Length..], StringComparer.Ordinal) == true ? ExpressionType.Flag : null,
        _ when name.StartsWith(PointsPrefix, StringComparison.Ordinal) => Parts.Contains(name[PointsPrefix.Length..], StringComparer.Ordinal) ? ExpressionType.Number : null,
        _ when name.StartsWith(OptionPrefix, StringComparison.Ordinal) && ChoicesOf(name) is not null => ExpressionType.Text,
        _ when QuestionOf(name) is { } question => TypeOf(question.Kind),
        _ => declared.Measures.Find(measure => measure.Id == name) is { } measure ? TypeOf(measure.Kind) : null,
    };

    public IReadOnlyList<string>? ChoicesOf(string name) => name switch
    {
        "class" => [.. declared.Classes.Select(one => one.Id)],
        "target" => [.. declared.Targets.Select(one => one.Id)],
        _ when name.StartsWith(OptionPrefix, StringComparison.Ordinal) =>
            declared.Options.Find(option => option.Id == name[OptionPrefix.Length..])?.Choices.Select(choice => choice.Id).ToList(),
        _ => QuestionOf(name)?.Choices.Select(choice => choice.Id).ToList(),
    };

    public bool HasPoints(string name) => QuestionOf(name)?.Kind == QuestionKind.Choice;

    /// <summary>The formula that is the answer to the rule's own question, yes or no.</summary>
    internal static Expression Answered(SourcePlace place) => new(Answer, place, new Node.Name(Answer, ExpressionType.Flag), [Answer]);

    /// <summary>Whether a name means something in formulas already, so that no measure may bear it.</summary>
    internal static bool IsReserved(string name) =>
        name is "class" or "target" or "and" or "or" or "not" or "true" or "false" or Answer or Remaining
        || name.StartsWith(AnswerPrefix, StringComparison.Ordinal)
        || name.StartsWith(PointsPrefix, StringComparison.Ordinal)
        || name.StartsWith(ChildrenPrefix, StringComparison.Ordinal)
        || name.StartsWith(RemovedPrefix, StringComparison.Ordinal)
        || name.StartsWith(OptionPrefix, StringComparison.Ordinal);

    private Question? QuestionOf(string name)
    {
        if (name == Answer)
            return asked;
        return name.StartsWith(AnswerPrefix, StringComparison.Ordinal) ? declared.Questions.Find(question => question.Id == name[AnswerPrefix.Length..]) : null;
    }

    private static ExpressionType TypeOf(QuestionKind kind) => kind switch
    {
        QuestionKind.Flag => ExpressionType.Flag,
        QuestionKind.Count => ExpressionType.Occurrences,
        QuestionKind.Points => ExpressionType.Number,
        _ => ExpressionType.Text,
    };

    private static ExpressionType TypeOf(FactKind kind) => kind switch
    {
        FactKind.Flag => ExpressionType.Flag,
        FactKind.Number => ExpressionType.Number,
        _ => ExpressionType.Occurrences,
    };
}

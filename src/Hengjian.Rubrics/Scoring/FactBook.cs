using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Reading;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>What is known of one subject, under the names formulas use. The order of the facts does not matter.</summary>
internal sealed class FactBook : IExpressionInputs
{
    private readonly Dictionary<string, DeclaredMeasure> _measures;
    private readonly Dictionary<string, Question> _questions;
    private readonly Dictionary<string, Judgement> _judgements = new(StringComparer.Ordinal);
    private readonly Dictionary<Condition, Value> _tested = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, (IReadOnlyList<ScoreSheet> Sheets, IReadOnlyList<decimal?> Weights)> _children = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScoreRange> _points = new(StringComparer.Ordinal);
    private readonly SubjectFacts _facts;
    private readonly string _target;

    internal FactBook(Rubric rubric, SubjectFacts facts, string target, IReadOnlyDictionary<string, string> taken)
    {
        Rubric = rubric;
        Taken = taken;
        _facts = facts;
        _target = target;
        _measures = rubric.Measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);
        _questions = rubric.Questions.ToDictionary(question => question.Id, StringComparer.Ordinal);
        var ordered = facts.Judgements.OrderBy(one => one.At.UtcTicks).ThenBy(one => one.By, StringComparer.Ordinal).ThenBy(one => one.Reason, StringComparer.Ordinal);
        foreach (var judgement in ordered)
            _judgements[judgement.Rule] = judgement;
    }

    internal Rubric Rubric { get; }

    /// <summary>The choice of every option.</summary>
    internal IReadOnlyDictionary<string, string> Taken { get; }

    internal string? Class => _facts.Class;

    /// <summary>The newest judgement on a rule, question, measure or indicator; null when nobody judged.</summary>
    internal Judgement? JudgementOn(string id) => _judgements.GetValueOrDefault(id);

    /// <summary>Gives the scored objects of a kind below this one, with the weights their facts state.</summary>
    internal void SetChildren(string target, IReadOnlyList<ScoreSheet> sheets, IReadOnlyList<decimal?> weights) => _children[target] = (sheets, weights);

    /// <summary>Gives the points of a part, so that formulas after it may use them.</summary>
    internal void SetPoints(string part, ScoreRange points) => _points[part] = points;

    public Value ValueOf(string name)
    {
        if (name.StartsWith(NamesInScope.PointsPrefix, StringComparison.Ordinal))
        {
            var points = _points[name[NamesInScope.PointsPrefix.Length..]];
            return Value.Number.Between(points.Lowest, points.Highest, [new OpenReason("", $"“{WordsFor(name)}”尚未确定")]);
        }

        if (name == "class")
            return Class is null ? Value.Open.Because(new OpenReason("class", "没有给出考评对象的类别")) : new Value.Text(Class);
        if (name == "target")
            return new Value.Text(_target);
        if (name.StartsWith(NamesInScope.OptionPrefix, StringComparison.Ordinal))
            return new Value.Text(Taken[name[NamesInScope.OptionPrefix.Length..]]);
        if (name.StartsWith(NamesInScope.AnswerPrefix, StringComparison.Ordinal))
            return AnswerTo(_questions[name[NamesInScope.AnswerPrefix.Length..]]);
        return MeasureOf(_measures[name]);
    }

    public decimal PointsOf(string name, string choice) => PointsOf(_questions[name[NamesInScope.AnswerPrefix.Length..]], choice);

    internal static decimal PointsOf(Question question, string choice) => question.Choices.First(one => one.Id == choice).Points;

    /// <summary>Whether a condition holds: a flag, or open.</summary>
    internal Value Test(Condition condition)
    {
        if (!_tested.TryGetValue(condition, out var value))
            _tested[condition] = value = Tested(condition);
        return value;
    }

    /// <summary>What people answered to a question.</summary>
    internal Value AnswerTo(Question question)
    {
        if (JudgementOn(question.Id) is not { } judgement)
            return Value.Open.Because(new OpenReason(question.Id, $"待人工认定：{question.Text}"));
        return Answers.Of(question, judgement.Answer);
    }

    /// <summary>The fact behind a name: a judgement first, then the measure; null for names that are not facts.</summary>
    internal FactValue? FactBehind(string name)
    {
        var id = name.StartsWith(NamesInScope.AnswerPrefix, StringComparison.Ordinal) ? name[NamesInScope.AnswerPrefix.Length..] : name;
        return JudgementOn(id)?.Answer ?? _facts.Values.GetValueOrDefault(id);
    }

    /// <summary>The words for a name.</summary>
    internal string WordsFor(string name) => RubricNames.WordsFor(Rubric, name);

    internal bool IsShare(string name) => _measures.TryGetValue(name, out var measure) && measure.IsShare;

    private Value MeasureOf(DeclaredMeasure measure)
    {
        var fact = FactBehind(measure.Id);
        var value = fact is null
            ? Value.Open.Because(new OpenReason(measure.Id, $"缺少度量“{measure.Name}”（{measure.Id}）"))
            : Answers.Of(measure, fact);
        return measure.Kind == FactKind.Number && value is Value.Open open
            ? Value.Number.Between(0, measure.IsShare ? 1 : Value.Number.Unlimited, open.Reasons)
            : value;
    }

    private Value Tested(Condition condition)
    {
        Value ofClass = condition.Classes.Count == 0
            ? new Value.Flag(true)
            : Class is null ? ValueOf("class") : new Value.Flag(condition.Classes.Contains(Class, StringComparer.Ordinal));
        if (condition.When is null || ofClass is Value.Flag { Holds: false })
            return ofClass;
        var when = Evaluation.Of(condition.When, this);
        if (when is Value.Flag { Holds: false } || ofClass is Value.Flag)
            return when;
        return when is Value.Flag ? ofClass : Value.Open.Both(ofClass, when);
    }
}

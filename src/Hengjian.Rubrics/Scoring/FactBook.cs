using Hengjian.Rubrics.Calendars;
using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Reading;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>What is known of one subject, under the names formulas use. The order of the facts does not matter.</summary>
internal sealed class FactBook : IExpressionInputs
{
    private readonly RubricIndex _index;
    private readonly Dictionary<string, Judgement> _judgements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Value> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<Condition, Value> _tested = new(ReferenceEqualityComparer.Instance);
    private readonly SubjectFacts _facts;
    private readonly string _target;

    internal FactBook(Rubric rubric, SubjectFacts facts, string target, IReadOnlyDictionary<string, string> taken)
    {
        Rubric = rubric;
        Taken = taken;
        _index = rubric.Index;
        _facts = facts;
        _target = target;
        Days = new SubjectDays(rubric.Calendar, facts.Exclusions.Count == 0 ? ExcludedDays.None : new ExcludedDays(facts.Exclusions.Select(one => new DatePeriod(one.From, one.To))));
        var ordered = facts.Judgements.OrderBy(one => one.At.UtcTicks).ThenBy(one => one.By, StringComparer.Ordinal).ThenBy(one => one.Reason, StringComparer.Ordinal);
        foreach (var judgement in ordered)
        {
            if (!_judgements.TryGetValue(judgement.Rule, out var earlier) || !FactsJson.IsLaterInText(earlier, judgement))
                _judgements[judgement.Rule] = judgement;
        }
    }

    internal Rubric Rubric { get; }

    /// <summary>The choice of every option.</summary>
    internal IReadOnlyDictionary<string, string> Taken { get; }

    internal string? Class => _facts.Class;

    public SubjectDays Days { get; }

    /// <summary>The periods in which the subject is not evaluated, in order.</summary>
    internal IEnumerable<Exclusion> Exclusions => _facts.Exclusions.OrderBy(one => one.From).ThenBy(one => one.To).ThenBy(one => one.Reason, StringComparer.Ordinal);

    /// <summary>The newest judgement on a rule, question, measure or indicator; null when nobody judged.</summary>
    internal Judgement? JudgementOn(string id) => _judgements.GetValueOrDefault(id);

    /// <summary>Gives the score sheets of the subject's children, under the name <c>children.TARGET</c>.</summary>
    /// <remarks>A subject whose facts bring no children at all has not told of them: there the name stays open.</remarks>
    /// <param name="target">The kind of the children.</param>
    /// <param name="sheets">Their sheets.</param>
    /// <param name="weights">The weight of each; null where none is given.</param>
    /// <param name="mayGrow">Why there may be more of them; null when there cannot.</param>
    internal void SetChildren(string target, IReadOnlyList<ScoreSheet> sheets, IReadOnlyList<decimal?> weights, OpenReason? mayGrow = null)
    {
        if (_facts.Children.Count > 0)
            _values[NamesInScope.ChildrenPrefix + target] = ChildFields.ListOf(target, sheets, weights, mayGrow);
    }

    /// <summary>Gives the points of a part that is scored, under the name <c>points.PART</c>.</summary>
    internal void SetPoints(string part, ScoreRange points) => _values[NamesInScope.PointsPrefix + part] = points.IsSettled
        ? Value.Number.Exactly(points.Lowest)
        : Value.Number.Between(points.Lowest, points.Highest, [new OpenReason(part, $"“{_index.Parts[part].Name}”的得分未定")]);

    public Value ValueOf(string name)
    {
        if (!_values.TryGetValue(name, out var value))
            _values[name] = value = Looked(name);
        return value;
    }

    public decimal PointsOf(string name, string choice) => PointsOf(_index.Questions[name[NamesInScope.AnswerPrefix.Length..]], choice);

    internal static decimal PointsOf(Question question, string choice) => question.Choices.First(one => one.Id == choice).Points;

    /// <summary>Whether a condition holds: a flag, or open.</summary>
    internal Value Test(Condition condition)
    {
        if (!_tested.TryGetValue(condition, out var value))
            _tested[condition] = value = Tested(condition);
        return value;
    }

    /// <summary>What people answered to a question; points not given yet lie within the limits of the question.</summary>
    internal Value AnswerTo(Question question)
    {
        var value = Answered(question);
        return question.Kind == QuestionKind.Points && value is Value.Open open
            ? Value.Number.Between(question.AtLeast, question.AtMost ?? Value.Number.Unlimited, open.Reasons)
            : value;
    }

    /// <summary>The fact behind a name: a judgement first, then the measure; null for names that are not facts.</summary>
    internal FactValue? FactBehind(string name)
    {
        var id = name.StartsWith(NamesInScope.AnswerPrefix, StringComparison.Ordinal) ? name[NamesInScope.AnswerPrefix.Length..] : name;
        return JudgementOn(id)?.Answer ?? _facts.Values.GetValueOrDefault(id);
    }

    /// <summary>The words for a name.</summary>
    internal string WordsFor(string name) => RubricNames.WordsFor(Rubric, name);

    internal bool IsShare(string name) => _index.Measures.TryGetValue(name, out var measure) && measure.IsShare;

    private Value Looked(string name)
    {
        if (_index.Measures.TryGetValue(name, out var measure))
            return MeasureOf(measure);
        return name switch
        {
            "class" => Class is null ? Value.Open.Because(new OpenReason("class", "没有给出考评对象的类别")) : new Value.Text(Class),
            "target" => new Value.Text(_target),
            DateFunctions.MonitoringDate => DayOf(Rubric.MonitoringDate, "监测时间点"),
            DateFunctions.PeriodFrom => DayOf(Rubric.Period?.From, "考评的时段"),
            DateFunctions.PeriodTo => DayOf(Rubric.Period?.To, "考评的时段"),
            _ when After(name, NamesInScope.OptionPrefix) is { } option => new Value.Text(Taken[option]),
            _ when After(name, NamesInScope.AnswerPrefix) is { } question => AnswerTo(_index.Questions[question]),
            _ when After(name, NamesInScope.ChildrenPrefix) is { } target => Value.Open.Because(new OpenReason(name, $"没有给出所属的{_index.Targets[target].Title}")),
            _ when After(name, NamesInScope.PointsPrefix) is { } part => Value.Open.Because(new OpenReason(part, $"“{_index.Parts[part].Name}”的得分未定")),
            _ => throw new InvalidOperationException($"Unknown name {name}"),
        };
    }

    private static string? After(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : null;

    private static Value DayOf(DateOnly? day, string words) =>
        day is { } known ? new Value.Date(known) : Value.Open.Because(new OpenReason("", $"方案没有写明{words}"));

    private Value MeasureOf(DeclaredMeasure measure)
    {
        var fact = FactBehind(measure.Id);
        var value = fact is null
            ? Value.Open.Because(new OpenReason(measure.Id, $"缺少度量“{measure.Name}”（{measure.Id}）"))
            : Answers.Of(measure, fact);
        return value switch
        {
            Value.Open open when measure.Kind == FactKind.Number => Value.Number.Between(measure.Limits.AtLeast, measure.Limits.AtMost ?? Value.Number.Unlimited, open.Reasons),
            Value.Items items when measure.Dated is not null && Rubric.Evidence?.Within is { } within => EvidenceFilter.Of(measure, items, within),
            _ => value,
        };
    }

    private Value Answered(Question question)
    {
        if (JudgementOn(question.Id) is not { } judgement)
            return Value.Open.Because(new OpenReason(question.Id, $"待人工认定：{question.Text}"));
        return question.NeedsProof && judgement.Proof.Count == 0
            ? Value.Open.Because(new OpenReason(question.Id, $"“{question.Name}”的认定须附佐证材料"))
            : Answers.Of(question, judgement.Answer);
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

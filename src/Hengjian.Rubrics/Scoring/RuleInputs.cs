using Hengjian.Rubrics.Calendars;
using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Reading;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>The facts as one rule or veto item sees them, with its own question and with what it used, for the sheet.</summary>
internal sealed class RuleInputs(FactBook book, string id, Question? ask) : IExpressionInputs
{
    private const int MostChildrenNamed = 20;
    private List<(Node.Call Call, Value Value)>? _noted;

    /// <summary>A judgement on a rule that would be measured replaces the measurement.</summary>
    internal Judgement? Overruled { get; } = ask is null ? book.JudgementOn(id) : null;

    internal FactBook Book => book;

    public SubjectDays Days => book.Days;

    public Value ValueOf(string name) => name == NamesInScope.Answer ? book.AnswerTo(ask!) : book.ValueOf(name);

    public decimal PointsOf(string name, string choice) => name == NamesInScope.Answer ? FactBook.PointsOf(ask!, choice) : book.PointsOf(name, choice);

    public void Note(Node.Call call, Value value)
    {
        _noted ??= [];
        if (!_noted.Exists(one => ReferenceEquals(one.Call, call)))
            _noted.Add((call, value));
    }

    /// <summary>The value of the formula that decides the rule.</summary>
    internal Value Decide(Expression expression, ExpressionType wanted) =>
        Overruled is null ? Evaluation.Of(expression, this) : Answers.Of(id, wanted, Overruled.Answer);

    /// <summary>What was known, in words and one by one: every name with its value and how it came about, then what the formulas over lists gave.</summary>
    /// <param name="names">The names, each once.</param>
    internal (IReadOnlyList<string> Words, IReadOnlyList<ScoreInput> Inputs) Known(IReadOnlyList<string> names)
    {
        if (Overruled is not null)
            return ([Said(Overruled)], [new ScoreInput(id, "人工认定", AnswerWords(Overruled.Answer), Said(Overruled))]);
        var words = new List<string>(names.Count);
        var inputs = new List<ScoreInput>(names.Count);
        foreach (var name in names)
        {
            if (Input(name) is not { } input)
                continue;
            inputs.Add(input);
            words.Add($"{input.Words}{(name == DateFunctions.Calendar ? "" : "：")}{input.Value}{(input.Basis.Length > 0 ? $"（{input.Basis}）" : "")}");
        }

        foreach (var noted in _noted ?? [])
        {
            if (Input(noted) is not { } input)
                continue;
            inputs.Add(input);
            words.Add($"{input.Words}{(noted.Value is Value.Items ? " " : " = ")}{input.Value}");
        }

        return (words, inputs);
    }

    /// <summary>What was known, in words.</summary>
    internal IReadOnlyList<string> Shown(IReadOnlyList<string> names) => Known(names).Words;

    /// <summary>What people decided, on the rule itself or on anything it uses.</summary>
    internal IReadOnlyList<Judgement> Judgements(IReadOnlyList<string> names)
    {
        if (Overruled is not null)
            return [Overruled];
        List<Judgement>? all = null;
        foreach (var name in names)
        {
            if (book.JudgementOn(Behind(name)) is { } judgement)
                (all ??= []).Add(judgement);
        }

        return all ?? (IReadOnlyList<Judgement>)[];
    }

    /// <summary>What proves the facts and judgements, each proof once, in ordinal order.</summary>
    internal IReadOnlyList<ProofReference> Evidence(IReadOnlyList<string> names)
    {
        var proofs = new List<ProofReference>();
        if (Overruled is not null)
        {
            AddProofs(proofs, Overruled.Answer);
            proofs.AddRange(Overruled.Proof);
            return Ordered(proofs);
        }

        foreach (var name in names)
        {
            AddFactProofs(proofs, Behind(name));
            if (book.JudgementOn(Behind(name)) is { } judgement)
                proofs.AddRange(judgement.Proof);
            if (name == DateFunctions.Exclusions)
                proofs.AddRange(book.Exclusions.SelectMany(one => one.Proof));
        }

        return Ordered(proofs);
    }

    internal string Words(Expression expression) => ExpressionWords.Of(expression, book.WordsFor);

    /// <summary>“符合“…”，” before what follows from a condition; nothing where the one input shown says it already.</summary>
    internal string Because(Expression condition, bool holds) =>
        Overruled is not null || condition.Root is Node.Name or Node.Not { Of: Node.Name } ? "" : $"{(holds ? "符合" : "不符合")}“{Words(condition)}”，";

    /// <summary>“… = 3，” before what follows from a number; nothing where the one input shown says it already.</summary>
    internal string Comes(Expression expression, decimal number) =>
        Overruled is not null || expression.Root is Node.Name ? "" : $"{Words(expression)} = {Plain.Text(number)}，";

    /// <summary>“… = 60%，” before what follows from a share; nothing where the one input shown says it already.</summary>
    internal string ComesAsShare(Expression expression, decimal share) =>
        Overruled is not null || expression.Root is Node.Name ? "" : $"{ExpressionWords.Of(expression, book.WordsFor, isShare: true)} = {Plain.Percent(share)}，";

    private static List<ProofReference> Ordered(List<ProofReference> proofs)
    {
        proofs.Sort(static (one, other) => string.CompareOrdinal(one.Id, other.Id) is not 0 and var order ? order : string.CompareOrdinal(one.Text, other.Text));
        for (var last = proofs.Count - 1; last > 0; last--)
        {
            if (proofs[last] == proofs[last - 1])
                proofs.RemoveAt(last);
        }

        return proofs;
    }

    /// <summary>The proofs of a fact; of a list that a formula filters, those of the items it kept.</summary>
    private void AddFactProofs(List<ProofReference> proofs, string name)
    {
        if (book.FactBehind(name) is not { } fact)
            return;
        var filtered = false;
        foreach (var (call, value) in _noted ?? [])
        {
            if (call.Function != ListFunctions.Where || value is not Value.Items items || ExpressionTypes.ListBehind(call) != name)
                continue;
            AddProofs(proofs, items.All);
            AddProofs(proofs, items.Undecided);
            filtered = true;
        }

        if (filtered)
            proofs.AddRange(fact.Evidence);
        else
            AddProofs(proofs, fact);
    }

    private static void AddProofs(List<ProofReference> proofs, FactValue fact)
    {
        proofs.AddRange(fact.Evidence);
        if (fact is FactValue.Occurrences list)
            AddProofs(proofs, list.Items);
    }

    private static void AddProofs(List<ProofReference> proofs, IReadOnlyList<FactOccurrence> items)
    {
        foreach (var item in items)
        {
            if (item.ProofId.Length > 0)
                proofs.Add(new ProofReference(item.ProofId, item.Text));
        }
    }

    /// <summary>What a judgement or fact for a name is kept under.</summary>
    private string Behind(string name) => name == NamesInScope.Answer ? id : Bare(name);

    private string MeaningOf(string option) =>
        book.Rubric.Index.Options[option].Choices.First(choice => choice.Id == book.Taken[option]).Meaning;

    private static string Bare(string name) => name.StartsWith(NamesInScope.AnswerPrefix, StringComparison.Ordinal) ? name[NamesInScope.AnswerPrefix.Length..] : name;

    private ScoreInput? Input(string name)
    {
        if (name is "class" or "target")
            return ValueOf(name) is Value.Text text ? new ScoreInput(name, book.WordsFor(name), text.Words, "") : null;
        if (name.StartsWith(NamesInScope.OptionPrefix, StringComparison.Ordinal))
            return new ScoreInput(name, book.WordsFor(name), MeaningOf(name[NamesInScope.OptionPrefix.Length..]), "");
        if (name == DateFunctions.Calendar)
            return new ScoreInput(name, "工作日", $"按{CalendarWords()}", "");
        if (name == DateFunctions.Exclusions)
            return Excluded() is { Length: > 0 } periods ? new ScoreInput(name, "不计入考核的时段", periods, "") : null;
        var value = ValueOf(name);
        if (value is Value.Open or Value.Number { IsExact: false })
            return null;
        var judgement = book.JudgementOn(Behind(name));
        var words = name == NamesInScope.Answer ? ask!.Name : book.WordsFor(name);
        return new ScoreInput(name == NamesInScope.Answer ? id : name, words, ValueWords(name, value), judgement is null ? book.FactBehind(name)?.Basis ?? "" : Said(judgement));
    }

    private string Excluded() =>
        string.Join("、", book.Exclusions.Select(one => $"{new DatePeriod(one.From, one.To)}{(one.Reason.Length > 0 ? $"（{one.Reason}）" : "")}"));

    private static string AnswerWords(FactValue answer) => answer switch
    {
        FactValue.Flag flag => flag.Value ? "是" : "否",
        FactValue.Number number => Plain.Text(number.Value),
        FactValue.Occurrences list => $"{list.Items.Count} 处（查 {list.Examined}）",
        FactValue.Choice choice => choice.Id,
        _ => "",
    };

    private string ValueWords(string name, Value value) => value switch
    {
        Value.Flag flag => flag.Holds ? "是" : "否",
        Value.Number number => book.IsShare(name) ? Plain.Percent(number.Low) : Plain.Text(number.Low),
        Value.Items items => ItemsWords(name, items),
        Value.Date date => Plain.Day(date.Day),
        Value.Text text => MeaningOf(name, text.Words),
        _ => "",
    };

    private string ItemsWords(string name, Value.Items items)
    {
        if (name.StartsWith(NamesInScope.ChildrenPrefix, StringComparison.Ordinal))
            return $"{items.All.Count} 个{ChildrenWords(items)}";
        var leftOut = items.LeftOut == 0 ? "" : $"，另有 {items.LeftOut} 处不在 {book.Rubric.Evidence!.Within} 之内，不计";
        return $"{items.All.Count} 处（查 {items.Examined}）{leftOut}{Unsettled(items)}";
    }

    /// <summary>Each child with its total, as long as they can be read at a glance.</summary>
    private static string ChildrenWords(Value.Items items) => items.All.Count is 0 or > MostChildrenNamed || items.Fields is not ChildFields fields
        ? ""
        : $"（{string.Join("、", items.All.Select(child => $"{child.Text} {fields.TotalWords(child)}"))}）";

    private static string Unsettled(Value.Items items) => items.MayGrow is null ? "" : $"，未查清：{items.MayGrow.Text}";

    private ScoreInput? Input((Node.Call Call, Value Value) noted)
    {
        var words = ExpressionWords.Of(noted.Call, book.WordsFor);
        return noted.Value switch
        {
            Value.Items items => new ScoreInput("", words, $"{items.All.Count} {(ExpressionTypes.ListBehind(noted.Call)!.StartsWith(NamesInScope.ChildrenPrefix, StringComparison.Ordinal) ? "个" : "处")}{Unsettled(items)}", ""),
            Value.Number { IsExact: true } number => new ScoreInput("", words, noted.Call.Function == "share" ? Plain.Percent(number.Low) : Plain.Text(number.Low), ""),
            _ => null,
        };
    }

    private string CalendarWords() => book.Rubric.Calendar switch
    {
        { Kind: CalendarKind.EveryDay } => "每天都算",
        { Kind: CalendarKind.Weekdays } => "周一至周五",
        { } official => official.Source,
        null => "未写明的日历",
    };

    private string MeaningOf(string name, string choice)
    {
        var question = name == NamesInScope.Answer ? ask : book.Rubric.Index.Questions.GetValueOrDefault(Bare(name));
        return question?.Choices.FirstOrDefault(one => one.Id == choice)?.Meaning ?? choice;
    }

    private static string Said(Judgement judgement)
    {
        var when = judgement.At.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return $"{judgement.By} {when} 认定{(judgement.Reason.Length > 0 ? $"：{judgement.Reason}" : "")}";
    }
}

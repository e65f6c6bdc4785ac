using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads veto items.</summary>
internal static class VetoReader
{
    private static readonly string[] s_keys =
        ["id", "target", "name", "words", "clause", "official-text", "decides", "applies", "needs", "ask", "when", "then"];

    internal static IReadOnlyList<VetoItem> Read(Form rubric, Declarations declared)
    {
        var items = new List<VetoItem>();
        foreach (var item in rubric.Items("vetoes"))
        {
            if (Form.Open(item, "单项否决（vetoes）", declared.Faults, s_keys) is { } form)
                items.Add(ReadOne(form, declared));
        }

        return items;
    }

    private static VetoItem ReadOne(Form form, Declarations declared)
    {
        var id = declared.TakeId(form);
        var decides = DecisionReader.Read(form, declared);
        var ask = QuestionReader.ReadInline(form.Item("ask"), id, decides == DecisionKind.Assisted, declared);
        var names = new NamesInScope(declared, ask);
        if (decides == DecisionKind.Measured && ask is not null)
            declared.Faults.Add(form.PlaceOf("ask"), "由机器测定（measured）的否决项不能提问；请改为 assisted 或 judged");
        var needs = ExpressionItems.ReadOrNone(declared, form, "needs", names, ExpressionType.Flag);
        var when = WhenOf(form, ask, names, declared);
        return new VetoItem(
            id,
            TargetOf(form, declared),
            form.Text("name"),
            form.Text("words"),
            form.Text("clause"),
            form.Text("official-text", ""),
            DecisionReader.Settled(decides, [needs, when], declared),
            ConditionReader.Read(form, "applies", declared),
            needs,
            ask,
            when,
            form.Place)
        {
            Then = ThenOf(form, declared),
        };
    }

    internal static string TargetOf(Form form, Declarations declared)
    {
        var target = form.Text("target");
        if (target.Length > 0 && declared.Targets.TrueForAll(one => one.Id != target))
            declared.Faults.Add(form.PlaceOf("target"), $"没有名为“{target}”的考评对象{NearestName.Hint(target, declared.Targets.Select(one => one.Id))}");
        return target;
    }

    private static VetoConsequence ThenOf(Form form, Declarations declared)
    {
        switch (form.Item("then"))
        {
            case null or YamlItem.Scalar { Text: "fail" }:
                return new VetoConsequence.Fail();
            case YamlItem.Mapping mapping when Form.Open(mapping, "否决的后果（then）", declared.Faults, "score", "grade-at-most") is { } inner && inner.Has("score") != inner.Has("grade-at-most"):
                return inner.Has("score")
                    ? new VetoConsequence.Score(inner.Number("score"))
                    : new VetoConsequence.GradeAtMost(GradeReader.Known(inner, "grade-at-most", declared.GradeNames, declared.Faults));
            case var other:
                declared.Faults.Add(other.Place, "“then”应当是 fail（不合格）、{score: 分值}（总分定为此数）、{grade-at-most: 等次}（等次最高为此等）之一");
                return new VetoConsequence.Fail();
        }
    }

    /// <summary>The condition of something that measures or one question decide; a yes-or-no question decides alone.</summary>
    internal static Expression WhenOf(Form form, Question? ask, NamesInScope names, Declarations declared)
    {
        if (form.Has("when") || ask is not { Kind: QuestionKind.Flag })
            return ExpressionItems.Read(declared, form.Required("when"), names, ExpressionType.Flag);
        return new Expression(NamesInScope.Answer, form.PlaceOf("ask"), new Node.Name(NamesInScope.Answer, ExpressionType.Flag), [NamesInScope.Answer]);
    }
}

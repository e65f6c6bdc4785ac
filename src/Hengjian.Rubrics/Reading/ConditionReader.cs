using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads to whom something applies.</summary>
internal static class ConditionReader
{
    /// <summary>Reads <c>applies: {classes: […], when: …}</c>; absent means always.</summary>
    internal static Condition Read(Form form, string key, Declarations declared)
    {
        if (form.Item(key) is not { } item || Form.Open(item, $"适用条件（{key}）", declared.Faults, "classes", "when") is not { } inner)
            return Condition.Always;
        return ReadKeys(inner, declared);
    }

    /// <summary>Reads the keys <c>classes</c> and <c>when</c> of a form that has others too.</summary>
    internal static Condition ReadKeys(Form form, Declarations declared)
    {
        var classes = form.Words("classes");
        foreach (var unknown in classes.Where(word => declared.Classes.TrueForAll(one => one.Id != word.Text)))
            declared.Faults.Add(unknown.Place, $"没有名为“{unknown.Text}”的类别{NearestName.Hint(unknown.Text, declared.Classes.Select(one => one.Id))}");
        if (form.Has("classes") && classes.Count == 0)
            declared.Faults.Add(form.PlaceOf("classes"), "类别清单是空的，永远不会适用");
        var when = ExpressionItems.ReadOrNone(declared, form, "when", new NamesInScope(declared), ExpressionType.Flag);
        return new Condition([.. classes.Select(word => word.Text)], when);
    }
}

using Hengjian.Rubrics.Expressions;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads the formulas of a rubric, with faults at their place in the file.</summary>
internal static class ExpressionItems
{
    internal static Expression Read(Declarations declared, YamlItem? item, NamesInScope names, params ExpressionType[] wanted)
    {
        if (item is null)
            return Missing(default);
        if (item is not YamlItem.Scalar scalar)
        {
            declared.Faults.Add(item.Place, "此处应当是一个算式");
            return Missing(item.Place);
        }

        try
        {
            var expression = ExpressionReader.Read(scalar.Text, scalar.Inner, names, wanted);
            declared.Used.UnionWith(expression.Names);
            declared.Formulas.Add(expression);
            return expression;
        }
        catch (ExpressionFault fault)
        {
            if (fault.IsAboutChildren)
                declared.ChildrenAsNumbers.Add((PlaceIn(scalar, fault.Offset), fault.Message));
            else
                declared.Faults.Add(PlaceIn(scalar, fault.Offset), fault.Message);
            return Missing(item.Place);
        }
    }

    internal static Expression? ReadOrNone(Declarations declared, Form form, string key, NamesInScope names, params ExpressionType[] wanted) =>
        form.Has(key) ? Read(declared, form.Item(key), names, wanted) : null;

    /// <summary>A formula that always holds, standing in where the real one is faulty.</summary>
    private static Expression Missing(SourcePlace place) => new("true", place, new Node.Truth(true), []);

    private static SourcePlace PlaceIn(YamlItem.Scalar scalar, int offset) => scalar.Inner with { Column = scalar.Inner.Column + offset };
}

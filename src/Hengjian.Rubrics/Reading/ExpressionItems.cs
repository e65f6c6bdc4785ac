using Hengjian.Rubrics.Expressions;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads the formulas of a rubric, with faults at their place in the file.</summary>
internal static class ExpressionItems
{
    /// <summary>A formula that always holds, standing in where the real one is faulty.</summary>
    private static readonly Expression s_missing = new("true", default, new Node.Truth(true), []);

    internal static Expression Read(Declarations declared, YamlItem? item, NamesInScope names, params ExpressionType[] wanted)
    {
        if (item is null)
            return s_missing;
        if (item is not YamlItem.Scalar scalar)
        {
            declared.Faults.Add(item.Place, "此处应当是一个算式");
            return s_missing;
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
            declared.Faults.Add(PlaceIn(scalar, fault.Offset), fault.Message);
            return s_missing;
        }
    }

    internal static Expression? ReadOrNone(Declarations declared, Form form, string key, NamesInScope names, params ExpressionType[] wanted) =>
        form.Has(key) ? Read(declared, form.Item(key), names, wanted) : null;

    private static SourcePlace PlaceIn(YamlItem.Scalar scalar, int offset) => scalar.Inner with { Column = scalar.Inner.Column + offset };
}

using Hengjian.Rubrics.Facts;

namespace Hengjian.Rubrics.Expressions;

/// <summary>Reads the fields of a list's items.</summary>
internal abstract class ItemFields
{
    /// <summary>The value of a field; open when the item does not have it.</summary>
    internal abstract Value Of(FactOccurrence item, DeclaredField field);

    /// <summary>All that is certain of the field of an item nobody has seen.</summary>
    internal static Value Unseen(DeclaredField field, IReadOnlyList<OpenReason> reasons) => field.Kind == FactKind.Number
        ? Value.Number.Between(field.Limits.AtLeast, field.Limits.AtMost ?? Value.Number.Unlimited, reasons)
        : new Value.Open(reasons);
}

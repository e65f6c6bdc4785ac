using Hengjian.Rubrics.Facts;

namespace Hengjian.Rubrics.Expressions;

/// <summary>The item that a formula over a list looks at.</summary>
/// <param name="List">Its list.</param>
/// <param name="Item">The item; null for one that nobody has seen, of which the list may have more.</param>
internal sealed record ItemInView(Value.Items List, FactOccurrence? Item)
{
    internal Value FieldOf(DeclaredField field)
    {
        if (Item is null)
            return ItemFields.Unseen(field, Value.ReasonsOf(List));
        return List.Fields is null
            ? ItemFields.Unseen(field, [new OpenReason("", $"清单没有写明“{field.Name}”")])
            : List.Fields.Of(Item, field);
    }
}

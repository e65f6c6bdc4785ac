using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Facts;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Reads the fields that facts bring for the items of a measure.</summary>
internal sealed class MeasureFields(DeclaredMeasure measure) : ItemFields
{
    internal override Value Of(FactOccurrence item, DeclaredField field)
    {
        if (!item.Fields.TryGetValue(field.Id, out var fact))
            return Unseen(field, [Reason($"有的条目没有写明“{field.Name}”")]);
        if (fact is FactValue.Open open)
            return Unseen(field, [Reason($"有的条目的“{field.Name}”未能测定：{open.Reason}")]);
        return Answers.OfField(field, fact, out var wrong) ?? Unseen(field, [Reason($"有的条目的“{field.Name}”{wrong}")]);
    }

    private OpenReason Reason(string text) => new(measure.Id, $"“{measure.Name}”{text}");
}

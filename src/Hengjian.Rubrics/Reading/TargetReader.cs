using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads a kind of object that gets sheets.</summary>
internal static class TargetReader
{
    internal static RubricTarget? Read(YamlItem item, Declarations declared)
    {
        if (Form.Open(item, "考评对象（targets）", declared.Faults, "id", "also", "title", "when-vetoed") is not { } form)
            return null;
        return new RubricTarget(declared.TakeId(form), [.. form.Words("also").Select(word => word.Text)], form.Text("title")) { WhenVetoed = WhenVetoed(form, declared.Faults) };
    }

    private static VetoedChildren? WhenVetoed(Form form, Faults faults)
    {
        switch (form.Item("when-vetoed"))
        {
            case null:
                return null;
            case YamlItem.Scalar { Text: "left-out" }:
                return new VetoedChildren.LeftOut();
            case YamlItem.Scalar { Text: "fails-parent" }:
                return new VetoedChildren.FailsParent();
            case YamlItem.Mapping mapping when Form.Open(mapping, "下级被否决时（when-vetoed）", faults, "counts") is { } inner:
                return new VetoedChildren.Counts(inner.Number("counts"));
            case var other:
                if (other is not YamlItem.Mapping)
                    faults.Add(other.Place, "“when-vetoed”应当是 {counts: 分值}、left-out、fails-parent 之一");
                return null;
        }
    }
}

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads questions to people.</summary>
internal static class QuestionReader
{
    /// <summary>A question that several rules share.</summary>
    internal static Question? ReadShared(YamlItem item, Declarations declared)
    {
        var form = Form.Open(item, "问题（questions）", declared.Faults, "id", "kind", "name", "question", "choices", "at-least", "at-most", "proof", "assisted");
        return form is null ? null : Read(form, declared.TakeId(form), form.Text("name"), false, declared);
    }

    /// <summary>A question that one rule asks; its id is the rule's.</summary>
    internal static Question? ReadInline(YamlItem? item, string id, bool assisted, Declarations declared)
    {
        var form = item is null ? null : Form.Open(item, "提问（ask）", declared.Faults, "kind", "name", "question", "choices", "at-least", "at-most", "proof", "assisted");
        return form is null ? null : Read(form, id, form.Text("name", "人工认定"), assisted, declared);
    }

    private static Question Read(Form form, string id, string name, bool assisted, Declarations declared)
    {
        var kind = Names.Read<QuestionKind>(form, "kind", declared.Faults);
        var choices = new List<QuestionChoice>();
        foreach (var item in form.Items("choices"))
        {
            if (Form.Open(item, "答案（choices）", declared.Faults, "id", "meaning", "points") is { } choice)
                choices.Add(new QuestionChoice(choice.Text("id"), choice.Text("meaning"), choice.NumberOrNone("points") ?? 0));
        }

        if ((kind == QuestionKind.Choice) != (choices.Count >= 2))
            declared.Faults.Add(form.PlaceOf("choices"), "选择题（choice）要有两个以上的答案（choices），其他问题不能有");
        var most = form.NumberOrNone("at-most");
        var least = form.SignedOrNone("at-least") ?? 0;
        if (least > most)
            declared.Faults.Add(form.PlaceOf("at-most"), "“at-most”小于“at-least”");
        if (form.Has("at-least") && kind is not (QuestionKind.Points or QuestionKind.Count))
            declared.Faults.Add(form.PlaceOf("at-least"), "“at-least”只用于问个数（count）和分值（points）");
        if (form.Has("proof") && form.Text("proof") is { Length: > 0 } proof and not "required")
            declared.Faults.Add(form.PlaceOf("proof"), $"“proof”没有“{proof}”这个值，可取：required");
        return new Question(id, kind, name, form.Text("question"), choices, most, form.Truth("assisted", assisted))
        {
            AtLeast = least,
            NeedsProof = form.Has("proof"),
        };
    }
}

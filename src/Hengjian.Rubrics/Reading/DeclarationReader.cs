using Hengjian.Rubrics.Calendars;
using Hengjian.Rubrics.Options;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads targets, classes, options and measures.</summary>
internal static class DeclarationReader
{
    internal static void Read(Form rubric, Declarations declared)
    {
        DateReader.Read(rubric, declared);
        foreach (var item in rubric.Items("targets"))
            ReadTarget(item, declared);
        if (declared.Targets.Count == 0)
            declared.Faults.Add(rubric.PlaceOf("targets"), "至少要有一种考评对象（targets）");
        foreach (var item in rubric.Items("classes"))
            ReadClass(item, declared);
        foreach (var item in rubric.Items("options"))
            ReadOption(item, declared);
        if (rubric.Item("measures") is { } measures)
            MeasureReader.Read(measures, declared);
        foreach (var item in rubric.Items("questions"))
        {
            if (QuestionReader.ReadShared(item, declared) is { } question)
                declared.Questions.Add(question);
        }
    }

    private static void ReadTarget(YamlItem item, Declarations declared)
    {
        if (TargetReader.Read(item, declared) is { } target)
            declared.Targets.Add(target);
    }

    private static void ReadClass(YamlItem item, Declarations declared)
    {
        if (Form.Open(item, "类别（classes）", declared.Faults, "id", "title") is not { } form)
            return;
        var id = form.Text("id");
        if (declared.Classes.Any(one => one.Id == id))
            declared.Faults.Add(form.PlaceOf("id"), $"类别“{id}”重复");
        declared.Classes.Add(new RubricClass(id, form.Text("title")));
    }

    private static void ReadOption(YamlItem item, Declarations declared)
    {
        if (Form.Open(item, "选项（options）", declared.Faults, "id", "question", "default", "choices") is not { } form)
            return;
        var id = declared.TakeId(form);
        var choices = new List<OptionChoice>();
        foreach (var one in form.Items("choices"))
        {
            if (Form.Open(one, "选项的取值（choices）", declared.Faults, "id", "meaning") is { } choice)
                choices.Add(new OptionChoice(choice.Text("id"), choice.Text("meaning")));
        }

        if (choices.Count == 0)
            declared.Faults.Add(form.Place, $"选项“{id}”至少要有一个取值（choices）");
        if (choices.GroupBy(choice => choice.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            declared.Faults.Add(form.PlaceOf("choices"), $"选项“{id}”的取值“{twice.Key}”重复");
        var normal = form.Text("default");
        if (normal.Length > 0 && choices.TrueForAll(choice => choice.Id != normal))
            declared.Faults.Add(form.PlaceOf("default"), $"默认值“{normal}”不在取值之中{NearestName.Hint(normal, choices.Select(choice => choice.Id))}");
        declared.Options.Add(new RubricOption(id, form.Text("question"), normal, choices));
    }
}

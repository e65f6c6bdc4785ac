using System.Globalization;

using Hengjian.Rubrics.Grades;
using Hengjian.Rubrics.Options;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads a whole rubric.</summary>
internal static class RubricReader
{
    private static readonly string[] s_keys =
    [
        "rubric", "version", "title", "source", "monitoring-date", "rounding", "transferred-deductions", "double",
        "targets", "classes", "options", "measures", "questions", "vetoes", "parts", "grades",
    ];

    internal static RubricLoad Read(string text)
    {
        try
        {
            return Read(YamlTree.Read(text));
        }
        catch (YamlFault fault)
        {
            return new RubricLoad(null, [RubricFault.At(fault.Place, fault.Message)]);
        }
    }

    /// <summary>Reads the items of a file, or those put together from tables.</summary>
    internal static RubricLoad Read(YamlItem root)
    {
        var faults = new Faults();
        var rubric = Form.Open(root, "考评方案", faults, s_keys) is { } form ? Read(form, new Declarations(faults)) with { Tree = (YamlItem.Mapping)root } : null;
        return new RubricLoad(faults.Any ? null : rubric, faults.Sorted());
    }

    private static Rubric Read(Form form, Declarations declared)
    {
        DeclarationReader.Read(form, declared);
        if (!form.Has("double"))
            declared.Faults.Add(form.Place, "考评方案缺少“double”：同一问题在不同指标下是否重复扣分（allowed、refused，或由选项决定）");
        if (!form.Has("transferred-deductions"))
            declared.Faults.Add(form.Place, "考评方案缺少“transferred-deductions”：权重转移后固定扣分是否随之放大（fixed、scaled，或由选项决定）");
        var normal = Names.ReadSetting(form, "double", DoubleDeduction.Allowed, declared);
        var rubric = new Rubric(
            ReadId(form, declared),
            form.Text("version"),
            form.Text("title"),
            form.Text("source"),
            ReadDate(form, declared.Faults),
            ReadRounding(form, declared),
            Names.ReadSetting(form, "transferred-deductions", TransferredDeductions.Fixed, declared),
            normal,
            declared.Targets,
            declared.Classes,
            declared.Options,
            declared.Measures,
            declared.Questions,
            VetoReader.Read(form, declared),
            [.. form.Items("parts").Select(part => PartReader.Read(part, normal, declared)).OfType<RubricPart>()],
            ReadGrades(form, declared.Faults));
        CheckUse(declared, form);
        return rubric;
    }

    private static string ReadId(Form form, Declarations declared)
    {
        var id = form.Text("rubric");
        if (id.Length > 0 && !Declarations.IsId(id))
            declared.Faults.Add(form.PlaceOf("rubric"), $"“{id}”不能作为方案的 id：只用小写字母、数字、点和连字符，以字母开头");
        return id;
    }

    private static DateOnly? ReadDate(Form form, Faults faults)
    {
        if (!form.Has("monitoring-date"))
            return null;
        var text = form.Text("monitoring-date");
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        faults.Add(form.PlaceOf("monitoring-date"), $"监测时间“{text}”应当写成 2022-02-14 的样子");
        return null;
    }

    private static Rounding ReadRounding(Form form, Declarations declared)
    {
        if (form.Required("rounding") is not { } item || Form.Open(item, "取整（rounding）", declared.Faults, "digits", "at") is not { } inner)
            return new Rounding(2, Setting<RoundingPlace>.Of(RoundingPlace.Total));
        inner.Required("at");
        return new Rounding(inner.Whole("digits", 0, 4), Names.ReadSetting(inner, "at", RoundingPlace.Total, declared));
    }

    private static GradeScale? ReadGrades(Form rubric, Faults faults)
    {
        if (rubric.Item("grades") is not { } item || Form.Open(item, "等次（grades）", faults, "names", "vetoed", "bands") is not { } form)
            return null;
        var names = form.Words("names").Select(word => word.Text).ToList();
        var vetoed = form.Has("vetoed") ? form.Text("vetoed") : null;
        var bands = new List<GradeBand>();
        foreach (var one in form.Items("bands"))
        {
            if (Form.Open(one, "分数段（bands）", faults, "grade", "from") is not { } band)
                continue;
            bands.Add(new GradeBand(band.Text("grade"), band.Number("from")));
            if (bands.Count > 1 && bands[^1].From >= bands[^2].From)
                faults.Add(band.Place, "分数段应当从高到低排列");
        }

        if (bands.Count > 0 && bands[^1].From != 0)
            faults.Add(form.PlaceOf("bands"), $"低于 {bands[^1].From} 分没有等次：最后一段应当从 0 分起");
        foreach (var unknown in bands.Select(band => band.Grade).Append(vetoed ?? names.FirstOrDefault() ?? "").Where(name => !names.Contains(name)))
            faults.Add(form.Place, $"等次“{unknown}”不在 names 之中{NearestName.Hint(unknown, names)}");
        return new GradeScale(names, vetoed, bands);
    }

    private static void CheckUse(Declarations declared, Form form)
    {
        foreach (var measure in declared.Measures.Where(measure => !declared.Used.Contains(measure.Id)))
            declared.Faults.Add(measure.Place, $"度量“{measure.Id}”已列出，但没有规则使用它");
        foreach (var question in declared.Questions.Where(question => !declared.Used.Contains(NamesInScope.AnswerPrefix + question.Id)))
            declared.Faults.Add(form.PlaceOf("questions"), $"问题“{question.Id}”已列出，但没有规则使用它");
    }
}

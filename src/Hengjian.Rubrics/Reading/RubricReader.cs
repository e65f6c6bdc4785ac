using Hengjian.Rubrics.Checking;
using Hengjian.Rubrics.Options;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads a whole rubric.</summary>
internal static class RubricReader
{
    private static readonly string[] s_keys =
    [
        "rubric", "version", "title", "source", "monitoring-date", "period", "evidence", "calendar", "notes", "rounding", "transferred-deductions", "double",
        "order", "targets", "classes", "options", "measures", "questions", "vetoes", "parts", "grades", "ranking",
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
        var (rubric, isSound) = Form.Open(root, "考评方案", faults, s_keys) is { } form ? Read(form, new Declarations(faults) { GradeNames = GradeReader.NamesIn(form) }) : (null, false);
        rubric = rubric is null ? null : rubric with { Tree = (YamlItem.Mapping)root };
        var notices = new Faults();
        if (rubric is not null && isSound)
            RubricCheck.Of(rubric, faults, notices);
        return new RubricLoad(faults.Any ? null : rubric, faults.Sorted()) { Notices = faults.Any ? [] : notices.Sorted() };
    }

    /// <returns>The rubric, and whether everything but its grades is without fault.</returns>
    private static (Rubric Rubric, bool IsSound) Read(Form form, Declarations declared)
    {
        DeclarationReader.Read(form, declared);
        declared.Rounding = ReadRounding(form, declared);
        var normal = Names.ReadSetting(form, "double", DoubleDeduction.Allowed, declared);
        var rubric = new Rubric(
            ReadId(form, declared),
            form.Text("version"),
            form.Text("title"),
            form.Text("source"),
            declared.MonitoringDate,
            declared.Rounding,
            Names.ReadSetting(form, "transferred-deductions", TransferredDeductions.Fixed, declared),
            normal,
            declared.Targets,
            declared.Classes,
            declared.Options,
            declared.Measures,
            declared.Questions,
            VetoReader.Read(form, declared),
            PartReader.ReadAll(form, normal, declared),
            null)
        {
            Order = Names.ReadSetting(form, "order", ScoringOrder.CapRescaleBonus, declared),
            Ranking = QuotaReader.ReadRanking(form, declared),
            Period = declared.Period,
            Evidence = declared.Evidence,
            Calendar = declared.Calendar,
            Notes = [.. form.Words("notes").Select(note => note.Text.Trim())],
        };
        var beforeGrades = declared.Faults.Count;
        rubric = rubric with { Grades = GradeReader.Read(form, rubric, declared) };
        var withGrades = declared.Faults.Count;
        OpenPointCheck.Check(rubric, form, declared);
        DatesCheck.Check(rubric, form, declared);
        CheckUse(declared, form);
        return (rubric, beforeGrades == 0 && declared.Faults.Count == withGrades);
    }

    private static string ReadId(Form form, Declarations declared)
    {
        var id = form.Text("rubric");
        if (id.Length > 0 && !Declarations.IsId(id))
            declared.Faults.Add(form.PlaceOf("rubric"), $"“{id}”不能作为方案的 id：只用小写字母、数字、点和连字符，以字母开头");
        return id;
    }

    private static Rounding ReadRounding(Form form, Declarations declared)
    {
        if (!form.Has("rounding"))
            declared.Faults.Add(form.Place, "考评方案缺少“rounding”：几位小数（digits）、在哪里取整（at）没有写明，涉及所有指标；at 可取 indicator（各指标）、part（各部分，折算后）、total（总分），或由选项决定（{option: …}）");
        if (form.Item("rounding") is not { } item || Form.Open(item, "取整（rounding）", declared.Faults, "digits", "at") is not { } inner)
            return declared.Rounding;
        inner.Required("at");
        return new Rounding(inner.Whole("digits", 0, 4), Names.ReadSetting(inner, "at", RoundingPlace.Total, declared));
    }

    /// <summary>While a fault is left nobody knows what a rule would use: the one misspelt measure would be named twice.</summary>
    private static void CheckUse(Declarations declared, Form form)
    {
        if (declared.Faults.Any)
            return;
        foreach (var measure in declared.Measures.Where(measure => !declared.Used.Contains(measure.Id)))
            declared.Faults.Add(measure.Place, $"度量“{measure.Id}”已列出，但没有规则使用它");
        foreach (var question in declared.Questions.Where(question => !declared.Used.Contains(NamesInScope.AnswerPrefix + question.Id)))
            declared.Faults.Add(form.PlaceOf("questions"), $"问题“{question.Id}”已列出，但没有规则使用它");
    }
}

using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads named levels, and the question to the person who chooses one.</summary>
internal static class LevelReader
{
    private static readonly string[] s_keys = ["of", "question", "steps"];

    /// <summary>The question when a person chooses the level; null when a formula names it or nothing asks.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="id">Its id.</param>
    /// <param name="assisted">Whether the machine prepares candidates.</param>
    /// <param name="declared">Takes the faults.</param>
    internal static Question? AskOf(Form rule, string id, bool assisted, Declarations declared)
    {
        if (rule.Item("levels") is not YamlItem.Mapping item || Form.Open(item, "档次（levels）", new Faults(), s_keys) is not { } form || form.Has("of"))
            return null;
        if (rule.Has("ask"))
            declared.Faults.Add(rule.PlaceOf("ask"), "levels 没有写 of 时由人选档，不再另写 ask；要问的话写在 levels 的 question");
        var quiet = new Declarations(new Faults());
        var choices = StepsOf(form, quiet).Select(step => new QuestionChoice(step.Id, step.Meaning, step.From.Fixed)).ToList();
        var words = rule.Text("words", "");
        return new Question(id, QuestionKind.Choice, "人工认定", form.Text("question", words), choices, null, assisted);
    }

    internal static RuleEffect.Levels? Read(Form rule, NamesInScope names, Declarations declared)
    {
        if (Form.Open(rule.Item("levels")!, "档次（levels）", declared.Faults, s_keys) is not { } form)
            return null;
        var steps = StepsOf(form, declared);
        if (steps.Count < 2)
            declared.Faults.Add(form.PlaceOf("steps"), "档次至少要有两档（steps）");
        foreach (var twice in steps.GroupBy(step => step.Id, StringComparer.Ordinal).Where(same => same.Key.Length > 0).Select(same => same.Skip(1).FirstOrDefault()).OfType<LevelStep>())
            declared.Faults.Add(twice.Place, $"档次“{twice.Id}”重复");
        if (!form.Has("of"))
            return new RuleEffect.Levels(null, steps);
        if (form.Has("question"))
            declared.Faults.Add(form.PlaceOf("question"), "写了 of 的档次由算式决定，不再提问（question）");
        foreach (var open in steps.Where(step => step.IsOpen))
            declared.Faults.Add(open.Place, "写了 of 的档次由算式决定，每一档要写明分值（award），不能写 from、to");
        var of = ExpressionItems.Read(declared, form.Required("of"), names, ExpressionType.Text);
        CheckChoices(of, steps, names, form, declared);
        return new RuleEffect.Levels(of, steps);
    }

    private static List<LevelStep> StepsOf(Form form, Declarations declared)
    {
        var steps = new List<LevelStep>();
        foreach (var item in form.Items("steps"))
        {
            if (Form.Open(item, "一个档次（steps）", declared.Faults, "id", "meaning", "award", "from", "to") is { } step)
                steps.Add(ReadStep(step, declared));
        }

        return steps;
    }

    private static LevelStep ReadStep(Form form, Declarations declared)
    {
        var ranged = form.Has("from") || form.Has("to");
        if (ranged == form.Has("award") || form.Has("from") != form.Has("to"))
            declared.Faults.Add(form.Place, "每个档次要写 award（得几分），或者同时写 from 和 to（在两者之间给分）");
        var from = form.Has("award") ? FigureItems.ReadPoints(form, "award", declared) : PointsOf(form, "from", declared);
        var to = form.Has("award") ? from : PointsOf(form, "to", declared);
        if (ranged && form.Has("from") && form.Has("to") && (from.Fixed > to.Fixed || from.Share > to.Share))
        {
            declared.Faults.Add(form.PlaceOf("from"), from.Fixed > 0 != to.Fixed > 0 && to != Points.None
                ? "from 和 to 要么都写分值，要么都写百分比"
                : "from 不能大于 to");
        }

        return new LevelStep(form.Text("id"), form.Text("meaning"), from, to, form.Place);
    }

    private static Points PointsOf(Form form, string key, Declarations declared) => FigureItems.PointsOrNone(form, key, declared) ?? Points.None;

    /// <summary>Where the formula can have a few texts only, each of them needs a level and each level one of them.</summary>
    private static void CheckChoices(Expression of, List<LevelStep> steps, NamesInScope names, Form form, Declarations declared)
    {
        if (of.Root is not Node.Name name || names.ChoicesOf(name.Id) is not { } choices)
            return;
        foreach (var step in steps.Where(step => !choices.Contains(step.Id, StringComparer.Ordinal)))
            declared.Faults.Add(step.Place, $"“{name.Id}”没有取值“{step.Id}”，可取：{string.Join("、", choices)}");
        var left = choices.Where(choice => steps.TrueForAll(step => step.Id != choice)).ToList();
        if (left.Count > 0)
            declared.Faults.Add(form.PlaceOf("steps"), $"“{name.Id}”取 {string.Join("、", left)} 时没有任何一档");
    }
}

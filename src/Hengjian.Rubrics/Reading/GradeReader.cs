using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Grades;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads how a rubric grades.</summary>
internal sealed class GradeReader
{
    private readonly Form _form;
    private readonly Declarations _declared;
    private readonly IReadOnlyList<RubricPart> _parts;
    private readonly List<string> _names;

    private GradeReader(Form form, IReadOnlyList<RubricPart> parts, Declarations declared)
    {
        _form = form;
        _parts = parts;
        _declared = declared;
        _names = [.. form.Words("names").Select(word => word.Text)];
    }

    /// <summary>The grades a rubric names, whether they are right or not, for what stands before them in the file.</summary>
    internal static IReadOnlyList<string> NamesIn(Form rubric) =>
        rubric.Item("grades") is YamlItem.Mapping grades && grades.Pairs.FirstOrDefault(pair => pair.Key.Text == "names").Value is YamlItem.Sequence names
            ? [.. names.Items.OfType<YamlItem.Scalar>().Select(name => name.Text)]
            : [];

    internal static GradeScale? Read(Form rubric, Rubric read, Declarations declared)
    {
        if (rubric.Item("grades") is not { } item || Form.Open(item, "等次（grades）", declared.Faults, "names", "vetoed", "bands", "pass", "limits", "quotas") is not { } form)
            return null;
        return new GradeReader(form, read.Parts, declared).Read(read);
    }

    /// <summary>Refuses a grade that the rubric does not name.</summary>
    internal static string Known(Form form, string key, IReadOnlyList<string> names, Faults faults)
    {
        var grade = form.Text(key);
        if (grade.Length > 0 && !names.Contains(grade, StringComparer.Ordinal))
            faults.Add(form.PlaceOf(key), $"等次“{grade}”不在 names 之中{NearestName.Hint(grade, names)}");
        return grade;
    }

    private GradeScale Read(Rubric read)
    {
        if (_names.Count == 0)
            _declared.Faults.Add(_form.PlaceOf("names"), "等次（names）至少要有一个");
        var vetoed = _form.Has("vetoed") ? Known(_form, "vetoed", _names, _declared.Faults) : null;
        var bands = BandReader.Read(_form, _names, read, _declared.Faults);
        return new GradeScale(_names, vetoed, bands)
        {
            Pass = ReadPass(),
            Limits = [.. _form.Items("limits").Select(ReadLimit).OfType<GradeLimit>()],
            Quotas = QuotaReader.Read(_form, _names, _declared),
        };
    }

    private PassLine? ReadPass()
    {
        if (_form.Item("pass") is not { } item || Form.Open(item, "合格线（pass）", _declared.Faults, "when", "otherwise", "words") is not { } form)
            return null;
        var when = ExpressionItems.Read(_declared, form.Required("when"), Scope(null), ExpressionType.Flag);
        CheckTargets(when);
        return new PassLine(when, Known(form, "otherwise", _names, _declared.Faults), form.Text("words"));
    }

    private GradeLimit? ReadLimit(YamlItem item)
    {
        if (Form.Open(item, "等次的限制（limits）", _declared.Faults, "id", "when", "at-most", "words", "clause", "ask") is not { } form)
            return null;
        var id = _declared.TakeId(form);
        var ask = QuestionReader.ReadInline(form.Item("ask"), id, false, _declared);
        var when = VetoReader.WhenOf(form, ask, Scope(ask), _declared);
        CheckTargets(when);
        return new GradeLimit(id, when, Known(form, "at-most", _names, _declared.Faults), form.Text("words"), form.Text("clause"), ask, form.Place);
    }

    private NamesInScope Scope(Question? ask) => new(_declared, ask) { Parts = [.. _parts.Select(part => part.Id)] };

    private void CheckTargets(Expression when)
    {
        var targets = _parts.Where(part => when.Names.Contains(NamesInScope.PointsPrefix + part.Id)).Select(part => part.Target).Distinct(StringComparer.Ordinal).ToList();
        if (targets.Count > 1)
            _declared.Faults.Add(when.Place, $"算式用到了不同考评对象（{string.Join('、', targets)}）的得分，一张评分表上不会同时有");
    }
}

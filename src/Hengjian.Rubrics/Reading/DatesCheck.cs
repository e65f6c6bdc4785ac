using Hengjian.Rubrics.Expressions;

namespace Hengjian.Rubrics.Reading;

/// <summary>Checks that a rubric which counts working days says by which calendar, and one that dates its evidence says which dates count.</summary>
internal static class DatesCheck
{
    private const int MostNamed = 10;

    internal static void Check(Rubric rubric, Form form, Declarations declared)
    {
        var counting = declared.Formulas.Where(formula => formula.Names.Contains(DateFunctions.Calendar, StringComparer.Ordinal)).ToList();
        if (counting.Count > 0 && !form.Has("calendar"))
            declared.Faults.Add(form.Place, $"方案按工作日计算（working-days），须写明按哪个日历（calendar）：every-day（每天都算）、weekdays（周一至周五），或 {{source: 文号, holidays: [放假的日子], working: [调休上班的日子]}}{Touched(rubric, counting)}");
        var dated = rubric.Measures.Where(measure => measure.Dated is not null).Select(measure => measure.Id).ToHashSet(StringComparer.Ordinal);
        var dating = declared.Formulas.Where(formula => formula.DatesItems || formula.Names.Any(dated.Contains)).ToList();
        if (dating.Count > 0 && !form.Has("evidence"))
            declared.Faults.Add(form.Place, $"方案用到清单条目的日期，须写明哪些日期的材料算数（evidence）：period（考评的时段，须同时写 period）、any（不限），或 {{from: 起, to: 止}}{Touched(rubric, dating)}");
    }

    /// <summary>The indicators and veto items in which formulas stand; a formula belongs to the last one that begins before it.</summary>
    private static string Touched(Rubric rubric, List<Expression> formulas)
    {
        var owners = rubric.Vetoes.Select(item => (item.Place, item.Id, item.Name))
            .Concat(rubric.Indicators.Select(indicator => (indicator.Place, indicator.Id, indicator.Name)))
            .Concat(rubric.Parts.Select(part => (part.Place, part.Id, part.Name)))
            .OrderBy(owner => owner.Place.Line).ThenBy(owner => owner.Place.Column).ToList();
        var ofParts = rubric.Parts.SelectMany(part => part.Removals.Select(removal => removal.When.When).Append(part.Rescale?.From).OfType<Expression>().Select(formula => (formula, part))).ToList();
        var touched = new List<string>();
        foreach (var formula in formulas)
        {
            var ofPart = ofParts.Find(one => ReferenceEquals(one.formula, formula)).part;
            var (id, name) = ofPart is not null
                ? (ofPart.Id, ofPart.Name)
                : owners.Where(owner => IsBefore(owner.Place, formula.Place)).Select(owner => (owner.Id, owner.Name)).LastOrDefault();
            if (id is not null && !touched.Contains($"{name}（{id}）"))
                touched.Add($"{name}（{id}）");
        }

        if (touched.Count == 0)
            return "";
        var rest = touched.Count > MostNamed ? $" 等 {touched.Count} 项" : "";
        return $"；涉及：{string.Join("、", touched.Take(MostNamed))}{rest}";
    }

    private static bool IsBefore(SourcePlace owner, SourcePlace formula) =>
        owner.Line < formula.Line || (owner.Line == formula.Line && owner.Column <= formula.Column);
}

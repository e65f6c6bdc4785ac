using System.Globalization;

using Hengjian.Rubrics.Grades;
using Hengjian.Rubrics.Rankings;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads quotas of grades and how a rubric ranks.</summary>
internal static class QuotaReader
{
    internal static GradeQuotas? Read(Form grades, IReadOnlyList<string> names, Declarations declared)
    {
        if (grades.Item("quotas") is not { } item || Form.Open(item, "等次名额（quotas）", declared.Faults, "within", "ties", "shares") is not { } form)
            return null;
        var shares = new List<GradeQuota>();
        foreach (var one in form.Items("shares"))
        {
            if (Form.Open(one, "一个等次的名额（shares）", declared.Faults, "grade", "share", "count", "rounded") is { } share)
                shares.Add(ReadShare(share, shares, names, declared.Faults));
        }

        if (shares.Count == 0)
            declared.Faults.Add(form.PlaceOf("shares"), "等次名额（shares）至少要有一个");
        return new GradeQuotas(ReadScope(form, declared), Names.Read<QuotaTies>(form, "ties", declared.Faults), shares);
    }

    internal static RankingRule? ReadRanking(Form rubric, Declarations declared)
    {
        if (rubric.Item("ranking") is not { } item || Form.Open(item, "排名（ranking）", declared.Faults, "within", "ties") is not { } form)
            return null;
        return new RankingRule(ReadScope(form, declared), form.Has("ties") ? Names.Read<RankingTies>(form, "ties", declared.Faults) : RankingTies.Shared);
    }

    private static RankingScope ReadScope(Form form, Declarations declared)
    {
        var scope = Names.Read<RankingScope>(form, "within", declared.Faults);
        if (form.Has("within") && scope == RankingScope.Class && declared.Classes.Count == 0)
            declared.Faults.Add(form.PlaceOf("within"), "方案没有分类别（classes），不能按类别（class）；请写 all");
        return scope;
    }

    private static GradeQuota ReadShare(Form form, List<GradeQuota> earlier, IReadOnlyList<string> names, Faults faults)
    {
        var grade = GradeReader.Known(form, "grade", names, faults);
        if (earlier.Count > 0 && names.Contains(grade) && names.Contains(earlier[^1].Grade) && names.ToList().IndexOf(grade) <= names.ToList().IndexOf(earlier[^1].Grade))
            faults.Add(form.PlaceOf("grade"), $"名额“{earlier[^1].Grade}”之后是“{grade}”，应当按 names 的次序从好到差写");
        if (form.Has("share") == form.Has("count"))
            faults.Add(form.Place, "每个等次的名额要写 share（比例）或 count（个数）之一");
        if (form.Has("count") && form.Has("rounded"))
            faults.Add(form.PlaceOf("rounded"), "“rounded”只和 share 一起使用");
        var rounded = form.Has("share") ? Names.Read<QuotaRounding>(form, "rounded", faults) : QuotaRounding.Nearest;
        return new GradeQuota(grade, form.Has("share") ? ReadFraction(form, faults) : null, rounded, form.Has("count") ? form.Whole("count", 0, 1_000_000) : null);
    }

    /// <summary>A fraction of one, written <c>1/3</c>, <c>33.34%</c> or <c>0.3334</c>.</summary>
    private static decimal ReadFraction(Form form, Faults faults)
    {
        var text = form.Text("share");
        var parts = text.Split('/');
        var fraction = parts.Length == 2 && Number(parts[0]) is { } over && Number(parts[1]) is > 0 and { } under
            ? over / under
            : parts.Length != 1 ? null : text.EndsWith('%') ? Number(text[..^1]) / 100 : Number(text);
        if (fraction is > 0 and <= 1)
            return fraction.Value;
        if (text.Length > 0)
            faults.Add(form.PlaceOf("share"), $"“share”应当是大于 0、不超过 1 的比例，写成 1/3、33.34% 或 0.3334 的样子，所写是“{text}”");
        return 0;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 1_000_000m ? number : null;
}

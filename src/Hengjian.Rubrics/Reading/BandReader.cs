using Hengjian.Rubrics.Grades;
using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Options;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads the bands of totals and demands that every total a sheet can have lies in exactly one of them.</summary>
/// <remarks>A total has the digits of the rubric's rounding; at least two decimals are checked.</remarks>
internal sealed class BandReader
{
    private readonly Faults _faults;
    private readonly decimal _step;
    private readonly List<(GradeBand Band, Form Form)> _bands = [];

    /// <summary>Whether an edge could not be read: then nothing can be said of gaps and overlaps.</summary>
    private bool _unread;

    private BandReader(int digits, Faults faults)
    {
        _faults = faults;
        _step = new decimal(1, 0, 0, false, (byte)Math.Max(digits, 2));
    }

    internal static IReadOnlyList<GradeBand> Read(Form grades, IReadOnlyList<string> names, Rubric rubric, Faults faults)
    {
        var reader = new BandReader(rubric.Rounding.Digits, faults);
        foreach (var one in grades.Items("bands"))
        {
            if (Form.Open(one, "分数段（bands）", faults, "grade", "from", "above", "to", "below") is { } form)
                reader.ReadOne(form, names);
        }

        if (reader._bands.Count > 0 && !reader._unread)
            reader.CheckEnds(rubric);
        return [.. reader._bands.Select(one => one.Band)];
    }

    private void ReadOne(Form form, IReadOnlyList<string> names)
    {
        if (form.Has("from") == form.Has("above"))
            _faults.Add(form.Place, $"每个分数段要写 from（含本数）或 above（不含本数）之一（“{form.Text("grade")}”）");
        if (form.Has("to") && form.Has("below"))
            _faults.Add(form.PlaceOf("below"), "to（含本数）和 below（不含本数）只能写一个");
        var band = new GradeBand(
            GradeReader.Known(form, "grade", names, _faults),
            form.NumberOrNone("from") ?? form.NumberOrNone("above") ?? 0,
            form.Has("from"),
            form.NumberOrNone("to") ?? form.NumberOrNone("below"),
            form.Has("to"));
        if (new[] { "from", "above", "to", "below" }.Any(form.IsFaulty))
            _unread = true;
        if (_bands.Count > 0 && !_unread)
            CheckNeighbours(_bands[^1].Band, band, form, names);
        if (band.To is not null && Last(band) < First(band))
            _faults.Add(form.Place, $"“{band.Grade}”的分数段里没有任何分数");
        _bands.Add((band, form));
    }

    private void CheckNeighbours(GradeBand upper, GradeBand lower, Form form, IReadOnlyList<string> names)
    {
        if (First(lower) >= First(upper))
        {
            _faults.Add(form.Place, "分数段应当从高到低排列");
            return;
        }

        if (names.Contains(lower.Grade) && names.Contains(upper.Grade) && names.ToList().IndexOf(lower.Grade) <= names.ToList().IndexOf(upper.Grade))
            _faults.Add(form.PlaceOf("grade"), $"分数段“{upper.Grade}”之后是“{lower.Grade}”，与 names 从好到差的次序不合");
        if (lower.To is not { } edge)
            return;
        var place = form.PlaceOf(lower.IncludesTo ? "to" : "below");
        var (last, first) = (Last(lower), First(upper));
        if (last + _step < first)
            _faults.Add(place, $"{Between(edge, lower.IncludesTo, upper)}的分数{Examples(edge, upper.From, last + _step, first - _step)}没有等次；紧接“{upper.Grade}”请写 {(upper.IncludesFrom ? "below" : "to")}: {Plain.Text(upper.From)}");
        else if (last >= first)
            _faults.Add(place, $"{(first == last ? $"{Plain.Text(first)} 分" : $"{Plain.Text(first)} 至 {Plain.Text(last)} 分")}同时属于“{upper.Grade}”和“{lower.Grade}”；紧接“{upper.Grade}”请写 {(upper.IncludesFrom ? "below" : "to")}: {Plain.Text(upper.From)}");
    }

    private void CheckEnds(Rubric rubric)
    {
        var (lowest, form) = _bands[^1];
        if (First(lowest) != 0)
            _faults.Add(form.PlaceOf(lowest.IncludesFrom ? "from" : "above"), $"{(lowest.IncludesFrom ? "低于" : "不高于")} {Plain.Text(lowest.From)} 分没有等次：最后一段应当从 0 分起（from: 0）");
        var (highest, top) = _bands[0];
        if (highest.To is not { } edge)
            return;
        var place = top.PlaceOf(highest.IncludesTo ? "to" : "below");
        var (most, known) = HighestTotal(rubric);
        if (!known)
            _faults.Add(place, $"加分随折算放大，总分可能高于 {Plain.Text(edge)}：最高一段不要写上限");
        else if (Last(highest) < most)
            _faults.Add(place, $"{(highest.IncludesTo ? "高于" : "不低于")} {Plain.Text(edge)} 分没有等次：各部分合计最多 {Plain.Text(most)} 分，最高一段请不写上限，或写 to: {Plain.Text(most)}");
    }

    private static (decimal Most, bool Known) HighestTotal(Rubric rubric)
    {
        var targets = rubric.Parts.GroupBy(part => part.Target, StringComparer.Ordinal).ToList();
        var carried = rubric.Order.Option is null ? rubric.Order.Fixed == ScoringOrder.CapBonusRescale : rubric.Order.ByChoice.Values.Contains(ScoringOrder.CapBonusRescale);
        var known = !carried || !targets.Exists(parts => parts.Any(part => part.IsBonus) && parts.Any(part => part.Rescale is not null));
        return (targets.Select(parts => parts.Sum(part => Math.Max(part.Full, part.Rescale?.To ?? 0))).DefaultIfEmpty(0).Max(), known);
    }

    /// <summary>The lowest total in a band.</summary>
    private decimal First(GradeBand band) => band.IncludesFrom ? Math.Ceiling(band.From / _step) * _step : (Math.Floor(band.From / _step) * _step) + _step;

    /// <summary>The highest total in a band with an upper edge.</summary>
    private decimal Last(GradeBand band) => band.IncludesTo ? Math.Floor(band.To!.Value / _step) * _step : (Math.Ceiling(band.To!.Value / _step) * _step) - _step;

    private static string Between(decimal edge, bool included, GradeBand upper)
    {
        if (!included && !upper.IncludesFrom && edge == upper.From)
            return $"等于 {Plain.Text(edge)} ";
        return $"{(included ? "大于" : "不小于")} {Plain.Text(edge)}、{(upper.IncludesFrom ? "小于" : "不大于")} {Plain.Text(upper.From)} ";
    }

    private string Examples(decimal edge, decimal upper, decimal first, decimal last)
    {
        var middle = Math.Floor((edge + upper) / 2 / _step) * _step;
        return first == last ? "" : middle > first && middle <= last ? $"（如 {Plain.Text(middle)}、{Plain.Text(first)}）" : $"（如 {Plain.Text(first)}）";
    }
}

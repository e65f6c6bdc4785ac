using System.Globalization;

using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Calendars;

/// <summary>Reads the days in a rubric's header: the monitoring date, the period, the evidence dates.</summary>
internal static class DateReader
{
    internal static void Read(Form rubric, Declarations declared)
    {
        declared.MonitoringDate = ReadDay(rubric, "monitoring-date", declared.Faults);
        if (rubric.Item("period") is { } period)
            declared.Period = ReadPeriod(period, "考评的时段（period）", declared.Faults);
        if (rubric.Item("evidence") is { } evidence)
            declared.Evidence = ReadEvidence(evidence, rubric, declared);
        if (rubric.Item("calendar") is { } calendar)
            declared.Calendar = CalendarReader.Read(calendar, declared.Faults);
    }

    internal static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateOnly? ReadDay(Form form, string key, Faults faults)
    {
        if (!form.Has(key))
            return null;
        var text = form.Text(key);
        if (Parse(text) is { } day)
            return day;
        faults.Add(form.PlaceOf(key), $"{(key == "monitoring-date" ? "监测时间" : "日期")}“{text}”应当写成 2022-02-14 的样子");
        return null;
    }

    private static DatePeriod? ReadPeriod(YamlItem item, string what, Faults faults)
    {
        if (Form.Open(item, what, faults, "from", "to") is not { } form)
            return null;
        form.Required("from");
        form.Required("to");
        if (ReadDay(form, "from", faults) is not { } from || ReadDay(form, "to", faults) is not { } to)
            return null;
        if (from > to)
            faults.Add(form.PlaceOf("to"), $"{what}的最后一天在第一天之前");
        return new DatePeriod(from, to);
    }

    private static EvidenceDates? ReadEvidence(YamlItem item, Form rubric, Declarations declared)
    {
        if (item is YamlItem.Mapping)
            return ReadPeriod(item, "佐证材料的时段（evidence）", declared.Faults) is { } stated ? new EvidenceDates(stated, false) : null;
        switch (rubric.TextOf(item, "evidence"))
        {
            case "any":
                return new EvidenceDates(null, false);
            case "period":
                if (!rubric.Has("period"))
                    declared.Faults.Add(item.Place, "evidence: period 指考评的时段，要同时写明 period: {from: …, to: …}");
                return declared.Period is { } period ? new EvidenceDates(period, true) : null;
            case var other:
                declared.Faults.Add(item.Place, $"“evidence”没有“{other}”这个值，可取：period、any、{{from: …, to: …}}");
                return null;
        }
    }
}

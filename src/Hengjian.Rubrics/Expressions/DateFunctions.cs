using System.Globalization;

using Hengjian.Rubrics.Calendars;

namespace Hengjian.Rubrics.Expressions;

/// <summary>The functions of days: what they take, and what they give.</summary>
internal static class DateFunctions
{
    internal const string MonitoringDate = "monitoring-date";
    internal const string PeriodFrom = "period.from";
    internal const string PeriodTo = "period.to";

    /// <summary>Stands among the names of a formula that counts working days.</summary>
    internal const string Calendar = "calendar";

    /// <summary>Stands among the names of a formula that asks for the days on which a subject is not evaluated.</summary>
    internal const string Exclusions = "exclusions";

    internal static readonly string[] Names = ["days", "working-days", "before", "within", "excluded", "counted-days", "date"];

    /// <summary>What a function looks at besides its arguments.</summary>
    internal static string[] Implied(string function) => function switch
    {
        "within" => [MonitoringDate],
        "working-days" => [Calendar],
        NumberFunctions.ByClass => ["class"],
        "excluded" or "counted-days" => [Exclusions],
        _ => [],
    };

    internal static bool IsHeaderDate(string name) => name is MonitoringDate or PeriodFrom or PeriodTo;

    internal static Node Check(WrittenCall call)
    {
        switch (call.Function)
        {
            case "date":
                call.Demand(call.Arguments.Count == 1 && call.Arguments[0] is Node.Text, "date 的写法是 date(\"2022-02-14\")");
                var written = ((Node.Text)call.Arguments[0]).Value;
                call.Demand(DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day), $"日期“{written}”应当写成 2022-02-14 的样子");
                return new Node.Day(day);
            case "before" or "within":
                return CheckSpan(call);
            case "excluded":
                call.Demand(call.Has(ExpressionType.Date), "excluded 的写法是 excluded(日期)");
                return call.As(ExpressionType.Flag);
            default:
                call.Demand(call.Has(ExpressionType.Date, ExpressionType.Date), $"{call.Function} 的写法是 {call.Function}(日期, 日期)");
                return call.As(ExpressionType.Number);
        }
    }

    internal static Value Of(Node.Call call, IExpressionInputs inputs, ItemInView? item)
    {
        var first = Evaluation.Of(call.Arguments[0], inputs, item);
        switch (call.Function)
        {
            case "before":
                return first is Value.Date day ? Before(day.Day, call) : first;
            case "within":
                return Within(first, inputs.ValueOf(MonitoringDate), call);
            case "excluded":
                return first is Value.Date at ? new Value.Flag(inputs.Days.Excluded.Contains(at.Day)) : first;
        }

        var second = Evaluation.Of(call.Arguments[1], inputs, item);
        if (first is not Value.Date from || second is not Value.Date to)
            return Value.Open.Both(first, second);
        var days = call.Function switch
        {
            "days" => Value.Number.Exactly(to.Day.DayNumber - from.Day.DayNumber),
            "counted-days" => Value.Number.Exactly(inputs.Days.Excluded.CountedDays(from.Day, to.Day)),
            _ => WorkingDays(from.Day, to.Day, inputs.Days.Calendar),
        };
        if (item is null)
            inputs.Note(call, days);
        return days;
    }

    private static Node.Call CheckSpan(WrittenCall call)
    {
        var usage = $"{call.Function} 的写法是 {call.Function}(日期, \"2w\")，时长写数字加 d（天）、w（周）、m（月）或 y（年）";
        call.Demand(call.Has(ExpressionType.Date, ExpressionType.Text) && call.Arguments[1] is Node.Text, usage);
        var span = CalendarSpan.Read(((Node.Text)call.Arguments[1]).Value);
        call.Demand(span is not null, usage);
        var within = call.Function == "within";
        call.Demand(!within || call.Names.TypeOf(MonitoringDate) is not null, "within 从监测时间点往回算，方案要写明 monitoring-date");
        return new Node.Call(call.Function, [call.Arguments[0], new Node.Span(span)], within ? ExpressionType.Flag : ExpressionType.Date);
    }

    private static Value Before(DateOnly day, Node.Call call) => ((Node.Span)call.Arguments[1]).Value.Before(day) is { } before
        ? new Value.Date(before)
        : Value.Open.Because(new OpenReason("", "往回算的时间早于公元元年"));

    private static Value Within(Value of, Value monitoring, Node.Call call)
    {
        if (of is not Value.Date day || monitoring is not Value.Date until)
            return Value.Open.Both(of, monitoring);
        return Before(until.Day, call) is Value.Date after ? new Value.Flag(day.Day > after.Day && day.Day <= until.Day) : new Value.Flag(day.Day <= until.Day);
    }

    private static Value WorkingDays(DateOnly from, DateOnly to, WorkCalendar? calendar)
    {
        if (calendar is null)
            return Value.Open.Because(new OpenReason("", "方案没有写明工作日的日历"));
        return calendar.Between(from, to) is { } days
            ? Value.Number.Exactly(days)
            : Value.Open.Because(new OpenReason("", string.Create(CultureInfo.InvariantCulture, $"工作日日历没有 {calendar.YearWithoutArrangement(from, to)} 年的安排")));
    }
}

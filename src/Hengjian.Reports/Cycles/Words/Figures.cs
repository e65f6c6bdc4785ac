using System.Globalization;
using Hengjian.Core;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Cycles.Words;

/// <summary>Numbers and times as a reader of a bulletin expects them: decimal point, no group separators, the offices' clock.</summary>
internal static class Figures
{
    /// <summary>Points without superfluous zeros: 2, 1.5, 80.75.</summary>
    public static string Points(decimal points) => points.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>A change of points with its sign; a true minus sign for deductions, so that columns align.</summary>
    public static string Change(decimal points) => points switch
    {
        > 0 => "+" + Points(points),
        < 0 => "−" + Points(-points),
        _ => "0",
    };

    /// <summary>One number when settled, both ends otherwise.</summary>
    public static string Range(ScoreRange range) =>
        range.IsSettled ? Points(range.Lowest) : Points(range.Lowest) + "–" + Points(range.Highest);

    /// <summary>A count.</summary>
    public static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A length in bytes, with kilobytes or megabytes where they are easier to read.</summary>
    public static string Bytes(long length) => length switch
    {
        < 1024 => length.ToString(CultureInfo.InvariantCulture) + " 字节",
        < 1024 * 1024 => (length / 1024m).ToString("0.#", CultureInfo.InvariantCulture) + " KB",
        _ => (length / 1024m / 1024m).ToString("0.#", CultureInfo.InvariantCulture) + " MB",
    };

    /// <summary>Day, hour and minute, such as 2022年2月14日 00:00.</summary>
    public static string Moment(DateTimeOffset at) => ChinaTime.At(at).ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A moment that sorts as text, to the second, such as 2022-02-14 00:00:00.</summary>
    public static string Stamp(DateTimeOffset at) => ChinaTime.At(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A day that sorts as text, such as 2022-02-14.</summary>
    public static string Day(DateTimeOffset at) => ChinaTime.At(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>ISO 8601 on the offices' clock, to the second, with the offset.</summary>
    public static string Iso(DateTimeOffset at) => ChinaTime.At(at).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}

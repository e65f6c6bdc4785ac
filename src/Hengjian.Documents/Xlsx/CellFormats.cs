using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Hengjian.Documents.Xlsx;

/// <summary>Tells from a workbook's styles which numbers are dates, and shows numbers and dates as text.</summary>
internal sealed class CellFormats
{
    private const double LastSerial = 2_958_466;
    private readonly List<bool> dates;
    private readonly DateTime epoch;

    public CellFormats(WorkbookPart main)
    {
        epoch = main.Workbook.WorkbookProperties?.Date1904?.Value == true ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30);
        var styles = main.WorkbookStylesPart?.Stylesheet;
        var own = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId is not null)
            .ToLookup(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? "");
        dates = [.. (styles?.CellFormats?.Elements<CellFormat>() ?? []).Select(format => IsDate(format.NumberFormatId?.Value ?? 0, own))];
    }

    public string Show(string raw, uint style)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            return raw;
        }

        if (style < dates.Count && dates[(int)style] && value is >= 0 and < LastSerial)
        {
            return ShowDate(value);
        }

        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        return decimal.TryParse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact.ToString(CultureInfo.InvariantCulture) : shortest;
    }

    private string ShowDate(double serial)
    {
        // To the second: a serial number keeps a time of day only to about a tenth of a millisecond.
        var at = epoch.AddSeconds(Math.Round(serial * 86_400));
        var form = serial < 1 ? "HH:mm:ss" : at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss";
        return at.ToString(form, CultureInfo.InvariantCulture);
    }

    // The numbers without a text of their own: 14-22 and 45-47 everywhere, 27-36 and 50-58 in Chinese programs.
    private static bool IsDate(uint id, ILookup<uint, string> own) =>
        own.Contains(id) ? IsDate(own[id].First()) : id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    private static bool IsDate(string format)
    {
        var (quoted, bracketed) = (false, false);
        for (var at = 0; at < format.Length; at++)
        {
            switch (format[at])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '\\' or '_' or '*' when !quoted:
                    at++;
                    break;
                case '[' when !quoted:
                    bracketed = true;
                    break;
                case ']' when !quoted:
                    bracketed = false;
                    break;
                case 'y' or 'Y' or 'd' or 'D' or 'm' or 'M' or 'h' or 'H' or 's' or 'S' when !quoted && !bracketed:
                    return true;
                case ';' when !quoted:
                    return false;
            }
        }

        return false;
    }
}

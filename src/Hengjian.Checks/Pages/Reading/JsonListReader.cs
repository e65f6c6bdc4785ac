using System.Globalization;
using System.Text.Json;
using Hengjian.Core;

namespace Hengjian.Checks.Pages.Reading;

/// <summary>Reads the items of a JSON or JSONP list of any shape: the objects of its arrays, their title, address and date by the names and forms of their values.</summary>
internal static class JsonListReader
{
    private const int Deepest = 64;

    private static readonly string[] TitleNames = ["title", "name", "bt", "subject", "headline"];
    private static readonly string[] AddressNames = ["url", "link", "href", "path", "address"];
    private static readonly string[] DateNames = ["pubdate", "publishdate", "publishtime", "pubtime", "docreltime", "date", "time", "rq", "created", "display"];

    /// <summary>The items; null when the text is not JSON or holds no array.</summary>
    public static IReadOnlyList<ListItem>? Read(string text, PageUrl address)
    {
        var body = Unwrap(text);
        if (body is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest });
            var items = new List<ListItem>();
            return Collect(document.RootElement, address, items) ? items : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Unwrap(string text)
    {
        var trimmed = text.Trim().TrimStart('\uFEFF');
        if (trimmed.Length == 0 || trimmed[0] is '[' or '{')
        {
            return trimmed.Length == 0 ? null : trimmed;
        }

        var open = trimmed.IndexOf('(', StringComparison.Ordinal);
        var close = trimmed.LastIndexOf(')');
        return open is > 0 and < 100 && close > open ? trimmed[(open + 1)..close] : null;
    }

    private static bool Collect(JsonElement element, PageUrl address, List<ListItem> items)
    {
        var arrays = false;
        if (element.ValueKind == JsonValueKind.Array)
        {
            arrays = true;
            foreach (var entry in element.EnumerateArray())
            {
                if (entry.ValueKind == JsonValueKind.Object && Item(entry, address) is { } item)
                {
                    items.Add(item);
                }
                else
                {
                    Collect(entry, address, items);
                }
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                arrays |= Collect(property.Value, address, items);
            }
        }

        return arrays;
    }

    private static ListItem? Item(JsonElement entry, PageUrl address)
    {
        var title = Named(entry, TitleNames);
        var link = Named(entry, AddressNames);
        if (title is null)
        {
            return null;
        }

        var target = link is not null && address.TryResolve(link, out var resolved) ? resolved : null;
        return new ListItem(title.Trim(), target, DateOf(entry));
    }

    private static string? Named(JsonElement entry, string[] names)
    {
        foreach (var name in names)
        {
            foreach (var property in entry.EnumerateObject())
            {
                if (property.Name.Contains(name, StringComparison.OrdinalIgnoreCase) && property.Value.ValueKind == JsonValueKind.String && property.Value.GetString() is { Length: > 0 } value)
                {
                    return value;
                }
            }
        }

        return null;
    }

    private static DateOnly? DateOf(JsonElement entry)
    {
        foreach (var name in DateNames)
        {
            foreach (var property in entry.EnumerateObject())
            {
                if (property.Name.Contains(name, StringComparison.OrdinalIgnoreCase) && DateOfValue(property.Value) is { } date)
                {
                    return date;
                }
            }
        }

        return null;
    }

    private static DateOnly? DateOfValue(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            var text = value.GetString() ?? "";
            return DateWords.First(text) ?? (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? OfEpoch(digits) : null);
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? OfEpoch(number) : null;
    }

    private static DateOnly? OfEpoch(long number) => number switch
    {
        >= 19900101 and <= 20991231 => Packed((int)number),
        >= 631_152_000 and <= 4_102_444_800 => ChinaTime.DayOf(DateTimeOffset.FromUnixTimeSeconds(number)),
        >= 631_152_000_000 and <= 4_102_444_800_000 => ChinaTime.DayOf(DateTimeOffset.FromUnixTimeMilliseconds(number)),
        _ => null,
    };

    private static DateOnly? Packed(int number)
    {
        var (year, month, day) = (number / 10000, number / 100 % 100, number % 100);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Hengjian.Core;
using Hengjian.Core.Registry;

namespace Hengjian.Storage;

/// <summary>A registry as a JSON file: the form in which an imported registry is kept, in the order of the imported file.</summary>
public static class RegistryFile
{
    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The registry as UTF-8 JSON; the same registry gives the same bytes.</summary>
    public static byte[] Write(CityRegistry registry) => JsonSerializer.SerializeToUtf8Bytes(
        new Book(
            registry.Title,
            registry.Simulated,
            [.. registry.Units.Select(unit => new UnitRow(unit.Name.Text, unit.Class?.Name, unit.Aliases))],
            [.. registry.Sites.Select(site => new SiteRow(site.Unit.Text, site.Home.Text, site.Name, site.Code?.Text))],
            [.. registry.Accounts.Select(account => new AccountRow(account.Unit.Text, account.Code.Text, account.Name, account.PlatformType, account.Feed?.Text))]),
        Form);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are not such a file, or name something twice or not at all; the message says what is wrong (zh-CN).</exception>
    public static CityRegistry Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var book = JsonSerializer.Deserialize<Book>(bytes, Form) ?? throw new InvalidDataException("登记表文件是空的");
            var registry = new CityRegistry(
                book.Title ?? throw Missing("title（标题）"),
                RowsOf(book.Units, "units（单位）", UnitOf),
                RowsOf(book.Sites, "sites（网站）", SiteOf),
                RowsOf(book.Accounts, "accounts（账号）", AccountOf),
                book.Simulated);
            Verify(registry);
            return registry;
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"登记表文件第 {fault.LineNumber + 1} 行读不懂（{fault.Path ?? "$"}）：不是衡鉴写出的 JSON", fault);
        }
    }

    private static List<TItem> RowsOf<TRow, TItem>(IReadOnlyList<TRow?>? rows, string list, Func<TRow, string, TItem> read)
        where TRow : class =>
        [.. (rows ?? throw Missing(list)).Select((row, index) => $"{list}第 {index + 1} 项" is var place && row is not null ? read(row, place) : throw Missing(place))];

    private static Unit UnitOf(UnitRow row, string place) =>
        new(new UnitName(row.Name ?? throw Missing($"{place}的 name")), row.Class is null ? null : new SubjectClass(row.Class), [.. (row.Aliases ?? []).OfType<string>()]);

    private static Site SiteOf(SiteRow row, string place) => new(
        new UnitName(row.Unit ?? throw Missing($"{place}的 unit")),
        UrlOf(row.Home ?? throw Missing($"{place}的 home"), place),
        row.Name,
        row.Code is null ? null : SiteCode.TryParse(row.Code, out var code) ? code : throw Wrong(place, row.Code, "网站标识码"));

    private static MediaAccount AccountOf(AccountRow row, string place) => new(
        new UnitName(row.Unit ?? throw Missing($"{place}的 unit")),
        AccountCode.TryParse(row.Code ?? throw Missing($"{place}的 code"), out var code) ? code : throw Wrong(place, row.Code, "新媒体标识码"),
        row.Name ?? throw Missing($"{place}的 name"),
        row.PlatformType,
        row.Feed is null ? null : UrlOf(row.Feed, place));

    private static PageUrl UrlOf(string text, string place) => PageUrl.TryParse(text, out var url) ? url : throw Wrong(place, text, "网址");

    private static void Verify(CityRegistry registry)
    {
        Unique(registry.Units.Select(unit => unit.Name.Text), "单位");
        Unique(registry.Sites.Select(site => site.Home.Text), "网站首页");
        Unique(registry.Accounts.Select(account => account.Code.Text), "新媒体标识码");
        var units = registry.Units.Select(unit => unit.Name).ToHashSet();
        foreach (var site in registry.Sites.Where(site => !units.Contains(site.Unit)))
        {
            throw new InvalidDataException($"登记表文件里网站 {site.Home.Text} 的单位“{site.Unit}”不在单位名单里");
        }

        foreach (var account in registry.Accounts.Where(account => !units.Contains(account.Unit)))
        {
            throw new InvalidDataException($"登记表文件里账号 {account.Code} 的单位“{account.Unit}”不在单位名单里");
        }
    }

    private static void Unique(IEnumerable<string> names, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names.Where(name => !seen.Add(name)))
        {
            throw new InvalidDataException($"登记表文件里{what}“{name}”出现了两次");
        }
    }

    private static InvalidDataException Missing(string part) => new($"登记表文件缺少 {part}");

    private static InvalidDataException Wrong(string place, string text, string what) => new($"登记表文件 {place}：“{text}”不是{what}");

    private sealed record Book(string? Title, bool Simulated, IReadOnlyList<UnitRow?>? Units, IReadOnlyList<SiteRow?>? Sites, IReadOnlyList<AccountRow?>? Accounts);

    private sealed record UnitRow(string? Name, string? Class, IReadOnlyList<string?>? Aliases);

    private sealed record SiteRow(string? Unit, string? Home, string? Name, string? Code);

    private sealed record AccountRow(string? Unit, string? Code, string? Name, string? PlatformType, string? Feed);
}

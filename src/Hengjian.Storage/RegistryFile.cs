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
    /// <exception cref="InvalidDataException">The bytes are not such a file; the message says what is wrong (zh-CN).</exception>
    public static CityRegistry Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var book = JsonSerializer.Deserialize<Book>(bytes, Form) ?? throw new InvalidDataException("登记表文件是空的");
            return new CityRegistry(
                book.Title,
                [.. book.Units.Select(row => new Unit(new UnitName(row.Name), row.Class is null ? null : new SubjectClass(row.Class), row.Aliases))],
                [.. book.Sites.Select(row => new Site(new UnitName(row.Unit), PageUrl.Parse(row.Home), row.Name, CodeOf(row.Code)))],
                [.. book.Accounts.Select(row => new MediaAccount(new UnitName(row.Unit), AccountCodeOf(row.Code), row.Name, row.PlatformType, row.Feed is null ? null : PageUrl.Parse(row.Feed)))],
                book.Simulated);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or ArgumentNullException)
        {
            throw new InvalidDataException($"登记表文件读不懂：{fault.Message}", fault);
        }
    }

    private static SiteCode? CodeOf(string? text) =>
        text is null ? null : SiteCode.TryParse(text, out var code) ? code : throw new FormatException($"“{text}”不是网站标识码");

    private static AccountCode AccountCodeOf(string text) =>
        AccountCode.TryParse(text, out var code) ? code : throw new FormatException($"“{text}”不是新媒体标识码");

    private sealed record Book(string Title, bool Simulated, IReadOnlyList<UnitRow> Units, IReadOnlyList<SiteRow> Sites, IReadOnlyList<AccountRow> Accounts);

    private sealed record UnitRow(string Name, string? Class, IReadOnlyList<string> Aliases);

    private sealed record SiteRow(string Unit, string Home, string? Name, string? Code);

    private sealed record AccountRow(string Unit, string Code, string Name, string? PlatformType, string? Feed);
}

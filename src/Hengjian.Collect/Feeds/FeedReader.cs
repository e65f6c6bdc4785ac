using System.Text.RegularExpressions;
using Hengjian.Core;

namespace Hengjian.Collect.Feeds;

/// <summary>Reads feeds of accounts: RSS 2.0 (and 0.9x), RSS 1.0 (RDF), Atom 1.0, JSON Feed 1 and 1.1.</summary>
/// <remarks>
/// Bad content is never an exception: <see cref="FeedReading"/> says what was refused and why. Document types are refused (no entities, no external files);
/// at most 10 MB, 10,000 items and 256 levels of elements (64 of JSON) are read. Titles keep 500 characters, contents 200,000.
/// Two items are one when they have the same identifier, or the same address and title; an item without identifier is known by its address.
/// An item without a date is kept without one. A date without zone is Beijing time (UTC+8), a day alone its midnight.
/// Relative addresses are resolved against xml:base, else the page that the feed names as its own, else the feed's address.
/// </remarks>
public static partial class FeedReader
{
    private const int MostBytes = 10 * 1024 * 1024;
    private const int LongestTitle = 60;

    /// <summary>Reads a feed's bytes.</summary>
    /// <param name="bytes">The payload.</param>
    /// <param name="contentType">The Content-Type header as sent; null when there was none.</param>
    /// <param name="address">Where the feed was fetched; null when that is not known.</param>
    public static FeedReading Read(ReadOnlyMemory<byte> bytes, string? contentType, PageUrl? address = null)
    {
        if (bytes.Length > MostBytes)
        {
            return new FeedReading([], $"订阅源超过 {MostBytes / (1024 * 1024)} MB，未读取");
        }

        var feed = new FoundFeed();
        var error = ReadInto(feed, FeedText.Decode(bytes.Span, contentType));
        var (posts, repeated) = new PostMaker(feed, address).Make();
        return new FeedReading(posts, error)
        {
            Format = feed.Format,
            Title = feed.Title,
            Refused = [.. feed.Refused.OrderBy(remark => remark.Item)],
            Odd = feed.Odd,
            Repeated = repeated,
        };
    }

    private static string? ReadInto(FoundFeed feed, string text) => text switch
    {
        "" => "订阅源是空的",
        ['{' or '[', ..] => JsonFeed.Read(text, feed),
        ['<', ..] when Html().IsMatch(text[..Math.Min(text.Length, 1024)]) => $"内容是网页（html），不是订阅源{TitleOf(text)}；请检查订阅地址，或是否要先登录、验证",
        ['<', ..] => XmlFeed.Read(text, feed),
        _ => "内容既不是 XML 也不是 JSON，不是订阅源",
    };

    private static string TitleOf(string html) =>
        Title().Match(html) is { Success: true } title && PlainText.Line(PlainText.Of(title.Groups[1].Value)) is { Length: > 0 } words ? $"（标题“{PlainText.Clipped(words, LongestTitle)}”）" : "";

    [GeneratedRegex(@"^(?:<\?xml[^>]*>)?(?:\s|<!--(?:[^-]|-[^-])*-->)*<(?:!doctype\s+html|html|head|body|meta|script|title)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Html();

    [GeneratedRegex(@"<title[^>]*>([^<]{1,1000})", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Title();
}

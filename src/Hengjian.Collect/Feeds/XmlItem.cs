using System.Xml.Linq;

namespace Hengjian.Collect.Feeds;

/// <summary>Reads an item of RSS or an entry of Atom.</summary>
internal static class XmlItem
{
    /// <summary>The namespace of Atom 1.0 (RFC 4287).</summary>
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Where dates may stand, the first that holds anything decides: when a post was published comes before when it was changed.</summary>
    private static readonly string[] Dates = ["pubDate", "published", "issued", "date", "created", "updated", "modified"];

    public static FoundItem Read(XElement item, int place)
    {
        var guid = Own(item, "guid");
        var id = Filled(guid?.Value) ?? Filled(Own(item, "id")?.Value) ?? Filled((string?)item.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "about"));
        var date = Dates.Select(name => Filled(Own(item, name)?.Value)).FirstOrDefault(text => text is not null);
        var isPermanent = guid is not null && !string.Equals((string?)guid.Attribute("isPermaLink"), "false", StringComparison.OrdinalIgnoreCase);
        var link = Link(item) ?? (isPermanent && id is not null && id.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? id : null);
        return new FoundItem(place, id, Words(Own(item, "title")), date, link, (string?)item.Attribute(XNamespace.Xml + "base"), Content(item));
    }

    /// <summary>The address in a link element of RSS (its text) or Atom (its href); null when it is empty or leads elsewhere than to the page itself.</summary>
    public static string? AddressOf(XElement link, bool isAlternate) =>
        isAlternate && (string?)link.Attribute("rel") is not (null or "" or "alternate") ? null : Filled((string?)link.Attribute("href")) ?? Filled(link.Value);

    private static string? Link(XElement item)
    {
        var links = item.Elements().Where(element => element.Name.LocalName == "link").OrderBy(link => link.Name.Namespace == item.Name.Namespace ? 0 : 1).ToList();
        var pages = links.Where(link => AddressOf(link, isAlternate: true) is not null).ToList();
        var page = pages.Find(link => ((string?)link.Attribute("type"))?.Contains("html", StringComparison.OrdinalIgnoreCase) ?? true) ?? pages.FirstOrDefault();
        page ??= links.Find(link => (string?)link.Attribute("rel") is not ("enclosure" or "replies" or "edit" or "license"));
        return page is null ? null : AddressOf(page, isAlternate: false);
    }

    private static string Content(XElement item)
    {
        var found = new[] { "encoded", "content", "description", "summary" }
            .Select(name => Own(item, name))
            .FirstOrDefault(element => element is not null && (element.HasElements || Filled(element.Value) is not null));
        return Words(found);
    }

    private static string Words(XElement? element) => element switch
    {
        null => "",
        { HasElements: true } => PlainText.Of(element),
        _ when (string?)element.Attribute("type") is "text" or "text/plain" => element.Value.Trim(),
        _ => PlainText.Of(element.Value),
    };

    /// <summary>The child of a name: one in the item's own vocabulary before one of an extension, so that media:title never stands for the title.</summary>
    private static XElement? Own(XElement item, string name)
    {
        XElement? other = null;
        foreach (var element in item.Elements().Where(element => element.Name.LocalName == name))
        {
            if (element.Name.Namespace == item.Name.Namespace)
            {
                return element;
            }

            other ??= IsMedia(element) ? null : element;
        }

        return other;
    }

    private static bool IsMedia(XElement element) =>
        element.Name.NamespaceName.Contains("mrss", StringComparison.Ordinal) || element.Name.NamespaceName.Contains("itunes", StringComparison.Ordinal);

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

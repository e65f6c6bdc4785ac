namespace Hengjian.Checks.Pages;

/// <summary>The page labels (页面标签) of 国办发〔2017〕47号: <c>meta</c> names and contents of a page.</summary>
/// <remarks>Names are compared without case; an empty content counts as absent; of two labels with one name the first that is not empty holds.</remarks>
public sealed class PageLabels
{
    private readonly Dictionary<string, string> contents = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of the site.</summary>
    public string? SiteName => this["SiteName"];

    /// <summary>The host of the site.</summary>
    public string? SiteDomain => this["SiteDomain"];

    /// <summary>The identification code of the site.</summary>
    public string? SiteIdCode => this["SiteIDCode"];

    /// <summary>The name of the column.</summary>
    public string? ColumnName => this["ColumnName"];

    /// <summary>The type of the column.</summary>
    public string? ColumnType => this["ColumnType"];

    /// <summary>The title of the article.</summary>
    public string? ArticleTitle => this["ArticleTitle"];

    /// <summary>When the article was published.</summary>
    public string? PubDate => this["PubDate"];

    /// <summary>Where the article comes from.</summary>
    public string? ContentSource => this["ContentSource"];

    /// <summary>Every label that has a content, by its name as it stands, sorted.</summary>
    public IReadOnlyDictionary<string, string> All => new SortedDictionary<string, string>(contents, StringComparer.OrdinalIgnoreCase);

    /// <summary>The content of a label; null where it is absent or empty.</summary>
    public string? this[string name] => contents.GetValueOrDefault(name);

    /// <summary>Which of some labels are absent, in the order asked.</summary>
    public IReadOnlyList<string> Lacking(params IReadOnlyList<string> names) => [.. names.Where(name => this[name] is null)];

    internal void Add(string name, string content)
    {
        if (!string.IsNullOrWhiteSpace(content))
        {
            contents.TryAdd(name.Trim(), content.Trim());
        }
    }
}

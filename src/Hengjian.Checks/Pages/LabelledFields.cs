namespace Hengjian.Checks.Pages;

/// <summary>Labels and values that a page lays out as a table, a definition list, headings or lines <c>label：value</c>, under the one name each label has for us.</summary>
public sealed class LabelledFields
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>A page without any.</summary>
    public static LabelledFields None { get; } = new();

    /// <summary>How many different labels stand on the page, with or without a value.</summary>
    public int Labels => values.Count;

    /// <summary>Whether a table or definition list lays them out.</summary>
    public bool Tabular { get; internal set; }

    /// <summary>Whether two labels or more stand side by side as the head of a table, as in a list of many guides or messages.</summary>
    public bool InHeadRow { get; internal set; }

    /// <summary>How many labels have a value.</summary>
    public int Filled => values.Values.Count(value => value.Length > 0);

    /// <summary>The value of a label; null when the label is absent or its value empty.</summary>
    public string? this[string name] => values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>Whether the label stands on the page.</summary>
    public bool Shows(string name) => values.ContainsKey(name);

    /// <summary>How often the label stands on the page.</summary>
    public int CountOf(string name) => counts.GetValueOrDefault(name);

    internal void Add(string name, string value)
    {
        counts[name] = counts.GetValueOrDefault(name) + 1;
        var trimmed = value.Trim();
        var says = trimmed.Any(char.IsLetterOrDigit) ? trimmed : "";
        if (!values.TryGetValue(name, out var earlier) || earlier.Length == 0)
        {
            values[name] = says;
        }
    }
}

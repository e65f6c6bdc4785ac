using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Tables;

/// <summary>How one mapping of a rubric is spread over the cells of a row: named keys have columns of their own, all others share one.</summary>
/// <param name="Settings">The column that takes the keys without a column of their own.</param>
/// <param name="Keys">The keys with their columns.</param>
internal sealed record RowForm(string Settings, params (string Key, string Column)[] Keys)
{
    /// <param name="form">The mapping.</param>
    /// <param name="cells">Takes the texts.</param>
    /// <param name="elsewhere">Keys that have rows of their own.</param>
    internal void Write(YamlItem form, Dictionary<string, string> cells, params string[] elsewhere)
    {
        var settings = new List<KeyValuePair<YamlItem.Scalar, YamlItem>>();
        foreach (var (key, value) in ((YamlItem.Mapping)form).Pairs.Where(pair => !elsewhere.Contains(pair.Key.Text)))
        {
            if (value is YamlItem.Scalar scalar && Array.Find(Keys, one => one.Key == key.Text) is { Column: { } column })
                cells[column] = CellText.OfWords(key.Text, scalar);
            else
                settings.Add(new(key, value));
        }

        cells[Settings] = CellText.OfPairs(settings);
    }

    internal List<KeyValuePair<YamlItem.Scalar, YamlItem>> Read(SheetRow row)
    {
        var pairs = new List<KeyValuePair<YamlItem.Scalar, YamlItem>>();
        foreach (var (key, column) in Keys.Where(one => row.Has(one.Column)))
            pairs.Add(Pair(row.PlaceOf(column), key, row.Scalar(column, key)));
        foreach (var pair in row.Pairs(Settings))
        {
            if (Array.Find(Keys, one => one.Key == pair.Key.Text && row.Has(one.Column)) is { Key: { } key })
                row.Fault(Settings, $"“{key}”已另有一列写明，请只写一处");
            else
                pairs.Add(pair);
        }

        return pairs;
    }

    internal YamlItem.Mapping ReadMapping(SheetRow row) => new(Read(row), row.Place);

    internal static KeyValuePair<YamlItem.Scalar, YamlItem> Pair(SourcePlace place, string key, YamlItem value) => new(new YamlItem.Scalar(key, place, place), value);
}

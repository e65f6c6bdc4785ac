using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Tables;

/// <summary>A part, group, indicator or rule whose rows are still being read.</summary>
internal sealed class OpenForm
{
    private readonly SheetRow _first;
    private readonly List<KeyValuePair<YamlItem.Scalar, YamlItem>> _pairs;
    private readonly List<(string Key, List<OpenForm> Forms)> _lists = [];

    internal OpenForm(SheetRow first, List<KeyValuePair<YamlItem.Scalar, YamlItem>> pairs)
    {
        _first = first;
        _pairs = pairs;
    }

    /// <param name="first">The first row.</param>
    /// <param name="pairs">The keys that the row holds.</param>
    /// <param name="column">The column of the id.</param>
    /// <param name="free">Makes an id when the row has none.</param>
    internal OpenForm(SheetRow first, List<KeyValuePair<YamlItem.Scalar, YamlItem>> pairs, string column, Func<string> free)
        : this(first, pairs)
    {
        Id = first.Has(column) ? first[column] : free();
        if (!first.Has(column))
            _pairs.Add(RowForm.Pair(first.PlaceOf(column), "id", first.Scalar(column, "id", Id)));
    }

    internal string Id { get; } = "";

    internal YamlItem.Scalar? Name => _pairs.Find(pair => pair.Key.Text == "name").Value as YamlItem.Scalar;

    /// <summary>Whether a row belongs to this: what it says of the names is nothing or the same.</summary>
    /// <param name="row">The row.</param>
    /// <param name="settings">Columns that must agree where they are repeated; a difference is a fault.</param>
    /// <param name="names">The columns that tell one from another.</param>
    internal bool Goes(SheetRow row, string[] settings, params string[] names)
    {
        if (names.Any(name => row.Has(name) && row[name] != Value(name)))
            return false;
        foreach (var column in settings.Where(column => row.Has(column) && row[column] != _first[column]))
            row.Fault(column, $"与第 {_first.Number} 行不一致：那里是“{_first[column]}”，这里是“{row[column]}”");
        return true;
    }

    internal void Add(string key, OpenForm form)
    {
        var at = _lists.FindIndex(list => list.Key == key);
        if (at < 0)
            _lists.Add((key, [form]));
        else
            _lists[at].Forms.Add(form);
    }

    internal YamlItem Close()
    {
        foreach (var (key, forms) in _lists)
        {
            if (_pairs.Exists(pair => pair.Key.Text == key))
                forms[0]._first.Fault("rule", $"“{key}”已在设置里写明，请只写一处");
            else
                _pairs.Add(RowForm.Pair(forms[0]._first.Place, key, new YamlItem.Sequence([.. forms.Select(form => form.Close())], forms[0]._first.Place)));
        }

        return new YamlItem.Mapping(_pairs, _first.Place);
    }

    // An indicator may take its name from the one above; its id may have been made.
    private string Value(string column) => column switch
    {
        "indicator" => Name?.Text ?? "",
        "group-id" or "indicator-id" => Id,
        _ => _first[column],
    };
}

namespace Hengjian.Rubrics.Reading;

/// <summary>Puts the keys of a rubric into one order, so that a rubric is written alike whether it came from a file or from tables.</summary>
/// <remarks>Named keys come first or last, all others between them in the order in which they were read. An empty value of a named key is as good as none and is left out; <c>official-text</c> is always there.</remarks>
internal static class CanonicalForm
{
    /// <summary>The keys of a rubric that have tables of their own, in the order in which they are written; all others make up the header.</summary>
    internal static readonly string[] Sections = ["targets", "classes", "options", "measures", "questions", "vetoes", "parts", "grades"];

    internal static YamlItem.Mapping Of(YamlItem.Mapping root)
    {
        var sections = Sections.Select(key => (key, Value: root[key] is { } item ? Section(key, item) : null)).Where(one => one.Value is not null && !IsEmpty(one.Value));
        return new YamlItem.Mapping(
            [.. root.Pairs.Where(pair => !Sections.Contains(pair.Key.Text)), .. sections.Select(one => root.Pairs.First(pair => pair.Key.Text == one.key).With(one.Value!))],
            root.Place);
    }

    private static YamlItem Section(string key, YamlItem item) => key switch
    {
        "targets" or "classes" => Each(item, one => Ordered(one, ["id", "title"], [])),
        "options" => Each(item, one => Ordered(one, ["id", "question", "default"], ["choices"], ("choices", choice => Ordered(choice, ["id", "meaning"], [])))),
        "measures" => item is YamlItem.Mapping measures ? new YamlItem.Mapping([.. measures.Pairs.Select(pair => pair.With(Ordered(pair.Value, ["kind", "name"], [])))], item.Place) : item,
        "questions" => Each(item, one => Ordered(one, ["id", "kind", "name", "question"], [])),
        "vetoes" => Each(item, one => WithOfficialText(Ordered(one, ["id", "target", "name", "words", "clause", "official-text", "decides"], []), "clause")),
        "parts" => Each(item, Part),
        _ => Ordered(item, ["names", "vetoed", "bands"], [], ("bands", band => Ordered(band, ["grade", "from", "above", "to", "below"], []))),
    };

    private static YamlItem Part(YamlItem part) => Ordered(part, ["id", "name", "full"], ["groups"], ("groups", group =>
        Ordered(group, ["id", "name", "points"], ["indicators"], ("indicators", Indicator))));

    private static YamlItem Indicator(YamlItem indicator) => Ordered(
        indicator,
        ["id", "name", "third", "explains", "weight", "decides"],
        ["otherwise", "rules"],
        ("otherwise", one => Ordered(one, ["words"], ["rules"], ("rules", Rule))),
        ("rules", Rule));

    private static YamlItem Rule(YamlItem rule) => WithOfficialText(
        Ordered(rule, ["id", "words", "clause", "official-text"], ["deduct", "award", "when", "each", "at-most", "checklist"], ("checklist", item => Ordered(item, ["id", "words", "points"], []))),
        "clause");

    private static YamlItem Ordered(YamlItem item, string[] first, string[] last, params (string Key, Func<YamlItem, YamlItem> Order)[] lists)
    {
        if (item is not YamlItem.Mapping mapping)
            return item;
        var pairs = mapping.Pairs.Where(pair => !(IsEmpty(pair.Value) && pair.Key.Text != "rules" && (first.Contains(pair.Key.Text) || last.Contains(pair.Key.Text))))
            .Select(pair => lists.FirstOrDefault(list => list.Key == pair.Key.Text) is { Key: not null } list ? pair.With(Each(pair.Value, list.Order)) : pair)
            .OrderBy(pair => Array.IndexOf(first, pair.Key.Text) is >= 0 and var early ? early : first.Length + 1 + Array.IndexOf(last, pair.Key.Text));
        return new YamlItem.Mapping([.. pairs], item.Place);
    }

    private static YamlItem WithOfficialText(YamlItem item, string after)
    {
        if (item is not YamlItem.Mapping mapping || mapping["official-text"] is not null)
            return item;
        var pairs = mapping.Pairs.ToList();
        var empty = new YamlItem.Scalar("", item.Place, item.Place);
        pairs.Insert(pairs.FindIndex(pair => pair.Key.Text == after) + 1, KeyValuePair.Create<YamlItem.Scalar, YamlItem>(empty with { Text = "official-text" }, empty));
        return new YamlItem.Mapping(pairs, item.Place);
    }

    private static YamlItem Each(YamlItem item, Func<YamlItem, YamlItem> change) =>
        item is YamlItem.Sequence sequence ? new YamlItem.Sequence([.. sequence.Items.Select(change)], item.Place) : item;

    private static KeyValuePair<YamlItem.Scalar, YamlItem> With(this KeyValuePair<YamlItem.Scalar, YamlItem> pair, YamlItem value) => KeyValuePair.Create(pair.Key, value);

    private static bool IsEmpty(YamlItem item) => item switch
    {
        YamlItem.Scalar scalar => YamlScalar.Clean(scalar.Text).Length == 0,
        YamlItem.Sequence sequence => sequence.Items.Count == 0,
        YamlItem.Mapping mapping => mapping.Pairs.Count == 0,
        _ => false,
    };
}

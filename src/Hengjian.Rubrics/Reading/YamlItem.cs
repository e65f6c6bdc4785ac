namespace Hengjian.Rubrics.Reading;

/// <summary>A piece of a YAML document with its place.</summary>
internal abstract record YamlItem(SourcePlace Place)
{
    /// <summary>The same item with every place moved, as for a cell of a table.</summary>
    internal abstract YamlItem Moved(Func<SourcePlace, SourcePlace> move);

    /// <summary>The items of the list under a key; none when there is no such list.</summary>
    internal IReadOnlyList<YamlItem> ListOf(string key) => this is Mapping mapping && mapping[key] is Sequence sequence ? sequence.Items : [];

    /// <summary>A single value. <paramref name="Inner"/> is where its characters begin, after a quote.</summary>
    internal sealed record Scalar(string Text, SourcePlace Inner, SourcePlace Place) : YamlItem(Place)
    {
        internal override Scalar Moved(Func<SourcePlace, SourcePlace> move) => new(Text, move(Inner), move(Place));
    }

    internal sealed record Sequence(IReadOnlyList<YamlItem> Items, SourcePlace Place) : YamlItem(Place)
    {
        internal override Sequence Moved(Func<SourcePlace, SourcePlace> move) => new([.. Items.Select(item => item.Moved(move))], move(Place));
    }

    internal sealed record Mapping(IReadOnlyList<KeyValuePair<Scalar, YamlItem>> Pairs, SourcePlace Place) : YamlItem(Place)
    {
        /// <summary>The value of a key; null when it is absent.</summary>
        internal YamlItem? this[string key] => Pairs.FirstOrDefault(pair => pair.Key.Text == key).Value;

        internal override Mapping Moved(Func<SourcePlace, SourcePlace> move) => new([.. Pairs.Select(pair => KeyValuePair.Create(pair.Key.Moved(move), pair.Value.Moved(move)))], move(Place));
    }
}

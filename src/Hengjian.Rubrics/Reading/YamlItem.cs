namespace Hengjian.Rubrics.Reading;

/// <summary>A piece of a YAML document with its place.</summary>
internal abstract record YamlItem(SourcePlace Place)
{
    /// <summary>A single value. <paramref name="Inner"/> is where its characters begin, after a quote.</summary>
    internal sealed record Scalar(string Text, SourcePlace Inner, SourcePlace Place) : YamlItem(Place);

    internal sealed record Sequence(IReadOnlyList<YamlItem> Items, SourcePlace Place) : YamlItem(Place);

    internal sealed record Mapping(IReadOnlyList<KeyValuePair<Scalar, YamlItem>> Pairs, SourcePlace Place) : YamlItem(Place);
}

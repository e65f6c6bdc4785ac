namespace Hengjian.Rubrics.Reading;

/// <summary>The text is not YAML that may be read; it never leaves the reading of rubrics.</summary>
internal sealed class YamlFault(SourcePlace place, string message) : Exception(message)
{
    public SourcePlace Place { get; } = place;
}

using System.Globalization;

using Hengjian.Rubrics.Sheets;

using YamlDotNet.RepresentationModel;

namespace Hengjian.Rubrics.Tests.Catalogue;

/// <summary>Short ways through a YAML tree.</summary>
internal static class YamlWalk
{
    internal static YamlNode? Get(this YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    internal static string? Text(this YamlMappingNode map, string key) => (map.Get(key) as YamlScalarNode)?.Value;

    internal static IEnumerable<YamlNode> List(this YamlMappingNode map, string key) => (map.Get(key) as YamlSequenceNode)?.Children ?? [];

    internal static IEnumerable<(string Key, YamlNode Value)> Map(this YamlMappingNode map, string key) =>
        (map.Get(key) as YamlMappingNode)?.Children.Select(pair => (pair.Key.ToString(), pair.Value)) ?? [];

    internal static decimal Number(this YamlNode node) => decimal.Parse(node.ToString(), CultureInfo.InvariantCulture);

    /// <summary>A number, or a list of the lowest and the highest.</summary>
    internal static ScoreRange Range(this YamlNode node) => node is YamlSequenceNode two ? new ScoreRange(two[0].Number(), two[1].Number()) : ScoreRange.Exactly(node.Number());
}

using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hengjian.Rubrics.Tests.Reading;

/// <summary>Holds the keys that the reader takes against the properties of docs/rubric.schema.json, place by place.</summary>
/// <remarks>
/// Every word that stands in the library as a literal is offered as a key at every place: one that the reader does not refuse is one it knows.
/// So a key that is added to the reader and not to the schema is found without a list to keep.
/// </remarks>
public sealed partial class SchemaKeysTests
{
    private const string Nonsense = "no-such-key-anywhere";

    private static readonly JsonElement s_schema = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.PathOf("docs", "rubric.schema.json"))).RootElement;
    private static readonly Lazy<IReadOnlyList<string>> s_words = new(() => [.. Literals().Concat(Properties()).Where(word => Key().IsMatch(word)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    public static TheoryData<string, string> Places => new()
    {
        { "", "KEYS" },
        { "rounding", "{rounding: KEYS}" },
        { "chosen", "{double: KEYS}" },
        { "period", "{period: KEYS}" },
        { "calendar", "{calendar: KEYS}" },
        { "target", "{targets: [KEYS]}" },
        { "whenVetoed", "{targets: [{when-vetoed: KEYS}]}" },
        { "class", "{classes: [KEYS]}" },
        { "option", "{options: [KEYS]}" },
        { "optionChoice", "{options: [{choices: [KEYS]}]}" },
        { "measure", "{measures: {m: KEYS}}" },
        { "field", "{measures: {m: {kind: occurrences, fields: {f: KEYS}}}}" },
        { "question", "{questions: [KEYS]}" },
        { "questionChoice", "{questions: [{choices: [KEYS]}]}" },
        { "veto", "{vetoes: [KEYS]}" },
        { "vetoThen", "{vetoes: [{then: KEYS}]}" },
        { "applies", "{vetoes: [{applies: KEYS}]}" },
        { "ask", "{vetoes: [{ask: KEYS}]}" },
        { "part", "{parts: [KEYS]}" },
        { "removal", "{parts: [{remove: [KEYS]}]}" },
        { "rescale", "{parts: [{rescale: KEYS}]}" },
        { "group", "{parts: [{groups: [KEYS]}]}" },
        { "requires", "{parts: [{groups: [{requires: KEYS}]}]}" },
        { "indicator", "{parts: [{groups: [{indicators: [KEYS]}]}]}" },
        { "otherwise", "{parts: [{groups: [{indicators: [{otherwise: [KEYS]}]}]}]}" },
        { "rule", Rule("KEYS") },
        { "linear", Rule("{linear: KEYS}") },
        { "shortfall", Rule("{shortfall: KEYS}") },
        { "levels", Rule("{levels: KEYS}") },
        { "levelStep", Rule("{levels: {steps: [KEYS]}}") },
        { "checklistItem", Rule("{checklist: [KEYS]}") },
        { "tiers", Rule("{tiers: KEYS}") },
        { "tierStep", Rule("{tiers: {steps: [KEYS]}}") },
        { "sample", Rule("{sample: KEYS}") },
        { "kOf", Rule("{k-of: KEYS}") },
        { "grades", "{grades: KEYS}" },
        { "band", "{grades: {bands: [KEYS]}}" },
        { "pass", "{grades: {pass: KEYS}}" },
        { "limit", "{grades: {limits: [KEYS]}}" },
        { "quotas", "{grades: {quotas: KEYS}}" },
        { "quotaShare", "{grades: {quotas: {shares: [KEYS]}}}" },
        { "ranking", "{ranking: KEYS}" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Reader_and_schema_know_the_same_keys(string definition, string place)
    {
        var known = s_words.Value.Chunk(60).SelectMany(words => Known(place, words)).Order(StringComparer.Ordinal);
        Assert.Equal(PropertiesOf(definition).Order(StringComparer.Ordinal), known);
    }

    [Fact]
    public void Every_definition_with_keys_is_held_against_the_reader()
    {
        var places = Places.Select(row => (string)((object[])row)[0]).Where(name => name.Length > 0).Order(StringComparer.Ordinal);
        Assert.Equal(s_schema.GetProperty("$defs").EnumerateObject().Where(one => one.Value.TryGetProperty("properties", out _)).Select(one => one.Name).Order(StringComparer.Ordinal), places);
    }

    [Fact]
    public void Rubric_that_the_schema_suite_damages_loads()
    {
        var load = RubricFile.Load(RepositoryRoot.PathOf("eng", "schema", "valid.yaml"));
        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults));
    }

    private static string Rule(string rule) => $"{{parts: [{{groups: [{{indicators: [{{rules: [{rule}]}}]}}]}}]}}";

    private static List<string> Known(string place, string[] words)
    {
        var keys = words.Append(Nonsense).ToList();
        var text = place.Replace("KEYS", $"{{{string.Join(", ", keys.Select(key => $"{key}: x"))}}}", StringComparison.Ordinal);
        var messages = string.Join('\n', RubricFile.Parse(text, "keys.yaml").Faults.Select(fault => fault.Message));
        Assert.Contains($"没有“{Nonsense}”这个键", messages, StringComparison.Ordinal);
        return [.. keys.Where(key => !messages.Contains($"没有“{key}”这个键", StringComparison.Ordinal))];
    }

    private static IEnumerable<string> PropertiesOf(string definition)
    {
        var owner = definition.Length == 0 ? s_schema : s_schema.GetProperty("$defs").GetProperty(definition);
        Assert.False(owner.GetProperty("additionalProperties").GetBoolean());
        return owner.GetProperty("properties").EnumerateObject().Select(one => one.Name);
    }

    private static IEnumerable<string> Properties() => Places.SelectMany(row => PropertiesOf((string)((object[])row)[0]));

    private static List<string> Literals()
    {
        using var file = File.OpenRead(typeof(RubricFile).Assembly.Location);
        using var image = new PEReader(file);
        var reader = image.GetMetadataReader();
        var words = new List<string>();
        for (var at = reader.GetNextHandle(MetadataTokens.UserStringHandle(0)); !at.IsNil; at = reader.GetNextHandle(at))
            words.Add(reader.GetUserString(at));
        return words;
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,40}$", RegexOptions.NonBacktracking)]
    private static partial Regex Key();
}

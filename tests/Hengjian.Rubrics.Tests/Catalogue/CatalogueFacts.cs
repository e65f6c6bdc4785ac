using System.Globalization;
using System.Text.Json.Nodes;

using Hengjian.Rubrics.Facts;

using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Hengjian.Rubrics.Tests.Catalogue;

/// <summary>Writes the short form of facts out as the facts format and reads it back, so that every case goes through the reader of facts.</summary>
internal static class CatalogueFacts
{
    internal static SubjectFacts Of(YamlMappingNode form, string target)
    {
        var json = Json(form, target).ToJsonString();
        var load = SubjectFactsFile.Parse(json, "case.json");
        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults) + "\n" + json);
        return load.Facts!;
    }

    private static JsonObject Json(YamlMappingNode form, string target)
    {
        var facts = new JsonObject
        {
            ["subject"] = form.Text("subject") ?? "测试单位",
            ["target"] = form.Text("target") ?? target,
            ["values"] = new JsonObject(form.Map("facts").Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)Value(pair.Value, "text")))),
            ["judgements"] = new JsonArray([.. form.Map("answers").Select(pair => Judgement(pair.Key, pair.Value))]),
        };
        if (form.Text("class") is { } name)
            facts["class"] = name;
        if (form.Get("weight") is { } weight)
            facts["weight"] = weight.Number();
        if (form.Get("children") is not null)
            facts["children"] = new JsonArray([.. form.List("children").Select(child => Json((YamlMappingNode)child, target))]);
        if (form.Get("exclusions") is not null)
            facts["exclusions"] = new JsonArray([.. form.List("exclusions").Select(one => Plain(one))]);
        return facts;
    }

    private static JsonObject Judgement(string rule, YamlNode answer)
    {
        var unproved = answer is YamlMappingNode map && map.Text("proof") == "none";
        return new JsonObject
        {
            ["rule"] = rule,
            ["answer"] = Value(answer, "choice"),
            ["by"] = "张三",
            ["at"] = "2022-02-15T09:30:00+08:00",
            ["reason"] = "现场核查",
            ["proof"] = unproved ? [] : new JsonArray(new JsonObject { ["id"] = "doc-" + rule, ["text"] = "佐证材料" }),
        };
    }

    private static JsonObject Value(YamlNode node, string words) => node switch
    {
        YamlSequenceNode list => Occurrences(list),
        YamlMappingNode map when map.Get("list") is YamlSequenceNode list => WithExtent(Occurrences(list), map),
        YamlMappingNode map => new JsonObject(map.Children.Where(pair => pair.Key.ToString() != "proof").Select(pair => KeyValuePair.Create(pair.Key.ToString(), Plain(pair.Value)))),
        _ => Plain(node) is var plain && IsDate(node)
            ? new JsonObject { ["date"] = plain }
            : new JsonObject { [plain!.GetValueKind() switch { System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "flag", System.Text.Json.JsonValueKind.Number => "number", _ => words }] = plain },
    };

    private static JsonObject WithExtent(JsonObject occurrences, YamlMappingNode map)
    {
        foreach (var (key, value) in map.Children.Where(pair => pair.Key.ToString() != "list").Select(pair => (pair.Key.ToString(), pair.Value)))
            occurrences[key] = Plain(value);
        return occurrences;
    }

    private static JsonObject Occurrences(YamlSequenceNode list) => new() { ["occurrences"] = new JsonArray([.. list.Children.Select(Occurrence)]) };

    private static JsonObject Occurrence(YamlNode node)
    {
        if (node is not YamlMappingNode map)
            return new JsonObject { ["fact"] = node.ToString(), ["text"] = $"“{node}”有问题", ["proofId"] = "proof-" + node };
        var item = new JsonObject { ["fact"] = map.Text("fact"), ["text"] = $"“{map.Text("fact")}”", ["proofId"] = "proof-" + map.Text("fact") };
        var fields = map.Children.Where(pair => pair.Key.ToString() != "fact").ToList();
        if (fields.Count > 0)
            item["fields"] = new JsonObject(fields.Select(pair => KeyValuePair.Create(pair.Key.ToString(), Plain(pair.Value))));
        return item;
    }

    private static JsonNode? Plain(YamlNode node)
    {
        switch (node)
        {
            case YamlSequenceNode list:
                return new JsonArray([.. list.Children.Select(Plain)]);
            case YamlMappingNode map:
                return new JsonObject(map.Children.Select(pair => KeyValuePair.Create(pair.Key.ToString(), Plain(pair.Value))));
        }

        var scalar = (YamlScalarNode)node;
        if (scalar.Style is ScalarStyle.Plain && scalar.Value is "true" or "false")
            return scalar.Value == "true";
        return scalar.Style is ScalarStyle.Plain && decimal.TryParse(scalar.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : scalar.Value;
    }

    private static bool IsDate(YamlNode node) =>
        DateOnly.TryParseExact(node.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}

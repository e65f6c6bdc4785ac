using System.Text.Json;

namespace Hengjian.Rubrics.Facts;

/// <summary>A JSON object read key by key; faults name the place as a path such as <c>values.links.dead-on-home.examined</c>.</summary>
internal sealed class FactsForm
{
    private readonly JsonElement _element;
    private readonly string _path;
    private readonly List<RubricFault> _faults;

    private FactsForm(JsonElement element, string path, List<RubricFault> faults)
    {
        _element = element;
        _path = path;
        _faults = faults;
    }

    internal static FactsForm? Open(JsonElement element, string path, List<RubricFault> faults, params string[] known)
    {
        var form = new FactsForm(element, path, faults);
        if (element.ValueKind != JsonValueKind.Object)
        {
            form.Fault("", "应当是一个对象 {…}");
            return null;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (!seen.Add(property.Name))
                form.Fault(property.Name, "重复");
            if (known.Length > 0 && !known.Contains(property.Name, StringComparer.Ordinal))
                form.Fault(property.Name, $"没有这个键{NearestName.Hint(property.Name, known)}");
        }

        return form;
    }

    internal IEnumerable<JsonProperty> Properties => _element.EnumerateObject();

    internal bool Has(string key) => _element.TryGetProperty(key, out var item) && item.ValueKind != JsonValueKind.Null;

    internal string PathOf(string key) => _path.Length == 0 ? key : key.Length == 0 ? _path : $"{_path}.{key}";

    internal void Fault(string key, string message) => _faults.Add(new RubricFault(0, 0, $"{(PathOf(key) is { Length: > 0 } path ? path : "事实文件")}：{message}"));

    internal string Text(string key, bool required)
    {
        if (!Has(key))
        {
            if (required)
                Fault(key, "缺少");
            return "";
        }

        var item = _element.GetProperty(key);
        if (item.ValueKind == JsonValueKind.String)
            return item.GetString()!;
        Fault(key, "应当是文字");
        return "";
    }

    internal bool Truth(string key)
    {
        var item = _element.GetProperty(key);
        if (item.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return item.GetBoolean();
        Fault(key, "应当是 true 或 false");
        return false;
    }

    internal decimal Number(string key)
    {
        var item = _element.GetProperty(key);
        if (item.ValueKind == JsonValueKind.Number && item.TryGetDecimal(out var number))
            return number;
        Fault(key, "应当是数，如 0.75（不加引号；占比写小数）");
        return 0;
    }

    internal JsonElement? Element(string key)
    {
        if (Has(key))
            return _element.GetProperty(key);
        Fault(key, "缺少");
        return null;
    }

    internal IEnumerable<(JsonElement Item, string Path)> Items(string key)
    {
        if (!Has(key))
            yield break;
        var list = _element.GetProperty(key);
        if (list.ValueKind != JsonValueKind.Array)
        {
            Fault(key, "应当是清单 […]");
            yield break;
        }

        var index = 0;
        foreach (var item in list.EnumerateArray())
            yield return (item, $"{PathOf(key)}[{index++}]");
    }
}

using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Hengjian.City.Faults;

/// <summary>Reads the YAML of a fault plan and says in one line what is wrong with it.</summary>
internal sealed class FaultPlanReader(string name)
{
    public FaultPlan Read(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException fault)
        {
            throw new FaultPlanException($"{name}:{fault.Start.Line}: 不是正确的 YAML，请检查缩进、冒号和引号");
        }

        if (stream.Documents.Count == 0)
        {
            return FaultPlan.Empty;
        }

        if (stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            throw Wrong(stream.Documents[0].RootNode, "最外层", "应为 sizes 和 faults 两个字段");
        }

        var sizes = new List<SizeEntry>();
        var entries = new List<FaultEntry>();
        foreach (var (keyNode, list) in root.Children)
        {
            switch (Text(keyNode))
            {
                case "sizes":
                    sizes.AddRange(Items(list, "sizes").Select(Size));
                    break;
                case "faults":
                    entries.AddRange(Items(list, "faults").Select(Entry));
                    break;
                case var key:
                    throw Wrong(keyNode, key, "未知字段，只能是 sizes 或 faults");
            }
        }

        return new FaultPlan(sizes, entries);
    }

    private SizeEntry Size(YamlMappingNode node)
    {
        var fields = Fields(node);
        foreach (var (field, values) in fields)
        {
            if (field is not ("site" or "pages"))
            {
                throw Wrong(node, field, "未知字段，只能是 site 或 pages");
            }

            if (field == "site" && values.FirstOrDefault(value => !SiteAddress.TryParse(value, out _)) is { } bad)
            {
                throw Wrong(node, field, $"“{bad}”应写成“类别/序号”，例如 第二类/3");
            }
        }

        if (!fields.TryGetValue("site", out var sites) || !fields.TryGetValue("pages", out var pages))
        {
            throw Wrong(node, fields.ContainsKey("site") ? "pages" : "site", "缺少该字段");
        }

        return FaultKinds.Whole(pages[0], CitySize.Least, CitySize.Most)
            ? new SizeEntry(Line(node), sites, int.Parse(pages[0], System.Globalization.CultureInfo.InvariantCulture))
            : throw Wrong(node, "pages", $"应为 {CitySize.Least} 到 {CitySize.Most} 的整数");
    }

    private FaultEntry Entry(YamlMappingNode node)
    {
        var fields = Fields(node);
        if (!fields.Remove("kind", out var kinds))
        {
            throw Wrong(node, "kind", "缺少该字段");
        }

        var kind = kinds[0];
        if (!FaultKinds.Fields.TryGetValue(kind, out var known))
        {
            throw Wrong(node, "kind", $"未知的故障类型“{kind}”，请对照文件开头的说明");
        }

        foreach (var (field, values) in fields)
        {
            if (!known.Contains(field) && !known.Contains(field + "*"))
            {
                throw Wrong(node, field, $"{kind} 没有这个字段，可用的是 {string.Join('、', known.Select(one => one.TrimEnd('*')))}");
            }

            foreach (var value in values)
            {
                if (FaultKinds.Complaint(kind, field, value) is { } complaint)
                {
                    throw Wrong(node, field, $"“{value}”不对：{complaint}");
                }
            }
        }

        foreach (var needed in known.Where(field => field.EndsWith('*')).Select(field => field.TrimEnd('*')))
        {
            if (!fields.ContainsKey(needed))
            {
                throw Wrong(node, needed, $"{kind} 缺少该字段");
            }
        }

        return kind.StartsWith("account.", StringComparison.Ordinal) && !fields.ContainsKey("account") && !fields.ContainsKey("platform")
            ? throw Wrong(node, "account", $"{kind} 要写 account（登记表中的序号）或 platform（平台/序号）")
            : new FaultEntry(Line(node), kind, fields);
    }

    private IEnumerable<YamlMappingNode> Items(YamlNode node, string field)
    {
        if (node is not YamlSequenceNode list)
        {
            throw Wrong(node, field, "应为列表，每项以“- ”开头");
        }

        foreach (var child in list.Children)
        {
            yield return child as YamlMappingNode ?? throw Wrong(child, field, "每项应写成“字段: 值”");
        }
    }

    private SortedDictionary<string, IReadOnlyList<string>> Fields(YamlMappingNode node)
    {
        var fields = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (key, value) in node.Children)
        {
            var field = Text(key);
            IReadOnlyList<string> values = value switch
            {
                YamlScalarNode scalar when scalar.Value is { Length: > 0 } text => [text.Trim()],
                YamlSequenceNode list when list.Children.Count > 0 => [.. list.Children.Select(Text)],
                _ => throw Wrong(value, field, "应为一个值或一个列表"),
            };
            fields.Add(field, values);
        }

        return fields;
    }

    private string Text(YamlNode node) => node is YamlScalarNode { Value: { } text } ? text.Trim() : throw Wrong(node, "值", "应为文字或数字");

    private FaultPlanException Wrong(YamlNode node, string field, string complaint)
    {
        var place = node is YamlMappingNode entry ? entry.Children.Keys.FirstOrDefault(key => key is YamlScalarNode scalar && scalar.Value == field) : null;
        return new FaultPlanException($"{name}:{Line(place ?? node)}: 字段 {field}: {complaint}");
    }

    private static int Line(YamlNode node) => (int)node.Start.Line;
}

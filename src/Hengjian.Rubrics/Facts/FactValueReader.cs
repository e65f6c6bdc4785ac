using System.Text.Json;

using Hengjian.Rubrics.Calendars;

namespace Hengjian.Rubrics.Facts;

/// <summary>Reads single values from JSON.</summary>
internal static class FactValueReader
{
    /// <summary>The most fields an item may have.</summary>
    internal const int MostFields = 100;

    private static readonly string[] s_kinds = ["flag", "number", "occurrences", "choice", "date", "text", "open"];
    private static readonly string[] s_keys = [.. s_kinds, "examined", "unsettled", "basis", "evidence"];

    private static readonly string[] s_kindsOfField = ["flag", "number", "date", "text", "open"];
    private const string ObjectsOfField = "{\"flag\": …}、{\"number\": …}、{\"date\": …}、{\"text\": …}、{\"open\": \"原因\"}";

    internal static FactValue? Read(JsonElement element, string path, List<RubricFault> faults)
    {
        if (FactsForm.Open(element, path, faults, s_keys) is not { } form)
            return null;
        var kinds = s_kinds.Where(form.Has).ToList();
        if (kinds is ["number", "choice"])
            kinds.RemoveAt(0);
        if (kinds.Count != 1)
        {
            form.Fault("", $"要有且只有 {string.Join("、", s_kinds)} 之一（choice 可以另带 number）");
            return null;
        }

        FactValue? value = kinds[0] switch
        {
            "choice" => new FactValue.Choice(form.Text("choice", true)) { Number = form.Has("number") ? form.Number("number") : null },
            "occurrences" => ReadOccurrences(form, faults),
            _ => Simple(kinds[0], form),
        };
        return value is null ? null : value with { Basis = form.Text("basis", false), Evidence = FactsReader.ReadProofs(form, "evidence", faults) };
    }

    /// <summary>A field written like a measure: {"date": "2022-02-14"}.</summary>
    private static FactValue? ReadField(FactsForm form)
    {
        var kinds = s_kindsOfField.Where(form.Has).ToList();
        if (kinds.Count != 1)
        {
            form.Fault("", $"要有且只有 {ObjectsOfField} 之一，或者直接写值");
            return null;
        }

        return Simple(kinds[0], form);
    }

    private static FactValue? Simple(string kind, FactsForm form) => kind switch
    {
        "flag" => new FactValue.Flag(form.Truth("flag")),
        "number" => new FactValue.Number(form.Number("number")),
        "date" => ReadDate(form),
        "text" => new FactValue.Text(form.Text("text", true)),
        _ => new FactValue.Open(form.Text("open", true)),
    };

    private static FactValue.Date? ReadDate(FactsForm form)
    {
        if (DateReader.Parse(form.Text("date", true)) is { } day)
            return new FactValue.Date(day);
        form.Fault("date", "应当写成 2022-02-14 的样子");
        return null;
    }

    private static FactValue.Occurrences ReadOccurrences(FactsForm form, List<RubricFault> faults)
    {
        var items = new List<FactOccurrence>();
        foreach (var (item, path) in form.Items("occurrences"))
        {
            if (FactsForm.Open(item, path, faults, "fact", "text", "proofId", "fields") is not { } one)
                continue;
            var read = new FactOccurrence(one.Text("fact", true), one.Text("text", true), one.Text("proofId", false));
            items.Add(one.Has("fields") ? read with { Fields = ReadFields(one, faults) } : read);
        }

        var examined = form.Has("examined") ? form.Number("examined") : items.Count;
        if (examined < 0 || examined > int.MaxValue || examined != decimal.Truncate(examined))
        {
            form.Fault("examined", "应当是不为负的整数");
            examined = 0;
        }

        return new FactValue.Occurrences(items, (int)examined) { Unsettled = form.Has("unsettled") ? form.Text("unsettled", false) : null };
    }

    private static Dictionary<string, FactValue> ReadFields(FactsForm item, List<RubricFault> faults)
    {
        var fields = new Dictionary<string, FactValue>(StringComparer.Ordinal);
        if (FactsForm.Open(item.Element("fields")!.Value, item.PathOf("fields"), faults) is not { } form)
            return fields;
        foreach (var field in form.Properties)
        {
            if (fields.Count == MostFields)
            {
                form.Fault("", $"一项最多有 {MostFields} 个字段");
                break;
            }

            if (field.Value.ValueKind == JsonValueKind.Null)
                continue;
            if (ReadField(field, form, faults) is { } value)
                fields[field.Name] = value;
        }

        return fields;
    }

    private static FactValue? ReadField(JsonProperty field, FactsForm form, List<RubricFault> faults)
    {
        switch (field.Value.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                return new FactValue.Flag(field.Value.GetBoolean());
            case JsonValueKind.Number:
                return new FactValue.Number(form.Number(field.Name));
            case JsonValueKind.String:
                var text = field.Value.GetString()!;
                return DateReader.Parse(text) is { } day ? new FactValue.Date(day) : new FactValue.Text(text);
            case JsonValueKind.Object:
                return FactsForm.Open(field.Value, form.PathOf(field.Name), faults, s_kindsOfField) is { } written ? ReadField(written) : null;
            default:
                form.Fault(field.Name, $"应当是 true、false、数、文字、日期，或 {ObjectsOfField} 之一");
                return null;
        }
    }
}

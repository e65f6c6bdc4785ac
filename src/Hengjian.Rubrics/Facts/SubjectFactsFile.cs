using System.Globalization;
using System.Text;
using System.Text.Json;

using Hengjian.Rubrics.Reading;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Facts;

/// <summary>Reads and writes facts as JSON (camelCase; the form is described in docs/rubrics.md).</summary>
public static class SubjectFactsFile
{
    /// <summary>The largest file read: 64 MiB.</summary>
    public const int LargestBytes = 64 << 20;

    private static readonly string[] s_kinds = ["flag", "number", "occurrences", "choice", "open"];
    private static readonly UTF8Encoding s_strict = new(false, true);

    /// <summary>Reads a file; a file that cannot be read is a fault, not an exception.</summary>
    public static FactsLoad Load(string path)
    {
        var (text, fault) = TextFile.Read(path, LargestBytes, s_strict);
        return text is null ? new FactsLoad(null, [fault!]) : Parse(text, path);
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">The JSON text.</param>
    /// <param name="name">The file's name, for messages about the file itself.</param>
    public static FactsLoad Parse(string text, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 16 });
            var faults = new List<RubricFault>();
            var facts = Read(document.RootElement, faults);
            return new FactsLoad(faults.Count > 0 ? null : facts, faults);
        }
        catch (JsonException fault)
        {
            return new FactsLoad(null, [new RubricFault((int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1, $"{name}：不是正确的 JSON，请检查引号、逗号和括号")]);
        }
    }

    /// <summary>The facts as JSON text: measures, judgements and occurrences in ordinal order, non-ASCII as it is.</summary>
    public static string Write(SubjectFacts facts) => Json.Write(writer => FactsJson.Write(writer, facts));

    private static SubjectFacts? Read(JsonElement root, List<RubricFault> faults)
    {
        if (FactsForm.Open(root, "", faults, "subject", "target", "class", "values", "judgements") is not { } form)
            return null;
        var values = new Dictionary<string, FactValue>(StringComparer.Ordinal);
        if (form.Element("values") is { } element && FactsForm.Open(element, "values", faults) is { } measures)
        {
            foreach (var measure in measures.Properties)
            {
                if (ReadValue(measure.Value, measures.PathOf(measure.Name), faults) is { } value)
                    values[measure.Name] = value;
            }
        }

        var judgements = form.Items("judgements").Select(one => ReadJudgement(one.Item, one.Path, faults)).OfType<Judgement>().ToList();
        return new SubjectFacts(form.Text("subject", true), form.Text("target", true), form.Has("class") ? form.Text("class", false) : null, values, judgements);
    }

    private static FactValue? ReadValue(JsonElement element, string path, List<RubricFault> faults)
    {
        if (FactsForm.Open(element, path, faults, [.. s_kinds, "examined", "unsettled", "basis", "evidence"]) is not { } form)
            return null;
        var kinds = s_kinds.Where(form.Has).ToList();
        if (kinds.Count != 1)
        {
            form.Fault("", $"要有且只有 {string.Join("、", s_kinds)} 之一");
            return null;
        }

        FactValue value = kinds[0] switch
        {
            "flag" => new FactValue.Flag(form.Truth("flag")),
            "number" => new FactValue.Number(form.Number("number")),
            "choice" => new FactValue.Choice(form.Text("choice", true)),
            "open" => new FactValue.Open(form.Text("open", true)),
            _ => ReadOccurrences(form, faults),
        };
        return value with { Basis = form.Text("basis", false), Evidence = ReadProofs(form, "evidence", faults) };
    }

    private static FactValue.Occurrences ReadOccurrences(FactsForm form, List<RubricFault> faults)
    {
        var items = new List<FactOccurrence>();
        foreach (var (item, path) in form.Items("occurrences"))
        {
            if (FactsForm.Open(item, path, faults, "fact", "text", "proofId") is { } one)
                items.Add(new FactOccurrence(one.Text("fact", true), one.Text("text", true), one.Text("proofId", false)));
        }

        var examined = form.Has("examined") ? form.Number("examined") : items.Count;
        if (examined < 0 || examined > int.MaxValue || examined != decimal.Truncate(examined))
        {
            form.Fault("examined", "应当是不为负的整数");
            examined = 0;
        }

        return new FactValue.Occurrences(items, (int)examined) { Unsettled = form.Has("unsettled") ? form.Text("unsettled", false) : null };
    }

    private static Judgement? ReadJudgement(JsonElement element, string path, List<RubricFault> faults)
    {
        if (FactsForm.Open(element, path, faults, "rule", "answer", "by", "at", "reason", "proof") is not { } form)
            return null;
        var answer = form.Element("answer") is { } item ? ReadValue(item, form.PathOf("answer"), faults) : null;
        var written = form.Text("at", true);
        if (!DateTimeOffset.TryParseExact(written, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && written.Length > 0)
            form.Fault("at", "应当写成 2022-02-15T09:30:00+08:00 的样子");
        return answer is null ? null : new Judgement(form.Text("rule", true), answer, form.Text("by", true), at, form.Text("reason", false), ReadProofs(form, "proof", faults));
    }

    private static List<ProofReference> ReadProofs(FactsForm form, string key, List<RubricFault> faults)
    {
        var proofs = new List<ProofReference>();
        foreach (var (item, path) in form.Items(key))
        {
            if (FactsForm.Open(item, path, faults, "id", "text") is { } one)
                proofs.Add(new ProofReference(one.Text("id", true), one.Text("text", false)));
        }

        return proofs;
    }
}

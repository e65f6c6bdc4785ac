using System.Globalization;
using System.Text.Json;

using Hengjian.Rubrics.Calendars;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Facts;

/// <summary>Reads the facts of a subject and of its children from JSON.</summary>
internal sealed class FactsReader(List<RubricFault> faults)
{
    /// <summary>The most children in one file, counted at all levels.</summary>
    internal const int MostChildren = 50_000;

    /// <summary>The most periods in which a subject is not evaluated.</summary>
    internal const int MostExclusions = 1000;

    private int _children;

    internal SubjectFacts? Read(JsonElement root) => Read(root, "", 0);

    private SubjectFacts? Read(JsonElement element, string path, int level)
    {
        if (FactsForm.Open(element, path, faults, "subject", "target", "class", "values", "judgements", "weight", "children", "exclusions") is not { } form)
            return null;
        var values = new Dictionary<string, FactValue>(StringComparer.Ordinal);
        if (form.Element("values") is { } item && FactsForm.Open(item, form.PathOf("values"), faults) is { } measures)
        {
            foreach (var measure in measures.Properties)
            {
                if (FactValueReader.Read(measure.Value, measures.PathOf(measure.Name), faults) is { } value)
                    values[measure.Name] = value;
            }
        }

        var judgements = form.Items("judgements").Select(one => ReadJudgement(one.Item, one.Path)).OfType<Judgement>().ToList();
        return new SubjectFacts(form.Text("subject", true), form.Text("target", true), form.Has("class") ? form.Text("class", false) : null, values, judgements)
        {
            Weight = ReadWeight(form),
            Children = ReadChildren(form, level),
            Exclusions = ReadExclusions(form),
        };
    }

    private static decimal? ReadWeight(FactsForm form)
    {
        if (!form.Has("weight"))
            return null;
        var weight = form.Number("weight");
        if (weight is >= 0 and <= 1_000_000)
            return weight;
        form.Fault("weight", "应当是 0 到 1000000 的数");
        return null;
    }

    private List<SubjectFacts> ReadChildren(FactsForm form, int level)
    {
        var children = new List<SubjectFacts>();
        foreach (var (item, path) in form.Items("children"))
        {
            if (level == SubjectFacts.MostLevelsOfChildren)
            {
                form.Fault("children", $"下级最多 {SubjectFacts.MostLevelsOfChildren} 层");
                break;
            }

            if (++_children > MostChildren)
            {
                form.Fault("children", $"下级最多 {MostChildren} 个");
                break;
            }

            if (Read(item, path, level + 1) is { } child)
                children.Add(child);
        }

        return children;
    }

    private List<Exclusion> ReadExclusions(FactsForm form)
    {
        var exclusions = new List<Exclusion>();
        foreach (var (item, path) in form.Items("exclusions"))
        {
            if (exclusions.Count == MostExclusions)
            {
                form.Fault("exclusions", $"不计入考核的时段最多 {MostExclusions} 段");
                break;
            }

            if (FactsForm.Open(item, path, faults, "from", "to", "reason", "proof") is not { } one)
                continue;
            var (from, to) = (ReadDay(one, "from"), ReadDay(one, "to"));
            if (from > to)
                one.Fault("to", "在 from 之前");
            exclusions.Add(new Exclusion(from, to, one.Text("reason", true), ReadProofs(one, "proof", faults)));
        }

        return exclusions;
    }

    private static DateOnly ReadDay(FactsForm form, string key)
    {
        var written = form.Text(key, true);
        if (DateReader.Parse(written) is { } day)
            return day;
        if (written.Length > 0)
            form.Fault(key, "应当写成 2022-02-14 的样子");
        return DateOnly.MinValue;
    }

    private Judgement? ReadJudgement(JsonElement element, string path)
    {
        if (FactsForm.Open(element, path, faults, "rule", "answer", "by", "at", "reason", "proof") is not { } form)
            return null;
        var answer = form.Element("answer") is { } item ? FactValueReader.Read(item, form.PathOf("answer"), faults) : null;
        var written = form.Text("at", true);
        if (!DateTimeOffset.TryParseExact(written, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && written.Length > 0)
            form.Fault("at", "应当写成 2022-02-15T09:30:00+08:00 的样子");
        return answer is null ? null : new Judgement(form.Text("rule", true), answer, form.Text("by", true), at, form.Text("reason", false), ReadProofs(form, "proof", faults));
    }

    internal static List<ProofReference> ReadProofs(FactsForm form, string key, List<RubricFault> faults)
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

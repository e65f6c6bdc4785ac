using System.Globalization;

namespace Hengjian.Rubrics.Reading;

/// <summary>Collects faults while reading goes on.</summary>
internal sealed class Faults
{
    private const int MostShown = 200;
    private readonly List<RubricFault> _all = [];

    internal bool Any => _all.Count > 0;

    internal int Count => _all.Count;

    internal void Add(SourcePlace place, string message) => _all.Add(RubricFault.At(place, message));

    /// <summary>All of them by place, each once, at most 200.</summary>
    internal IReadOnlyList<RubricFault> Sorted()
    {
        var sorted = _all.Distinct().OrderBy(fault => fault.Line).ThenBy(fault => fault.Column).ThenBy(fault => fault.Message, StringComparer.Ordinal).ToList();
        if (sorted.Count <= MostShown)
            return sorted;
        var rest = (sorted.Count - MostShown).ToString(CultureInfo.InvariantCulture);
        return [.. sorted.Take(MostShown), new RubricFault(sorted[MostShown].Line, sorted[MostShown].Column, $"另有 {rest} 处问题未列出，请先改正以上各处")];
    }
}

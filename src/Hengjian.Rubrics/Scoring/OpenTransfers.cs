using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Scoring;

/// <summary>The transfers of weight that do not take place in the situation shown on the sheet, but still may.</summary>
internal sealed class OpenTransfers
{
    private readonly Dictionary<(string To, string From), decimal> _possible = [];
    private readonly List<Indicator> _indicators;
    private readonly Distribution _shown;

    /// <param name="part">The part.</param>
    /// <param name="shown">The weights on the sheet.</param>
    /// <param name="others">The weights in every situation that is still possible.</param>
    internal OpenTransfers(RubricPart part, Distribution shown, IEnumerable<Distribution> others)
    {
        _indicators = [.. part.Groups.SelectMany(group => group.Indicators)];
        _shown = shown;
        foreach (var other in others)
        {
            foreach (var to in _indicators)
            {
                foreach (var (from, weight) in Summed(other, to))
                    Add(to, from, weight - Summed(shown, to).Where(one => one.From == from).Sum(one => one.Weight));
            }
        }
    }

    /// <summary>What may still come to an indicator and go from it, in words (zh-CN).</summary>
    internal IEnumerable<string> NotesOn(Indicator indicator)
    {
        foreach (var from in _indicators)
        {
            if (_possible.TryGetValue((indicator.Id, from.Id), out var weight))
                yield return $"可能转入 {Plain.Text(weight)} 分（来自“{from.Name}”，待定）";
        }

        var targets = _indicators.Where(to => _possible.ContainsKey((to.Id, indicator.Id))).Select(to => $"“{to.Name}”").ToList();
        if (targets.Count > 0 && _shown.RouteOf(indicator)?.Kind is not (AlternativeKind.Transfer or AlternativeKind.Spread))
            yield return $"可能转出 {Plain.Text(_shown.WeightOf(indicator))} 分（转入{string.Join("、", targets)}，待定）";
    }

    private static IEnumerable<(Indicator From, decimal Weight)> Summed(Distribution distribution, Indicator to) =>
        distribution.ReceivedBy(to).GroupBy(one => one.From).Select(same => (same.Key, same.Sum(one => one.Weight)));

    private void Add(Indicator to, Indicator from, decimal more)
    {
        var key = (to.Id, from.Id);
        if (more > 0 && (!_possible.TryGetValue(key, out var known) || known < more))
            _possible[key] = more;
    }
}

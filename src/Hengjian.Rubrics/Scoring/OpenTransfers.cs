using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Scoring;

/// <summary>The transfers of weight that do not take place in the situation shown on the sheet, but still may.</summary>
/// <param name="part">The part.</param>
/// <param name="shown">The weights on the sheet.</param>
internal sealed class OpenTransfers(PartIndex part, Distribution shown)
{
    private readonly Dictionary<(int To, int From), decimal> _possible = [];

    /// <summary>Takes the weights in a situation that is still possible.</summary>
    internal void Take(Distribution other)
    {
        if (!other.Moves)
            return;
        foreach (var to in part.Places)
        {
            foreach (var (from, weight) in other.ReceivedBy(to))
                Add(to, from, weight - shown.SentTo(to, from));
        }
    }

    /// <summary>What may still come to an indicator and go from it, in words (zh-CN).</summary>
    internal IEnumerable<string> NotesOn(IndicatorPlace place)
    {
        if (_possible.Count == 0)
            yield break;
        foreach (var from in part.Places)
        {
            if (_possible.TryGetValue((place.Position, from.Position), out var weight))
                yield return $"可能转入 {Plain.Text(weight)} 分（来自“{from.Indicator.Name}”，待定）";
        }

        var targets = part.Places.Where(to => _possible.ContainsKey((to.Position, place.Position))).Select(to => $"“{to.Indicator.Name}”").ToList();
        if (targets.Count > 0 && shown.RouteOf(place)?.Kind is not (AlternativeKind.Transfer or AlternativeKind.Spread))
            yield return $"可能转出 {Plain.Text(shown.WeightOf(place))} 分（转入{string.Join("、", targets)}，待定）";
    }

    private void Add(IndicatorPlace to, IndicatorPlace from, decimal more)
    {
        var key = (to.Position, from.Position);
        if (more > 0 && (!_possible.TryGetValue(key, out var known) || known < more))
            _possible[key] = more;
    }
}

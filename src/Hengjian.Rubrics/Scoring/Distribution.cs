using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Scoring;

/// <summary>The weights of a part's indicators in one situation, after removals and transfers.</summary>
internal sealed class Distribution
{
    private readonly Dictionary<string, Indicator> _indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Alternative?> _routes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> _weights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GroupRemoval> _removed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(Indicator From, decimal Weight)>> _received = new(StringComparer.Ordinal);

    internal Distribution(RubricPart part, Situation situation)
    {
        Removals = [.. part.Removals.Where(removal => situation.Holds(removal.When))];
        foreach (var indicator in part.Groups.SelectMany(group => group.Indicators))
        {
            _indicators[indicator.Id] = indicator;
            _routes[indicator.Id] = situation.RouteOf(indicator);
            _weights[indicator.Id] = 0;
        }

        foreach (var group in part.Groups)
        {
            if (Removals.FirstOrDefault(removal => removal.Groups.Contains(group.Id, StringComparer.Ordinal)) is { } removal)
            {
                foreach (var indicator in group.Indicators)
                    _removed[indicator.Id] = removal;
            }
        }

        foreach (var indicator in _indicators.Values)
            Send(indicator, indicator, indicator.Weight);
        foreach (var id in _received.Keys)
            _weights[id] = Plain.WithoutNoise(_weights[id]);
        Remaining = Plain.WithoutNoise(_weights.Values.Sum());
    }

    /// <summary>The removals that take place.</summary>
    internal IReadOnlyList<GroupRemoval> Removals { get; }

    /// <summary>The weight that is still examined.</summary>
    internal decimal Remaining { get; }

    internal decimal WeightOf(Indicator indicator) => _weights[indicator.Id];

    /// <summary>Whether a group is not examined.</summary>
    internal bool Removes(string group) => Removals.Any(removal => removal.Groups.Contains(group, StringComparer.Ordinal));

    /// <summary>The removal that takes an indicator away with its group; null when none does.</summary>
    internal GroupRemoval? RemovalOf(Indicator indicator) => _removed.GetValueOrDefault(indicator.Id);

    /// <summary>The alternative taken; null when the indicator applies.</summary>
    internal Alternative? RouteOf(Indicator indicator) => _routes[indicator.Id];

    /// <summary>What came from other indicators.</summary>
    internal IReadOnlyList<(Indicator From, decimal Weight)> ReceivedBy(Indicator indicator) => _received.TryGetValue(indicator.Id, out var all) ? all : [];

    private void Send(Indicator from, Indicator to, decimal weight)
    {
        if (_removed.ContainsKey(to.Id))
            return;
        var route = _routes[to.Id];
        if (route?.Kind == AlternativeKind.LeaveOut)
            return;
        if (route?.Kind == AlternativeKind.Transfer)
        {
            foreach (var target in route.Targets)
                Send(from, _indicators[target], weight / route.Targets.Count);
            return;
        }

        _weights[to.Id] += weight;
        if (from.Id == to.Id)
            return;
        if (!_received.TryGetValue(to.Id, out var received))
            _received[to.Id] = received = [];
        received.Add((from, weight));
    }
}

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
    private readonly List<(Indicator From, decimal Weight)> _spread = [];

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
        Spread();
        foreach (var id in _received.Keys)
            _weights[id] = Plain.WithoutNoise(_weights[id]);
        Remaining = Plain.WithoutNoise(Math.Round(_weights.Values.Sum(), SumDigits, MidpointRounding.AwayFromZero));
    }

    /// <summary>Sums of shares that no decimal holds, such as a seventeenth of 20, come out whole at this many digits.</summary>
    internal const int SumDigits = 12;

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

    /// <summary>Whether an indicator that is not examined gets its weight all the same.</summary>
    internal bool GivesInFull(Indicator indicator) =>
        RemovalOf(indicator) is { } removal ? removal.Then == RemovalConsequence.Full : RouteOf(indicator)?.Kind == AlternativeKind.Full;

    private void Send(Indicator from, Indicator to, decimal weight)
    {
        var route = _routes[to.Id];
        switch (_removed.GetValueOrDefault(to.Id)?.Then)
        {
            case RemovalConsequence.Rescale:
            case null when route?.Kind == AlternativeKind.LeaveOut:
                break;
            case RemovalConsequence.Spread:
            case null when route?.Kind == AlternativeKind.Spread:
                _spread.Add((from, weight));
                break;
            case null when route?.Kind == AlternativeKind.Transfer:
                foreach (var target in route.Targets)
                    Send(from, _indicators[target], weight / route.Targets.Count);
                break;
            default:
                Give(from, to, weight);
                break;
        }
    }

    /// <summary>Shares what is to be spread evenly among the indicators that rules decide about.</summary>
    private void Spread()
    {
        var takers = _indicators.Values.Where(one => one.Weight > 0 && !_removed.ContainsKey(one.Id) && _routes[one.Id] is null or { Kind: AlternativeKind.Replace }).ToList();
        foreach (var (from, weight) in _spread)
        {
            foreach (var to in takers)
                Give(from, to, weight / takers.Count);
        }
    }

    private void Give(Indicator from, Indicator to, decimal weight)
    {
        _weights[to.Id] += weight;
        if (from.Id == to.Id)
            return;
        if (!_received.TryGetValue(to.Id, out var received))
            _received[to.Id] = received = [];
        received.Add((from, weight));
    }
}

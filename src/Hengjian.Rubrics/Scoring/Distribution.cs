using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Scoring;

/// <summary>The weights of a part's indicators in one situation, after removals and transfers.</summary>
internal sealed class Distribution
{
    private readonly PartIndex _part;
    private readonly Alternative?[] _routes;
    private readonly decimal[] _weights;
    private readonly GroupRemoval?[]? _removed;
    private List<(IndicatorPlace From, decimal Weight)>?[]? _received;
    private List<(IndicatorPlace From, decimal Weight)>? _spread;

    /// <param name="part">The part.</param>
    /// <param name="conditions">What its conditions say.</param>
    /// <param name="assumed">How the open conditions turn out in this situation, by their numbers.</param>
    internal Distribution(PartIndex part, PartConditions conditions, bool[] assumed)
    {
        _part = part;
        _routes = conditions.Routes(assumed);
        _weights = new decimal[part.Places.Length];
        Removals = part.Part.Removals.Count == 0 ? [] : [.. part.Part.Removals.Where(removal => conditions.Holds(removal.When, assumed))];
        if (Removals.Count > 0)
            _removed = [.. part.Places.Select(place => place.Removals.FirstOrDefault(removal => conditions.Holds(removal.When, assumed)))];

        foreach (var place in part.Places)
            Send(place, place, place.Indicator.Weight);
        if (_spread is not null)
            Spread(_spread);
        decimal sum = 0;
        for (var position = 0; position < _weights.Length; position++)
        {
            if (_received?[position] is not null)
                _weights[position] = Plain.WithoutNoise(_weights[position]);
            sum += _weights[position];
        }

        Remaining = Plain.WithoutNoise(Math.Round(sum, SumDigits, MidpointRounding.AwayFromZero));
    }

    /// <summary>Sums of shares that no decimal holds, such as a seventeenth of 20, come out whole at this many digits.</summary>
    internal const int SumDigits = 12;

    /// <summary>The removals that take place.</summary>
    internal IReadOnlyList<GroupRemoval> Removals { get; }

    /// <summary>The weight that is still examined.</summary>
    internal decimal Remaining { get; }

    /// <summary>Whether any weight came from another indicator.</summary>
    internal bool Moves => _received is not null;

    /// <summary>Whether there is weight to spread and no indicator left to take it, so that the part has less to give.</summary>
    internal bool SpreadIsLost { get; private set; }

    internal decimal WeightOf(IndicatorPlace place) => _weights[place.Position];

    /// <summary>Whether a group is not examined.</summary>
    internal bool Removes(string group) => Removals.Any(removal => removal.Groups.Contains(group, StringComparer.Ordinal));

    /// <summary>The removal that takes an indicator away with its group; null when none does.</summary>
    internal GroupRemoval? RemovalOf(IndicatorPlace place) => _removed?[place.Position];

    /// <summary>The alternative taken; null when the indicator applies.</summary>
    internal Alternative? RouteOf(IndicatorPlace place) => _routes[place.Position];

    /// <summary>What came from other indicators, one entry for each.</summary>
    internal IReadOnlyList<(IndicatorPlace From, decimal Weight)> ReceivedBy(IndicatorPlace place) =>
        _received?[place.Position] ?? (IReadOnlyList<(IndicatorPlace From, decimal Weight)>)[];

    /// <summary>How much came to one indicator from another.</summary>
    internal decimal SentTo(IndicatorPlace to, IndicatorPlace from)
    {
        foreach (var (one, weight) in ReceivedBy(to))
        {
            if (one.Position == from.Position)
                return weight;
        }

        return 0;
    }

    /// <summary>Whether an indicator that is not examined gets its weight all the same.</summary>
    internal bool GivesInFull(IndicatorPlace place) =>
        RemovalOf(place) is { } removal ? removal.Then == RemovalConsequence.Full : RouteOf(place)?.Kind == AlternativeKind.Full;

    private void Send(IndicatorPlace from, IndicatorPlace to, decimal weight)
    {
        var route = RouteOf(to);
        switch (RemovalOf(to)?.Then)
        {
            case RemovalConsequence.Rescale:
            case null when route?.Kind == AlternativeKind.LeaveOut:
                break;
            case RemovalConsequence.Spread:
            case null when route?.Kind == AlternativeKind.Spread:
                (_spread ??= []).Add((from, weight));
                break;
            case null when route?.Kind == AlternativeKind.Transfer:
                foreach (var target in route.Targets)
                    Send(from, _part.PlaceOf(target), weight / route.Targets.Count);
                break;
            default:
                Give(from, to, weight);
                break;
        }
    }

    /// <summary>Shares what is to be spread evenly among the indicators that rules decide about.</summary>
    private void Spread(List<(IndicatorPlace From, decimal Weight)> spread)
    {
        var takers = _part.Places.Where(one => one.Indicator.Weight > 0 && RemovalOf(one) is null && RouteOf(one) is null or { Kind: AlternativeKind.Replace }).ToList();
        SpreadIsLost = takers.Count == 0;
        foreach (var (from, weight) in spread)
        {
            foreach (var to in takers)
                Give(from, to, weight / takers.Count);
        }
    }

    private void Give(IndicatorPlace from, IndicatorPlace to, decimal weight)
    {
        _weights[to.Position] += weight;
        if (from.Position == to.Position)
            return;
        _received ??= new List<(IndicatorPlace From, decimal Weight)>?[_weights.Length];
        var received = _received[to.Position] ??= [];
        for (var known = 0; known < received.Count; known++)
        {
            if (received[known].From.Position != from.Position)
                continue;
            received[known] = (from, received[known].Weight + weight);
            return;
        }

        received.Add((from, weight));
    }
}

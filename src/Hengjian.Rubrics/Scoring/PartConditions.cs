using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Scoring;

/// <summary>What a part's conditions say about one subject: which are open, and where the others lead every indicator.</summary>
internal sealed class PartConditions
{
    private readonly Dictionary<Condition, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _numbersByKey = new(StringComparer.Ordinal);
    private readonly List<IndicatorPlace> _open = [];
    private readonly Alternative?[] _settled;
    private readonly bool[] _isOpen;
    private readonly FactBook _book;

    internal PartConditions(FactBook book, PartIndex part)
    {
        _book = book;
        foreach (var removal in part.Part.Removals)
            Number(removal.When);
        _settled = new Alternative?[part.Places.Length];
        _isOpen = new bool[part.Places.Length];
        foreach (var place in part.Places)
            Settle(place);
    }

    /// <summary>How many conditions are open; those written alike turn out alike and count once.</summary>
    internal int OpenCount => _numbersByKey.Count;

    /// <summary>Whether it is open which way an indicator goes.</summary>
    internal bool IsOpen(IndicatorPlace place) => _isOpen[place.Position];

    /// <summary>What happens to an indicator of which that is not open: null when it applies, otherwise the alternative taken.</summary>
    internal Alternative? SettledRouteOf(IndicatorPlace place) => _settled[place.Position];

    /// <summary>The number of an open condition, from zero; null when it is not open.</summary>
    internal int? NumberOf(Condition condition) => _numbers.TryGetValue(condition, out var number) ? number : null;

    /// <summary>Whether a condition holds when the open ones turn out as assumed.</summary>
    internal bool Holds(Condition condition, bool[] assumed) =>
        _numbers.TryGetValue(condition, out var number) ? assumed[number] : _book.Test(condition) is Value.Flag { Holds: true };

    /// <summary>What happens to every indicator when the open conditions turn out as assumed: null when it applies, otherwise the alternative taken.</summary>
    internal Alternative?[] Routes(bool[] assumed)
    {
        if (_open.Count == 0)
            return _settled;
        var routes = (Alternative?[])_settled.Clone();
        foreach (var place in _open)
            routes[place.Position] = RouteOf(place.Indicator, assumed);
        return routes;
    }

    /// <summary>The conditions of an indicator that are asked, in order, until one is sure to hold.</summary>
    internal IEnumerable<Condition> AskedOf(Indicator indicator)
    {
        yield return indicator.Applies;
        if (_book.Test(indicator.Applies) is Value.Flag { Holds: true })
            yield break;
        foreach (var alternative in indicator.Otherwise)
        {
            yield return alternative.When;
            if (_book.Test(alternative.When) is Value.Flag { Holds: true })
                yield break;
        }
    }

    private void Settle(IndicatorPlace place)
    {
        if (place.Indicator.Applies.IsAlways)
            return;
        foreach (var condition in AskedOf(place.Indicator))
            _isOpen[place.Position] |= Number(condition);
        if (_isOpen[place.Position])
            _open.Add(place);
        else
            _settled[place.Position] = RouteOf(place.Indicator, []);
    }

    private Alternative? RouteOf(Indicator indicator, bool[] assumed) =>
        Holds(indicator.Applies, assumed) ? null : indicator.Otherwise.First(alternative => Holds(alternative.When, assumed));

    /// <summary>Numbers a condition if it is open.</summary>
    private bool Number(Condition condition)
    {
        if (_book.Test(condition) is not Value.Open)
            return false;
        var key = $"{string.Join('\n', condition.Classes)}\n|{condition.When?.Source}";
        if (!_numbersByKey.TryGetValue(key, out var number))
            _numbersByKey[key] = number = _numbersByKey.Count;
        _numbers[condition] = number;
        return true;
    }
}

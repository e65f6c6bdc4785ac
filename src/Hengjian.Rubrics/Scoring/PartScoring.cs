using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Scores one part: every situation the open conditions allow is computed, and the lowest and highest results are kept.</summary>
/// <param name="book">What is known.</param>
/// <param name="part">The part.</param>
/// <param name="claims">The facts that earlier parts deducted.</param>
/// <param name="carried">How the base was rescaled in every situation, that of its sheet first, where extra points are rescaled with it; null otherwise.</param>
internal sealed class PartScoring(FactBook book, RubricPart part, Claims claims, IReadOnlyList<RescaleRatio>? carried)
{
    /// <summary>Up to this many open conditions every situation is computed; beyond it the part is open from zero to its full mark.</summary>
    internal const int MostOpenConditions = 12;

    private readonly List<OpenPoint> _open = [];
    private readonly PartGate _gate = new(book, part);

    internal IReadOnlyList<OpenPoint> OpenPoints => _open;

    /// <summary>The points that go into the total: those of the sheet, but exact where only the total is rounded.</summary>
    internal ScoreRange Added { get; private set; }

    /// <summary>How it is rescaled in every situation, that of its sheet first; none when it has no rescale.</summary>
    internal IReadOnlyList<RescaleRatio> Ratios { get; private set; } = [];

    internal PartScore Score()
    {
        var open = OpenConditions();
        var verdicts = part.Groups.SelectMany(group => group.Indicators).Select(Verdicts).ToList();
        var shown = new Distribution(part, Expected(open));
        var known = new KnownRanges(book);
        var shownResult = new SituationResult(book, part, shown, verdicts, known, carried?[0]);
        var distributions = open.Count > MostOpenConditions ? [shown] : Situations(open).Select(one => new Distribution(part, one)).ToList();
        var results = distributions.SelectMany(one => Results(one, verdicts, known)).ToList();
        var tooMany = open.Count > MostOpenConditions;
        Ratios = part.Rescale is null ? [] : [shownResult.Ratio, .. tooMany ? [new RescaleRatio(null, part.Rescale.To)] : results.Select(result => result.Ratio).Distinct()];
        var transfers = new OpenTransfers(part, shown, distributions);
        var indicators = new List<IndicatorScore>();
        foreach (var group in part.Groups)
        {
            foreach (var indicator in group.Indicators)
            {
                var own = verdicts.First(one => one.Indicator == indicator);
                var sheet = new IndicatorSheet(book, group.Name, own, shown, transfers);
                indicators.Add(sheet.Write(tooMany ? Widest(own, shownResult.Points[indicator.Id]) : Hull(results.Select(result => result.Points[indicator.Id])), RoutesOpen(indicator)));
                var applicability = Applicability(indicator, shown);
                _open.AddRange(applicability);
                _open.AddRange(sheet.OpenPoints().Where(point => applicability.TrueForAll(known => known.Question != point.Question)));
            }
        }

        var uncertainRemovals = part.Removals.Any(removal => book.Test(removal.When) is Value.Open);
        ReportRemovals();
        var points = tooMany ? Widest() : Hull(results.Select(result => result.Total));
        var arithmetic = tooMany
            ? $"适用条件有 {open.Count} 处未定，超过 {MostOpenConditions} 处，暂按 {Plain.Text(part.DownTo)} 至满分列出"
            : PartWords.Arithmetic(part, shown, shownResult, points, uncertainRemovals);
        PassGate(points);
        return new PartScore(part.Id, part.Name, shownResult.Full, Printed(Added), indicators, arithmetic + _gate.Words);
    }

    private IEnumerable<SituationResult> Results(Distribution distribution, IReadOnlyList<IndicatorVerdicts> verdicts, KnownRanges known) =>
        ((IReadOnlyList<RescaleRatio?>?)carried ?? [null]).Select(ratio => new SituationResult(book, part, distribution, verdicts, known, ratio));

    private ScoreRange Widest()
    {
        var highest = Math.Max(part.Full, part.Rescale?.To ?? 0);
        return new ScoreRange(part.DownTo, carried is null ? highest : carried.Max(ratio => ratio.Of(highest) ?? highest * ratio.To));
    }

    /// <summary>What an indicator can get where the combinations are too many to compute: weight may leave it, and weight of others may come.</summary>
    private ScoreRange Widest(IndicatorVerdicts verdicts, ScoreRange shown)
    {
        var indicator = verdicts.Indicator;
        var alternatives = part.Groups.SelectMany(group => group.Indicators).SelectMany(one => one.Otherwise).ToList();
        var receives = alternatives.Exists(one => one.Kind == AlternativeKind.Spread || one.Targets.Contains(indicator.Id, StringComparer.Ordinal))
            || part.Removals.Any(removal => removal.Then == RemovalConsequence.Spread);
        var leaves = RoutesOpen(indicator) || part.Removals.Any(removal => RemovesGroupOf(removal, indicator) && book.Test(removal.When) is Value.Open);
        return receives || leaves
            ? new ScoreRange(Math.Min(indicator.DownTo, shown.Lowest), Math.Max(receives ? part.Full : indicator.Weight, shown.Highest))
            : shown;
    }

    private void PassGate(ScoreRange points)
    {
        Added = _gate.Let(points);
        if (_gate.IsClosed)
            _open.Clear();
        var stake = Math.Max(Math.Abs(points.Lowest), Math.Abs(points.Highest));
        if (stake > 0)
            _open.AddRange(_gate.Reasons.Select(reason => new OpenPoint(part.Id, reason.Source, reason.Text, stake)));
        book.SetPoints(part.Id, new ScoreRange(WithoutNoise(Added.Lowest), WithoutNoise(Added.Highest)));
    }

    private static decimal WithoutNoise(decimal points) => Math.Round(points, Distribution.SumDigits, MidpointRounding.AwayFromZero);

    private ScoreRange Printed(ScoreRange range)
    {
        var rounded = book.Rubric.Rounding.Round(range);
        return new ScoreRange(Plain.Trimmed(rounded.Lowest), Plain.Trimmed(rounded.Highest));
    }

    private IndicatorVerdicts Verdicts(Indicator indicator)
    {
        var refuses = indicator.Double.Under(book.Taken) == DoubleDeduction.Refused;
        var certain = new Situation(book, new Dictionary<string, bool>());
        var removals = part.Removals.Where(removal => RemovesGroupOf(removal, indicator)).ToList();
        var routesOpen = RoutesOpen(indicator) || removals.Exists(removal => book.Test(removal.When) is Value.Open);
        var removed = !routesOpen && removals.Exists(removal => certain.Holds(removal.When));
        var route = routesOpen ? null : certain.RouteOf(indicator);
        var own = Take(indicator, null, refuses, !removed && (routesOpen || route is null), !routesOpen);
        var replacements = new Dictionary<Alternative, IReadOnlyList<RuleVerdict>>(ReferenceEqualityComparer.Instance);
        foreach (var alternative in indicator.Otherwise.Where(one => one.Kind == AlternativeKind.Replace))
            replacements[alternative] = Take(indicator, alternative, refuses, !removed && (routesOpen || ReferenceEquals(route, alternative)), !routesOpen);
        return new IndicatorVerdicts(indicator, own, replacements);
    }

    private List<RuleVerdict> Take(Indicator indicator, Alternative? replacement, bool refuses, bool counts, bool sure)
    {
        var scoring = new RuleScoring(book, indicator, replacement, refuses, claims);
        var verdicts = new List<RuleVerdict>();
        foreach (var rule in replacement?.Rules ?? indicator.Rules)
        {
            var verdict = scoring.Of(rule);
            verdicts.Add(verdict);
            if (!counts || _gate.IsClosed || !verdict.OnlyTakes)
                continue;
            var claimant = new Claimant(indicator, replacement, rule);
            claims.Spend(verdict.Spent, claimant, verdict.Outcome == RuleOutcome.Triggered, sure && _gate.IsOpened);
            claims.Spend(verdict.MaybeSpent, claimant, false, false);
        }

        return verdicts;
    }

    private bool RemovesGroupOf(GroupRemoval removal, Indicator indicator) =>
        part.Groups.Any(group => removal.Groups.Contains(group.Id, StringComparer.Ordinal) && group.Indicators.Contains(indicator));

    private bool RoutesOpen(Indicator indicator) => ConditionsOf(indicator).Any(condition => book.Test(condition) is Value.Open);

    /// <summary>The conditions that are asked, in order, until one is sure to hold.</summary>
    private IEnumerable<Condition> ConditionsOf(Indicator indicator)
    {
        foreach (var condition in new[] { indicator.Applies }.Concat(indicator.Otherwise.Select(alternative => alternative.When)))
        {
            yield return condition;
            if (book.Test(condition) is Value.Flag { Holds: true })
                yield break;
        }
    }

    private List<string> OpenConditions() =>
    [
        .. part.Removals.Select(removal => removal.When)
            .Concat(part.Groups.SelectMany(group => group.Indicators).SelectMany(ConditionsOf))
            .Where(condition => book.Test(condition) is Value.Open)
            .Select(Situation.KeyOf)
            .Distinct(StringComparer.Ordinal),
    ];

    private IEnumerable<Situation> Situations(List<string> open)
    {
        for (var bits = 0; bits < 1 << open.Count; bits++)
        {
            var assumed = new Dictionary<string, bool>(StringComparer.Ordinal);
            for (var i = 0; i < open.Count; i++)
                assumed[open[i]] = (bits & (1 << i)) != 0;
            yield return new Situation(book, assumed);
        }
    }

    /// <summary>The situation whose weights the sheet shows: what is open applies, and no group is removed.</summary>
    private Situation Expected(List<string> open)
    {
        var removals = part.Removals.Select(removal => Situation.KeyOf(removal.When)).ToHashSet(StringComparer.Ordinal);
        return new Situation(book, open.ToDictionary(key => key, key => !removals.Contains(key), StringComparer.Ordinal));
    }

    private List<OpenPoint> Applicability(Indicator indicator, Distribution shown)
    {
        if (shown.RemovalOf(indicator) is not null)
            return [];
        var reasons = ConditionsOf(indicator).Select(book.Test).OfType<Value.Open>().SelectMany(open => open.Reasons).Distinct();
        return [.. reasons.Select(reason => new OpenPoint(indicator.Id, reason.Source, reason.Text, indicator.Weight))];
    }

    private void ReportRemovals()
    {
        foreach (var removal in part.Removals)
        {
            if (book.Test(removal.When) is not Value.Open open)
                continue;
            var stake = part.Groups.Where(group => removal.Groups.Contains(group.Id, StringComparer.Ordinal)).Sum(group => group.Points);
            _open.AddRange(open.Reasons.Select(reason => new OpenPoint(part.Id, reason.Source, reason.Text, stake)));
        }
    }

    private static ScoreRange Hull(IEnumerable<ScoreRange> ranges)
    {
        var all = ranges.ToList();
        return new ScoreRange(all.Min(range => range.Lowest), all.Max(range => range.Highest));
    }
}

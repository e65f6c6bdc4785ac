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
    private readonly List<OpenPoint> _open = [];
    private readonly PartGate _gate = new(book, part);

    internal IReadOnlyList<OpenPoint> OpenPoints => _open;

    /// <summary>The points that go into the total: those of the sheet, but exact where only the total is rounded.</summary>
    internal ScoreRange Added { get; private set; }

    /// <summary>How it is rescaled in every situation, that of its sheet first; none when it has no rescale.</summary>
    internal IReadOnlyList<RescaleRatio> Ratios { get; private set; } = [];

    internal PartScore Score()
    {
        var index = book.Rubric.Index.Of(part);
        var conditions = new PartConditions(book, index);
        var verdicts = new List<IndicatorVerdicts>(index.Places.Length);
        foreach (var place in index.Places)
            verdicts.Add(Verdicts(place, conditions));
        var situations = new PartSituations(book, index, conditions, verdicts, carried);
        var (shown, tooMany) = (situations.ShownResult, situations.AreTooMany);
        Ratios = part.Rescale is null ? [] : [shown.Ratio, .. tooMany ? [new RescaleRatio(null, part.Rescale.To)] : situations.Ratios];
        var indicators = new List<IndicatorScore>(verdicts.Count);
        foreach (var one in verdicts)
            indicators.Add(Write(one, conditions, situations));
        ReportRemovals();
        var points = tooMany ? Widest() : situations.Total;
        var arithmetic = tooMany
            ? $"适用条件有 {conditions.OpenCount} 处未定，超过 {PartSituations.MostOpenConditions} 处，暂按 {Plain.Text(part.DownTo)} 至满分列出"
            : PartWords.Arithmetic(part, situations.Shown, shown, points, part.Removals.Any(removal => book.Test(removal.When) is Value.Open));
        PassGate(points);
        return new PartScore(part.Id, part.Name, shown.Full, Printed(Added), indicators, arithmetic + _gate.Words);
    }

    private IndicatorScore Write(IndicatorVerdicts verdicts, PartConditions conditions, PartSituations situations)
    {
        var place = verdicts.Place;
        var sheet = new IndicatorSheet(book, verdicts, situations);
        var applicability = conditions.IsOpen(place) && situations.Shown.RemovalOf(place) is null ? Applicability(place.Indicator, conditions) : [];
        _open.AddRange(applicability);
        _open.AddRange(sheet.OpenPoints().Where(point => applicability.TrueForAll(known => known.Question != point.Question)));
        var score = sheet.Write(conditions.IsOpen(place));
        return situations.AreTooMany ? score with { Awarded = Widest(place, conditions.IsOpen(place), score.Awarded) } : score;
    }

    private ScoreRange Widest()
    {
        var highest = Math.Max(part.Full, part.Rescale?.To ?? 0);
        return new ScoreRange(part.DownTo, carried is null ? highest : carried.Max(ratio => ratio.Of(highest) ?? highest * ratio.To));
    }

    /// <summary>What an indicator can get where the combinations are too many to compute: weight may leave it, and weight of others may come.</summary>
    private ScoreRange Widest(IndicatorPlace place, bool routesOpen, ScoreRange shown)
    {
        var indicator = place.Indicator;
        var alternatives = part.Groups.SelectMany(group => group.Indicators).SelectMany(one => one.Otherwise).ToList();
        var receives = alternatives.Exists(one => one.Kind == AlternativeKind.Spread || one.Targets.Contains(indicator.Id, StringComparer.Ordinal))
            || part.Removals.Any(removal => removal.Then == RemovalConsequence.Spread);
        var leaves = routesOpen || part.Removals.Any(removal => removal.Groups.Contains(place.Group.Id, StringComparer.Ordinal) && book.Test(removal.When) is Value.Open);
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
        // What is printed decides gates and the pass line: nobody fails at a printed 60.
        book.SetPoints(part.Id, Printed(Added));
    }

    private ScoreRange Printed(ScoreRange range)
    {
        var rounded = book.Rubric.Rounding.Round(range);
        return new ScoreRange(Plain.Trimmed(rounded.Lowest), Plain.Trimmed(rounded.Highest));
    }

    private IndicatorVerdicts Verdicts(IndicatorPlace place, PartConditions conditions)
    {
        var indicator = place.Indicator;
        var refuses = indicator.Double.Under(book.Taken) == DoubleDeduction.Refused;
        var sure = !conditions.IsOpen(place) && place.Removals.All(removal => conditions.NumberOf(removal.When) is null);
        var removed = sure && place.Removals.Any(removal => conditions.Holds(removal.When, []));
        var route = sure ? conditions.SettledRouteOf(place) : null;
        var own = Take(indicator, null, refuses, !removed && (!sure || route is null), sure);
        var replacements = new Dictionary<Alternative, IReadOnlyList<RuleVerdict>>(ReferenceEqualityComparer.Instance);
        foreach (var alternative in indicator.Otherwise)
        {
            if (alternative.Kind == AlternativeKind.Replace)
                replacements[alternative] = Take(indicator, alternative, refuses, !removed && (!sure || ReferenceEquals(route, alternative)), sure);
        }

        return new IndicatorVerdicts(place, own, replacements);
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

    private List<OpenPoint> Applicability(Indicator indicator, PartConditions conditions)
    {
        var reasons = conditions.AskedOf(indicator).Select(book.Test).OfType<Value.Open>().SelectMany(open => open.Reasons).Distinct();
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
}

using Hengjian.Rubrics.Calendars;
using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Reading;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>The points of a part in one situation: every indicator capped first, then the sum rescaled, then rounded unless only the total is.</summary>
internal sealed class SituationResult
{
    private readonly Dictionary<string, ScoreRange> _points = new(StringComparer.Ordinal);

    /// <param name="book">What is known.</param>
    /// <param name="part">The part.</param>
    /// <param name="distribution">The weights.</param>
    /// <param name="verdicts">What the rules do.</param>
    /// <param name="known">The ranges computed already.</param>
    /// <param name="carried">How the base was rescaled, where extra points are rescaled with it; null otherwise.</param>
    internal SituationResult(FactBook book, RubricPart part, Distribution distribution, IReadOnlyList<IndicatorVerdicts> verdicts, KnownRanges known, RescaleRatio? carried)
    {
        foreach (var one in verdicts)
            _points[one.Indicator.Id] = known.Of(one, distribution);
        Sum = new ScoreRange(_points.Values.Sum(range => range.Lowest), _points.Values.Sum(range => range.Highest));
        Remaining = distribution.Remaining;
        Ratio = carried ?? (part.Rescale is null ? RescaleRatio.None : new RescaleRatio(FromOf(book, part, distribution), part.Rescale.To));
        Full = Plain.Trimmed(book.Rubric.Rounding.Round(Ratio.From > 0 ? Ratio.Of(Remaining)!.Value : Ratio.To));
        var total = Ratio.Of(Sum.Lowest) is { } lowest && Ratio.Of(Sum.Highest) is { } highest
            ? new ScoreRange(Rounded(book, lowest), Rounded(book, highest))
            : Widest(part, carried is not null);
        Total = new ScoreRange(Math.Max(total.Lowest, part.DownTo), Math.Max(total.Highest, part.DownTo));
    }

    internal IReadOnlyDictionary<string, ScoreRange> Points => _points;

    /// <summary>The sum of the indicators, before rescaling.</summary>
    internal ScoreRange Sum { get; }

    internal decimal Remaining { get; }

    internal RescaleRatio Ratio { get; }

    /// <summary>The full mark as it is printed.</summary>
    internal decimal Full { get; }

    /// <summary>The points; exact where only the total is rounded.</summary>
    internal ScoreRange Total { get; }

    /// <summary>The points while the mark that counts as full is open; it is taken to be 1 at least.</summary>
    private ScoreRange Widest(RubricPart part, bool carried) => carried
        ? new ScoreRange(Math.Min(Sum.Lowest * Ratio.To, 0), Math.Max(Sum.Highest * Ratio.To, 0))
        : new ScoreRange(part.DownTo, Ratio.To);

    private static decimal? FromOf(FactBook book, RubricPart part, Distribution distribution) =>
        Evaluation.Of(part.Rescale!.From, new RescaleInputs(book, distribution)).AsNumber() is Value.Number { IsExact: true } number ? number.Low : null;

    private static decimal Rounded(FactBook book, decimal points)
    {
        var rounding = book.Rubric.Rounding;
        return Plain.Trimmed(rounding.At.Under(book.Taken) == RoundingPlace.Total ? points : rounding.Round(points));
    }

    private sealed class RescaleInputs(FactBook book, Distribution distribution) : IExpressionInputs
    {
        public SubjectDays Days => book.Days;

        public Value ValueOf(string name) => name switch
        {
            NamesInScope.Remaining => Value.Number.Exactly(distribution.Remaining),
            _ when name.StartsWith(NamesInScope.RemovedPrefix, StringComparison.Ordinal) => new Value.Flag(distribution.Removes(name[NamesInScope.RemovedPrefix.Length..])),
            _ => book.ValueOf(name),
        };

        public decimal PointsOf(string name, string choice) => book.PointsOf(name, choice);
    }
}

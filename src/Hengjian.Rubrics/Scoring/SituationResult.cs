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

    internal SituationResult(FactBook book, RubricPart part, Distribution distribution, IReadOnlyList<IndicatorVerdicts> verdicts, KnownRanges known)
    {
        foreach (var one in verdicts)
            _points[one.Indicator.Id] = known.Of(one, distribution);
        Sum = new ScoreRange(_points.Values.Sum(range => range.Lowest), _points.Values.Sum(range => range.Highest));
        Remaining = distribution.Remaining;
        From = part.Rescale is null ? Remaining : FromOf(book, part, distribution);
        To = part.Rescale?.To ?? Remaining;
        Full = From is > 0 ? Plain.Trimmed(book.Rubric.Rounding.Round(Remaining * To / From.Value)) : To;
        Total = From switch
        {
            null => new ScoreRange(0, To),
            <= 0 => ScoreRange.Exactly(0),
            _ => new ScoreRange(Rescaled(book, Sum.Lowest), Rescaled(book, Sum.Highest)),
        };
    }

    internal IReadOnlyDictionary<string, ScoreRange> Points => _points;

    /// <summary>The sum of the indicators, before rescaling.</summary>
    internal ScoreRange Sum { get; }

    internal decimal Remaining { get; }

    /// <summary>The mark that counts as full; null while it is open.</summary>
    internal decimal? From { get; }

    internal decimal To { get; }

    /// <summary>The full mark as it is printed.</summary>
    internal decimal Full { get; }

    /// <summary>The points; exact where only the total is rounded.</summary>
    internal ScoreRange Total { get; }

    private decimal? FromOf(FactBook book, RubricPart part, Distribution distribution) =>
        Evaluation.Of(part.Rescale!.From, new RescaleInputs(book, distribution)).AsNumber() is Value.Number { IsExact: true } number ? number.Low : null;

    private decimal Rescaled(FactBook book, decimal points)
    {
        var rescaled = From == To ? points : points * To / From!.Value;
        var rounding = book.Rubric.Rounding;
        return Plain.Trimmed(rounding.At.Under(book.Taken) == RoundingPlace.Total ? rescaled : rounding.Round(rescaled));
    }

    private sealed class RescaleInputs(FactBook book, Distribution distribution) : IExpressionInputs
    {
        public Value ValueOf(string name) => name switch
        {
            NamesInScope.Remaining => Value.Number.Exactly(distribution.Remaining),
            _ when name.StartsWith(NamesInScope.RemovedPrefix, StringComparison.Ordinal) => new Value.Flag(distribution.Removes(name[NamesInScope.RemovedPrefix.Length..])),
            _ => book.ValueOf(name),
        };

        public decimal PointsOf(string name, string choice) => book.PointsOf(name, choice);
    }
}

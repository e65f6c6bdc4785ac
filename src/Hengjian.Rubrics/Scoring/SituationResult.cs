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
    private readonly Rubrics.Options.Rounding _rounding;
    private readonly decimal _remaining;

    /// <param name="book">What is known.</param>
    /// <param name="part">The part.</param>
    /// <param name="distribution">The weights.</param>
    /// <param name="sum">The sum of the indicators.</param>
    /// <param name="carried">How the base was rescaled, where extra points are rescaled with it; null otherwise.</param>
    internal SituationResult(FactBook book, RubricPart part, Distribution distribution, ScoreRange sum, RescaleRatio? carried)
    {
        _rounding = book.Rubric.Rounding;
        _remaining = distribution.Remaining;
        Sum = sum;
        Ratio = carried ?? (part.Rescale is null ? RescaleRatio.None : new RescaleRatio(FromOf(book, part, distribution), part.Rescale.To));
        var total = Ratio.Of(Sum.Lowest) is { } lowest && Ratio.Of(Sum.Highest) is { } highest
            ? new ScoreRange(Rounded(book, lowest), Rounded(book, highest))
            : Widest(part, carried is not null);
        Total = new ScoreRange(Math.Max(total.Lowest, part.DownTo), Math.Max(total.Highest, part.DownTo));
    }

    /// <summary>The sum of the indicators, before rescaling.</summary>
    internal ScoreRange Sum { get; }

    internal RescaleRatio Ratio { get; }

    /// <summary>The full mark as it is printed.</summary>
    internal decimal Full => Plain.Trimmed(_rounding.Round(Ratio.From > 0 ? Ratio.Of(_remaining)!.Value : Ratio.To));

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

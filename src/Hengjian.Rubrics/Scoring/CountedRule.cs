using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Applies the rules that count occurrences one by one.</summary>
internal sealed class CountedRule(FactBook book, Claimant claimant, bool refusesDouble, Claims claims)
{
    internal RuleVerdict Each(ScoringRule rule, RuleEffect.Each each, Value value)
    {
        if (value is Value.Open)
            return Changing(RuleScoring.Opened(rule, value), each.Change, 0, RuleVerdict.Unlimited, each.AtMost);
        var counted = Counted(value);
        var verdict = Verdict(rule, counted) with
        {
            Arithmetic = standing => CountWords.Of(counted.Sure, counted.Most, counted.IsList, each.Change, each.AtMost, standing) + counted.Skipped,
        };
        return Changing(verdict, each.Change, counted.Sure, counted.Most, each.AtMost);
    }

    internal RuleVerdict Sample(ScoringRule rule, RuleEffect.Sample sample, Value value)
    {
        if (value is Value.Open)
            return RuleScoring.Opened(rule, value) with { Low = sample.Lose.Times(-RuleVerdict.Unlimited), Zero = sample.Empty.Under(book.Taken) == EmptySample.Zero ? null : false };
        if (value is Value.Items { Examined: 0, All.Count: 0, MayGrow: null })
            return Empty(rule, sample.Empty.Under(book.Taken));
        var counted = Counted(value);
        var examined = value is Value.Items items ? items.Examined : sample.Size;
        // While a part could not be looked at, it is open how many there are; the printed loss is the least.
        var scaled = value is not Value.Items { MayGrow: not null, MostMore: null } && examined > 0 && examined < sample.Size && sample.Short.Under(book.Taken) == ShortSample.Scaled;
        var lose = scaled ? new Points(sample.Lose.Fixed * sample.Size / examined, sample.Lose.Share * sample.Size / examined) : sample.Lose;
        var proportion = scaled ? $"应查 {sample.Size} 个，实有 {examined} 个，按比例每处 {ChangeWords.Amount(sample.Lose)} × {sample.Size} / {examined} = {ChangeWords.Amount(lose)}；" : "";
        var verdict = Verdict(rule, counted) with
        {
            Arithmetic = standing => proportion + CountWords.Of(counted.Sure, counted.Most, counted.IsList, lose.Negated(), null, standing) + counted.Skipped,
        };
        return Changing(verdict, lose.Negated(), counted.Sure, counted.Most, null);
    }

    private static RuleVerdict Empty(ScoringRule rule, EmptySample empty) => empty == EmptySample.Zero
        ? new RuleVerdict(rule) { Outcome = RuleOutcome.Triggered, Zero = true, Occurrences = 0, Arithmetic = _ => "没有可抽查的对象，此项不得分" }
        : new RuleVerdict(rule) { Occurrences = 0, Arithmetic = _ => "没有可抽查的对象，不扣分" };

    private static RuleVerdict Verdict(ScoringRule rule, Count counted) => new(rule)
    {
        Outcome = counted.Sure > 0 ? RuleOutcome.Triggered : counted.Most > 0 ? RuleOutcome.Open : RuleOutcome.Clear,
        Occurrences = counted.Sure == decimal.Truncate(counted.Sure) && counted.Sure <= int.MaxValue ? (int)counted.Sure : null,
        Open = counted.Open,
        Spent = counted.Facts,
        MaybeSpent = counted.Undecided,
    };

    /// <summary>So many times the change, cut at a limit that is stated in the same way; another limit is left until the weight is known.</summary>
    private static RuleVerdict Changing(RuleVerdict verdict, Points change, decimal sure, decimal most, Points? atMost)
    {
        var same = atMost is { } limit && (limit.Share == 0) == (change.Share == 0);
        var (least, largest) = (Cut(change.Times(sure), same ? atMost : null), Cut(change.Times(most), same ? atMost : null));
        return verdict with { Low = Points.Least(least, largest), High = Points.Most(least, largest), AtMost = same ? null : atMost };
    }

    private static Points Cut(Points change, Points? atMost) => atMost is not { } limit
        ? change
        : new Points(Math.Clamp(change.Fixed, -limit.Fixed, limit.Fixed), Math.Clamp(change.Share, -limit.Share, limit.Share));

    private Count Counted(Value value) => value switch
    {
        Value.Items items => Counted(items),
        Value.Number number => new Count(Math.Clamp(number.Low, 0, RuleVerdict.Unlimited), Math.Clamp(number.High, 0, RuleVerdict.Unlimited), false, [], number.Reasons, ""),
        _ => throw new InvalidOperationException($"Not countable: {value}"),
    };

    private Count Counted(Value.Items items)
    {
        var sure = new List<FactOccurrence>();
        var maybe = new List<FactOccurrence>();
        var skipped = new List<string>();
        foreach (var item in items.All)
        {
            var by = refusesDouble ? claims.SpentBy(item.Fact, claimant, out var certain) : Nobody(out certain);
            if (by is null)
                sure.Add(item);
            else if (certain)
                skipped.Add($"{item.Text}（{by.Words(claimant.Indicator)}）");
            else
                maybe.Add(item);
        }

        IReadOnlyList<OpenReason> open = items.MayGrow is null && maybe.Count == 0 ? [] : [.. Reasons(items.MayGrow), .. maybe.Select(item => new OpenReason("", $"“{item.Text}”是否已在前面扣分未定"))];
        var most = items is { MayGrow: not null, MostMore: null } ? RuleVerdict.Unlimited : sure.Count + maybe.Count + (items.MayGrow is null ? 0 : items.MostMore!.Value);
        var words = skipped.Count == 0 ? "" : $"；另有 {skipped.Count} 处不重复扣分：{string.Join("、", skipped)}";
        return new Count(sure.Count, most, true, [.. sure.Concat(maybe).Select(item => item.Fact)], open, words) { Undecided = [.. items.Undecided.Select(item => item.Fact)] };
    }

    private static Claimant? Nobody(out bool certain)
    {
        certain = false;
        return null;
    }

    private static List<OpenReason> Reasons(OpenReason? reason) => reason is null ? [] : [reason];

    /// <summary>How many certainly count, and how many may.</summary>
    private sealed record Count(decimal Sure, decimal Most, bool IsList, IReadOnlyList<string> Facts, IReadOnlyList<OpenReason> Open, string Skipped)
    {
        internal IReadOnlyList<string> Undecided { get; init; } = [];
    }
}

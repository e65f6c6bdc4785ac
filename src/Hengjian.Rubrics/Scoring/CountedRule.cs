using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Numbers;
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
            return Changing(RuleScoring.Opened(rule, value), each.Points, 0, RuleVerdict.Unlimited, each.AtMost);
        var counted = Counted(value);
        var verdict = Verdict(rule, counted) with
        {
            Arithmetic = Arithmetic(counted, Math.Abs(each.Points), each.Points > 0, each.AtMost) + counted.Skipped,
        };
        return Changing(verdict, each.Points, counted.Sure, counted.Most, each.AtMost);
    }

    internal RuleVerdict Sample(ScoringRule rule, RuleEffect.Sample sample, Value value)
    {
        if (value is Value.Open)
            return RuleScoring.Opened(rule, value) with { Low = -RuleVerdict.Unlimited, Zero = sample.Empty.Under(book.Taken) == EmptySample.Zero ? null : false };
        if (value is Value.Items { Examined: 0, All.Count: 0, MayGrow: null })
            return Empty(rule, sample.Empty.Under(book.Taken));
        var counted = Counted(value);
        var examined = value is Value.Items items ? items.Examined : sample.Size;
        var scaled = examined > 0 && examined < sample.Size && sample.Short.Under(book.Taken) == ShortSample.Scaled;
        var points = scaled ? sample.Points * sample.Size / examined : sample.Points;
        var proportion = scaled ? $"应查 {sample.Size} 个，实有 {examined} 个，按比例每处 {Plain.Text(sample.Points)} × {sample.Size} / {examined} = {Plain.Text(points)}；" : "";
        var verdict = Verdict(rule, counted) with { Arithmetic = proportion + Arithmetic(counted, points, false, null) + counted.Skipped };
        return Changing(verdict, -points, counted.Sure, counted.Most, null);
    }

    private static RuleVerdict Empty(ScoringRule rule, EmptySample empty) => empty == EmptySample.Zero
        ? new RuleVerdict(rule) { Outcome = RuleOutcome.Triggered, Zero = true, Occurrences = 0, Arithmetic = "没有可抽查的对象，此项不得分" }
        : new RuleVerdict(rule) { Occurrences = 0, Arithmetic = "没有可抽查的对象，不扣分" };

    private static RuleVerdict Verdict(ScoringRule rule, Count counted) => new(rule)
    {
        Outcome = counted.Sure > 0 ? RuleOutcome.Triggered : counted.Most > 0 ? RuleOutcome.Open : RuleOutcome.Clear,
        Occurrences = counted.Sure == decimal.Truncate(counted.Sure) && counted.Sure <= int.MaxValue ? (int)counted.Sure : null,
        Open = counted.Open,
        Spent = counted.Facts,
    };

    private static RuleVerdict Changing(RuleVerdict verdict, decimal points, decimal sure, decimal most, decimal? atMost)
    {
        var limit = atMost ?? RuleVerdict.Unlimited;
        var least = Math.Min(sure * Math.Abs(points), limit);
        var largest = most == RuleVerdict.Unlimited ? limit : Math.Min(most * Math.Abs(points), limit);
        return points < 0 ? verdict with { Low = -largest, High = -least } : verdict with { Low = least, High = largest };
    }

    private static string Arithmetic(Count counted, decimal points, bool gains, decimal? atMost)
    {
        var unit = counted.IsList ? " 处" : "";
        var verb = gains ? "加" : "扣";
        if (counted.Sure == 0 && counted.Most > 0)
            return "";
        if (counted.Sure == 0)
            return $"0{unit}，不{verb}分";
        var product = counted.Sure * points;
        var limited = atMost is { } most && product > most ? $"，此条最多{verb} {Plain.Text(most)}" : "";
        return $"{Plain.Text(counted.Sure)}{unit} × {Plain.Text(points)} = {Plain.Text(product)}{limited}，{verb} {Plain.Text(Math.Min(product, atMost ?? product))}";
    }

    private Count Counted(Value value) => value switch
    {
        Value.Items items => Counted(items),
        Value.Number number => new Count(Math.Max(number.Low, 0), number is { IsExact: false, High: Value.Number.Unlimited } ? RuleVerdict.Unlimited : Math.Max(number.High, 0), false, [], number.Reasons, ""),
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

        var open = Reasons(items.MayGrow).Concat(maybe.Select(item => new OpenReason("", $"“{item.Text}”是否已在前面扣分未定"))).ToList();
        var most = items is { MayGrow: not null, MostMore: null } ? RuleVerdict.Unlimited : sure.Count + maybe.Count + (items.MayGrow is null ? 0 : items.MostMore!.Value);
        var words = skipped.Count == 0 ? "" : $"；另有 {skipped.Count} 处不重复扣分：{string.Join("、", skipped)}";
        return new Count(sure.Count, most, true, [.. sure.Concat(maybe).Select(item => item.Fact)], open, words);
    }

    private static Claimant? Nobody(out bool certain)
    {
        certain = false;
        return null;
    }

    private static List<OpenReason> Reasons(OpenReason? reason) => reason is null ? [] : [reason];

    /// <summary>How many certainly count, and how many may.</summary>
    private sealed record Count(decimal Sure, decimal Most, bool IsList, IReadOnlyList<string> Facts, IReadOnlyList<OpenReason> Open, string Skipped);
}

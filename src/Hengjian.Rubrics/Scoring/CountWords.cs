using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Says what a count of occurrences costs or gives.</summary>
internal static class CountWords
{
    /// <summary>“3 处 × 0.5 = 1.5，扣 1.5”, or “3 处 × 10% = 30%，扣 30%，4 × 30% = 1.2”.</summary>
    /// <param name="sure">How many certainly count.</param>
    /// <param name="most">How many may count.</param>
    /// <param name="isList">Whether they were listed one by one.</param>
    /// <param name="change">What each of them changes.</param>
    /// <param name="atMost">The most the rule changes.</param>
    /// <param name="standing">The weight it is worded with.</param>
    internal static string Of(decimal sure, decimal most, bool isList, Points change, Points? atMost, Standing standing)
    {
        var verb = change.Fixed > 0 || change.Share > 0 ? "加" : "扣";
        var unit = isList ? " 处" : "";
        if (sure == 0)
            return most > 0 ? "" : $"0{unit}，不{verb}分";
        var isShare = change.Share != 0;
        var all = Math.Abs(isShare ? change.Share : change.Fixed) * sure;
        var product = $"{Plain.Text(sure)}{unit} × {ChangeWords.Amount(change)} = {Written(all, isShare)}";
        var same = atMost is { } limit && (limit.Share != 0) == isShare;
        var cut = same ? Math.Min(all, isShare ? atMost!.Value.Share : atMost!.Value.Fixed) : all;
        var limited = cut < all ? $"，此条最多{verb} {Written(cut, isShare)}" : "";
        return $"{product}{limited}，{verb} {Written(cut, isShare)}{(isShare ? $"，{ChangeWords.Product(standing.Weight, cut)}" : "")}";
    }

    private static string Written(decimal amount, bool isShare) => isShare ? Plain.Percent(amount) : Plain.Text(amount);
}

using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Says changes of points as a person would write them.</summary>
internal static class ChangeWords
{
    /// <summary>“扣 2”, or with a share “扣 50%，4 × 50% = 2”.</summary>
    internal static string Of(Points change, Standing standing)
    {
        var verb = change.Fixed < 0 || change.Share < 0 ? "扣" : "得";
        var (points, share) = (Math.Abs(change.Fixed), Math.Abs(change.Share));
        if (share == 0)
            return $"{verb} {Plain.Text(points)}";
        return points == 0
            ? $"{verb} {Plain.Percent(share)}，{Product(standing.Weight, share)}"
            : $"{verb} {Plain.Text(points)} 加 {Plain.Percent(share)}，{Plain.Text(points)} ＋ {Plain.Text(standing.Weight)} × {Plain.Percent(share)} = {Plain.Text(points + (standing.Weight * share))}";
    }

    /// <summary>“0.5” or “10%”.</summary>
    internal static string Amount(Points points) => points.Share == 0 ? Plain.Text(Math.Abs(points.Fixed)) : Plain.Percent(Math.Abs(points.Share));

    /// <summary>“4 × 50% = 2”.</summary>
    internal static string Product(decimal weight, decimal share) => $"{Plain.Text(weight)} × {Plain.Percent(share)} = {Plain.Text(weight * share)}";
}

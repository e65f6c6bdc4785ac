namespace Hengjian.Rubrics.Expressions;

/// <summary>Why a value is not known.</summary>
/// <param name="Source">The measure or question that is missing, as a judgement would name it; empty when it is none.</param>
/// <param name="Text">In words (zh-CN).</param>
internal sealed record OpenReason(string Source, string Text)
{
    /// <summary>Several reasons as one; null when there are none.</summary>
    internal static OpenReason? Joined(IReadOnlyList<OpenReason> reasons) => reasons.Count switch
    {
        0 => null,
        1 => reasons[0],
        _ => new OpenReason(
            reasons.All(reason => reason.Source == reasons[0].Source) ? reasons[0].Source : "",
            string.Join("；", reasons.Select(reason => reason.Text).Distinct(StringComparer.Ordinal))),
    };
}

using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling.Absence;

/// <summary>Whether an address that answers is there all the same.</summary>
/// <param name="Verdict">Alive, dead or not proven.</param>
/// <param name="Cause"><see cref="FailureCause.Soft404"/> or <see cref="FailureCause.RedirectHome"/> where dead or not proven; null when alive.</param>
/// <param name="Reason">Why, in words for a person (zh-CN); null when alive.</param>
internal sealed record AbsenceDecision(Verdict Verdict, FailureCause? Cause, string? Reason)
{
    /// <summary>The page is there.</summary>
    public static AbsenceDecision Alive { get; } = new(Verdict.Fine, null, null);

    /// <summary>The page is proven not to be there.</summary>
    public static AbsenceDecision Dead(FailureCause cause, string reason) => new(Verdict.Faulty, cause, reason);

    /// <summary>It cannot be told.</summary>
    public static AbsenceDecision Open(FailureCause cause, string reason) => new(Verdict.NotProven, cause, reason);
}

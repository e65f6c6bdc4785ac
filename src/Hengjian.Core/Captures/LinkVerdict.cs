namespace Hengjian.Core.Captures;

/// <summary>What is known of one link target: alive, dead or not proven, with every try and every page that links to it.</summary>
/// <param name="Target">The address linked to.</param>
/// <param name="Verdict"><see cref="Verdict.Faulty"/> is dead, <see cref="Verdict.Fine"/> alive.</param>
/// <param name="Cause">Why it is dead or not proven; null when alive.</param>
/// <param name="Parents">The pages of the site that link to it, sorted.</param>
/// <param name="Tries">Every try, in order.</param>
public sealed record LinkVerdict(PageUrl Target, Verdict Verdict, FailureCause? Cause, IReadOnlyList<LinkPlace> Parents, IReadOnlyList<FetchTry> Tries);

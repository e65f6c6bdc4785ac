namespace Hengjian.Core.Captures;

/// <summary>What is known of one link target: alive, dead or not proven, with every try and every page that links to it.</summary>
/// <param name="Target">The address linked to.</param>
/// <param name="Verdict"><see cref="Verdict.Faulty"/> is dead, <see cref="Verdict.Fine"/> alive.</param>
/// <param name="Cause">Why it is dead or not proven; null when alive.</param>
/// <param name="Parents">The pages of the site that link to it, sorted; at most <see cref="MostParents"/> of them.</param>
/// <param name="Tries">Every try, in order. Of a page that was compared with random addresses, the tries at these come last, each with what became of itself.</param>
public sealed record LinkVerdict(PageUrl Target, Verdict Verdict, FailureCause? Cause, IReadOnlyList<LinkPlace> Parents, IReadOnlyList<FetchTry> Tries)
{
    /// <summary>How many parents are listed. <see cref="Places"/> counts them all.</summary>
    public const int MostParents = 1000;

    /// <summary>The try at the target itself that gave the verdict: the last one with its cause, or, where none has it, the last one; null when nothing was tried.</summary>
    public FetchTry? Decisive => Tries.LastOrDefault(one => one.Cause == Cause) ?? Tries.LastOrDefault();

    /// <summary>How many pages link to it, listed or not.</summary>
    public int Places { get; init; } = Parents.Count;

    /// <summary>The address as it stands on the page, where it is none that could be asked and <see cref="Target"/> only stands in for it; null otherwise.</summary>
    public string? Written { get; init; }

    /// <summary>The address as people know it: as written where it is none, else the target with a Chinese host in Chinese.</summary>
    public string Shown => Written ?? Target.DisplayText;

    /// <summary>The group of targets that one and the same link of a page template leads to, by the template's first target; null when it is not a template's link.</summary>
    public PageUrl? Template { get; init; }
}

using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Fetching;

/// <summary>What follows from the looks at an address so far: a verdict, or another look after a while.</summary>
/// <param name="Verdict">The verdict; null when another look is needed.</param>
/// <param name="Cause">Why it is dead or not proven; null otherwise.</param>
/// <param name="Wait">How long to wait before the next look; zero with a verdict.</param>
internal sealed record LookDecision(Verdict? Verdict, FailureCause? Cause, TimeSpan Wait)
{
    /// <summary>Whether the next look is to be made as a browser asks (<see cref="Fetcher.FetchAsBrowserAsync"/>).</summary>
    public bool AsBrowser { get; private init; }

    private const int MostLooks = 3;

    private static readonly LookDecision Alive = new(Core.Verdict.Fine, null, TimeSpan.Zero);

    /// <summary>Decides.</summary>
    /// <param name="looks">The looks so far, at least one; the last decides, in the light of those before.</param>
    /// <param name="secondLook">The usual time between two looks.</param>
    /// <remarks>
    /// Dead needs proof: 404 or 410; a server error, an unknown name, a refused connection, a bad certificate or a circle of redirects twice.
    /// An answer cut off by a limit of ours is an answer: the address is alive.
    /// 401, 403, 429, a challenge, a time-out, a broken connection prove nothing, however often they come.
    /// A visitor who was turned away (<see cref="Look.IsRefusal"/>) asks once more as a browser does: if the page comes then, it is alive; anything else leaves it not proven,
    /// for a firewall that has begun to refuse may say anything.
    /// </remarks>
    public static LookDecision From(IReadOnlyList<Look> looks, TimeSpan secondLook)
    {
        var last = looks[^1];
        if (last.IsRefusal || looks.Any(look => look.AsBrowser))
        {
            return OfRefusal(looks, secondLook);
        }

        if (last.Cause is not { } cause)
        {
            return Alive;
        }

        var seenBefore = looks.Take(looks.Count - 1).Any(look => look.Cause == cause && look.Sure == last.Sure && !look.IsChallenge);
        return cause switch
        {
            FailureCause.Http4xx when last.Status is 404 or 410 => Dead(cause),
            FailureCause.Http4xx when last.Status is 429 => looks.Count < MostLooks ? Again(last.RetryAfter ?? secondLook * 2) : NotProven(cause),
            FailureCause.Http4xx when last.Status is 408 or 425 => looks.Count < 2 ? Again(secondLook) : NotProven(cause),
            FailureCause.Http4xx => NotProven(cause),
            FailureCause.RedirectLoop => !last.Sure ? NotProven(cause) : seenBefore ? Dead(cause) : Again(secondLook),
            FailureCause.Http5xx => seenBefore ? Dead(cause) : looks.Count < MostLooks ? Again(Longer(last.RetryAfter, secondLook)) : NotProven(cause),
            FailureCause.Dns or FailureCause.Connect or FailureCause.Tls when last.Sure => seenBefore ? Dead(cause) : looks.Count < MostLooks ? Again(secondLook) : NotProven(cause),
            FailureCause.NotAsked when last.Status is >= 200 and < 300 => Alive,
            FailureCause.NotAsked => NotProven(cause),
            _ => looks.Count < 2 ? Again(secondLook) : NotProven(cause),
        };
    }

    private static LookDecision OfRefusal(IReadOnlyList<Look> looks, TimeSpan secondLook)
    {
        var last = looks[^1];
        var isSettled = last.AsBrowser || looks.Count(look => look.IsRefusal) > 1 || looks.Count >= MostLooks;
        return last is { AsBrowser: true, IsRefusal: false, Status: >= 200 and < 300, Cause: null or FailureCause.NotAsked } ? Alive
            : isSettled ? NotProven(looks.LastOrDefault(look => look is { IsRefusal: true, Cause: not null })?.Cause ?? last.Cause ?? FailureCause.NotAsked)
            : Again(Longer(last.RetryAfter, secondLook)) with { AsBrowser = true };
    }

    private static TimeSpan Longer(TimeSpan? asked, TimeSpan usual) => asked > usual ? asked.Value : usual;

    private static LookDecision Dead(FailureCause cause) => new(Core.Verdict.Faulty, cause, TimeSpan.Zero);

    private static LookDecision NotProven(FailureCause cause) => new(Core.Verdict.NotProven, cause, TimeSpan.Zero);

    private static LookDecision Again(TimeSpan wait) => new(null, null, wait);
}

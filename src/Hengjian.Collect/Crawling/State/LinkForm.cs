namespace Hengjian.Collect.Crawling.State;

/// <summary>How a link looks, wherever it leads: one form for the same link of a template on all its pages.</summary>
/// <param name="Words">Its words; at most 80 characters.</param>
/// <param name="Written">Its address as written; at most 200 characters.</param>
/// <param name="Repaired">Whether a browser has to mend the address.</param>
internal readonly record struct LinkForm(string Words, string Written, bool Repaired)
{
    /// <summary>Whether an application wrote it that runs in the page and may open it by itself, without asking the server.</summary>
    public bool IsRouted { get; init; }
}

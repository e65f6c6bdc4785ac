namespace Hengjian.Collect.Crawling;

/// <summary>A link as it stands on a page.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="Words">Its words, or its image's alternative text; at most 80 characters.</param>
/// <param name="Written">Its address as written; at most 200 characters.</param>
/// <param name="IsPicture">Whether it is a picture shown in the page rather than a place to go.</param>
internal sealed record FoundLink(LinkAddress Address, string Words, string Written, bool IsPicture)
{
    /// <summary>Whether an application wrote it that runs in the page: a click need not ask the server for the address.</summary>
    public bool IsRouted { get; init; }
}

using Hengjian.Checks.Pages.Reading;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Core.Findings;

namespace Hengjian.Checks.Pages;

/// <summary>A captured page, read once for all checks.</summary>
/// <param name="Capture">Its capture.</param>
/// <param name="Payload">The digest of its bytes.</param>
/// <remarks>
/// Read by structure and words, not by the names one content system gives its parts. What is not on the page is null or empty, never guessed.
/// It holds no parsed document; a check keeps of it what it needs and lets the rest go.
/// </remarks>
public sealed record Page(Capture Capture, Digest Payload)
{
    /// <summary>The longest excerpt that evidence carries, in characters.</summary>
    public const int LongestExcerpt = 600;

    /// <summary>The address asked for.</summary>
    public PageUrl Url => Capture.Url;

    /// <summary>What the page is.</summary>
    public PageKind Kind { get; internal init; } = PageKind.NotAPage;

    /// <summary>Its labels.</summary>
    public PageLabels Labels { get; internal init; } = new();

    /// <summary>The words of <c>title</c>.</summary>
    public string Title { get; internal init; } = "";

    /// <summary>The title a reader sees; that of <c>title</c> where no heading shows one.</summary>
    public string VisibleTitle { get; internal init; } = "";

    /// <summary>When it says it was published: the label PubDate, else the date shown; null when neither is there.</summary>
    public DateOnly? Published { get; internal init; }

    /// <summary>The breadcrumb from the home page on; empty when there is none.</summary>
    public IReadOnlyList<Crumb> Breadcrumb { get; internal init; } = [];

    /// <summary>The lists outside breadcrumb and foot, in the order of the page. The items of a JSON answer are one list.</summary>
    public IReadOnlyList<PageList> Lists { get; internal init; } = [];

    /// <summary>Every link to an http or https address.</summary>
    public IReadOnlyList<PageLink> Links { get; internal init; } = [];

    /// <summary>Where links with the words of a pager (下一页, 2, 末页) lead.</summary>
    public IReadOnlyList<PageUrl> Pagers { get; internal init; } = [];

    /// <summary>The elements of a service guide that stand on the page.</summary>
    public LabelledFields GuideFields { get; internal init; } = LabelledFields.None;

    /// <summary>The fields of a citizen's message that stand on the page.</summary>
    public LabelledFields MessageFields { get; internal init; } = LabelledFields.None;

    /// <summary>The marks at its foot.</summary>
    public PageFooter Footer { get; internal init; } = new("", null, null, null, null, null, null, false);

    /// <summary>The entries 我为政府网站找错.</summary>
    public IReadOnlyList<FindFaultLink> FindFaultLinks { get; internal init; } = [];

    /// <summary>The addresses from which its scripts fill lists.</summary>
    public IReadOnlyList<PageUrl> ListAddresses { get; internal init; } = [];

    /// <summary>Whether scripts that were not run may fill parts of it.</summary>
    public bool FilledByScript { get; internal init; }

    /// <summary>The content without head, menus, breadcrumb, side bars and foot, line by line.</summary>
    public string MainText { get; internal init; } = "";

    /// <summary>Whether it is a page for readers that came whole.</summary>
    public bool IsReadable => Kind is not (PageKind.NotAPage or PageKind.JsonList or PageKind.ErrorPage or PageKind.Forward);

    /// <summary>Reads a capture; what is no page, or did not come whole, is of the kind <see cref="PageKind.NotAPage"/>.</summary>
    public static Page Read(Capture capture, ReadOnlySpan<byte> bytes) => PageReader.Read(capture, bytes);

    /// <summary>The page as proof, with the part that shows the fault.</summary>
    public Evidence Proof(string excerpt) => new(Url, Capture.At, Payload, excerpt.Length <= LongestExcerpt ? excerpt : excerpt[..(LongestExcerpt - 1)] + "…");
}

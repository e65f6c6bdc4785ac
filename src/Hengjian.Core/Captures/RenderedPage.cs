namespace Hengjian.Core.Captures;

/// <summary>A page as a browser shows it after its scripts have run.</summary>
/// <param name="FinalUrl">Where it ended, after redirects.</param>
/// <param name="Html">The document as the scripts left it.</param>
/// <param name="Picture">A picture of it as PNG.</param>
/// <param name="At">When rendering began.</param>
public sealed record RenderedPage(PageUrl FinalUrl, string Html, ReadOnlyMemory<byte> Picture, DateTimeOffset At)
{
    /// <summary>The status of the answer that became the page; null when it is not known.</summary>
    public int? Status { get; init; }

    /// <summary>The page's title after its scripts have run.</summary>
    public string Title { get; init; } = "";

    /// <summary>Every address that was asked for, the page itself first, in order; refused ones included, <c>data:</c> and <c>blob:</c> not.</summary>
    public IReadOnlyList<string> Requests { get; init; } = [];

    /// <summary>What the page asked for and was not given, in order.</summary>
    public IReadOnlyList<RefusedRequest> Refused { get; init; } = [];

    /// <summary>The rules of accessibility that it breaks; null when nobody looked.</summary>
    public IReadOnlyList<AccessibilityFault>? Accessibility { get; init; }

    /// <summary>What is missing from the whole page, one sentence each (zh-CN): a limit that was reached, a picture that was cut, a load that did not end.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

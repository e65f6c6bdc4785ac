using Hengjian.Collect.Crawling.State;

namespace Hengjian.Collect.Crawling;

/// <summary>A link of the site, ready to be taken into the queue.</summary>
/// <param name="Address">The address's text; that of a page without its session identifier.</param>
/// <param name="Kind">What is done with it.</param>
/// <param name="Form">How it looks.</param>
/// <param name="Broken">The text as written, if it claims to be an address and is none; null otherwise.</param>
/// <param name="Trap">Why it is not to be asked, being one of addresses without end (zh-CN); null otherwise.</param>
internal readonly record struct OutLink(string Address, TargetKind Kind, LinkForm Form, string? Broken, string? Trap);

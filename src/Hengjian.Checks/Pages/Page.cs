using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Checks.Pages;

/// <summary>A captured page, read once for all checks.</summary>
/// <param name="Capture">Its capture.</param>
/// <param name="Payload">The digest of its bytes.</param>
public sealed record Page(Capture Capture, Digest Payload)
{
    /// <summary>The address asked for.</summary>
    public PageUrl Url => Capture.Url;
}

using Hengjian.Core.Captures;

namespace Hengjian.Browser;

/// <summary>What came of rendering a page.</summary>
/// <param name="Page">The page; null when it could not be rendered.</param>
/// <param name="Fault">Why it could not be rendered (zh-CN); null when it was.</param>
public sealed record RenderAttempt(RenderedPage? Page, string? Fault)
{
    /// <summary>An attempt that failed.</summary>
    internal static RenderAttempt Failed(string fault) => new(null, fault);
}

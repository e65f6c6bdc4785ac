using System.Text.Json;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Cli.Verbs.Rendering;

/// <summary>The JSON of <c>render</c>.</summary>
internal static class RenderJson
{
    public static string Of(PageUrl asked, RenderedPage page) => JsonSerializer.Serialize(
        new
        {
            url = asked.Text,
            finalUrl = page.FinalUrl.Text,
            page.Status,
            page.Title,
            page.At,
            page.Requests,
            page.Refused,
            accessibility = page.Accessibility?.Select(fault => new { fault.Rule, impact = fault.Impact?.ToString().ToLowerInvariant(), fault.Help, fault.Criteria, fault.Count, fault.Places }),
            page.Notes,
        },
        OutputFormat.Json);
}

using System.Text.Json;
using System.Text.RegularExpressions;
using Hengjian.Browser.Rendering;
using Hengjian.Core.Captures;

namespace Hengjian.Browser.Accessibility;

/// <summary>Lets axe-core look at a rendered page.</summary>
/// <remarks>Only rules of WCAG 2.0 and 2.1, levels A and AA, and only what is broken for certain; what axe-core leaves to a person is left out. Frames are not entered.</remarks>
internal static partial class AxeLook
{
    private const string Run =
        """
        axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'], iframes: false, preload: false }).then(result =>
          result.violations.map(rule => ({
            rule: rule.id, impact: rule.impact, help: rule.help, tags: rule.tags, count: rule.nodes.length,
            places: rule.nodes.slice(0, 5).map(node => node.target.flat(2).join(' ').slice(0, 300)),
          })))
        """;

    /// <summary>Looks.</summary>
    /// <exception cref="Microsoft.Playwright.PlaywrightException">The document has gone meanwhile.</exception>
    /// <exception cref="TimeoutException">It takes longer than <paramref name="limit"/>.</exception>
    public static async Task<IReadOnlyList<AccessibilityFault>> TakeAsync(IsolatedWorld world, TimeSpan limit, CancellationToken cancellation)
    {
        var script = $"(() => {{ {AxeScript.Source}\n;axe.configure({{ locale: {AxeScript.Locale} }}); return {Run}; }})()";
        return Read(await world.RunAsync(script, limit, cancellation).ConfigureAwait(false));
    }

    /// <summary>Reads what axe-core answered.</summary>
    public static IReadOnlyList<AccessibilityFault> Read(JsonElement violations) =>
        [.. violations.EnumerateArray().Select(violation => new AccessibilityFault(
            violation.GetProperty("rule").GetString()!,
            Enum.TryParse<AccessibilityImpact>(violation.GetProperty("impact").GetString(), ignoreCase: true, out var impact) ? impact : null,
            violation.GetProperty("help").GetString()!,
            [.. violation.GetProperty("tags").EnumerateArray().Select(tag => Criterion().Match(tag.GetString()!)).Where(match => match.Success)
                .Select(match => $"{match.Groups[1].Value}.{match.Groups[2].Value}.{match.Groups[3].Value}")],
            violation.GetProperty("count").GetInt32(),
            [.. violation.GetProperty("places").EnumerateArray().Select(place => place.GetString()!)]))];

    // wcag1410 is criterion 1.4.10.
    [GeneratedRegex("^wcag([1-4])([0-9])([0-9]{1,2})$", RegexOptions.NonBacktracking)]
    private static partial Regex Criterion();
}

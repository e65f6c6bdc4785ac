using Hengjian.Core.Captures;

namespace Hengjian.Collect.Fetching;

/// <summary>Recognises the answers by which firewalls ask whether a visitor is a browser. They say nothing of the page behind them.</summary>
internal static class ChallengePage
{
    /// <summary>Whether an answer is such a question.</summary>
    /// <remarks>412 comes from script challenges common before government sites; 521 with a <c>__jsl</c> cookie from a cloud firewall common there; <c>cf-mitigated</c> from Cloudflare.</remarks>
    public static bool Matches(Capture capture) =>
        capture.Status == 412
        || Says(capture, "cf-mitigated", "challenge")
        || (capture.Status == 521 && Says(capture, "Set-Cookie", "__jsl"));

    private static bool Says(Capture capture, string name, string part) => capture.Headers.Any(line =>
        line.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && line.Value.Contains(part, StringComparison.OrdinalIgnoreCase));
}

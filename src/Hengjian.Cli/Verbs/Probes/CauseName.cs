using Hengjian.Core.Captures;

namespace Hengjian.Cli.Verbs.Probes;

/// <summary>The names that causes of failure have in JSON.</summary>
internal static class CauseName
{
    /// <summary>The name of a cause; null for none.</summary>
    public static string? Of(FailureCause? cause) => cause switch
    {
        null => null,
        FailureCause.Http4xx => "http-4xx",
        FailureCause.Http5xx => "http-5xx",
        FailureCause.Dns => "dns",
        FailureCause.Connect => "connect",
        FailureCause.Tls => "tls",
        FailureCause.Timeout => "timeout",
        FailureCause.RedirectLoop => "redirect-loop",
        FailureCause.Soft404 => "soft-404",
        FailureCause.RedirectHome => "redirect-home",
        FailureCause.Malformed => "malformed",
        FailureCause.NotAsked => "not-asked",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "A cause without a name."),
    };
}

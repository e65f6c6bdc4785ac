using System.Net;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Probes;

/// <summary>Probes made up for tests.</summary>
internal static class SampleProbe
{
    public static readonly DateTimeOffset Start = new(2022, 2, 7, 9, 0, 0, ChinaTime.Offset);

    /// <summary>A probe that ended in one of the ways named: <c>ok</c>, <c>slow</c>, <c>dead</c> (silence), <c>dns</c>, <c>500</c>, <c>403</c>.</summary>
    public static ProbeResult Of(string how, double seconds = 0, string home = "http://a.test/", string server = "192.0.2.1")
    {
        var at = Start.AddSeconds(seconds);
        (int? status, FailureCause? cause, double took) = how switch
        {
            "ok" => ((int?)200, (FailureCause?)null, 0.2),
            "slow" => (200, null, 15.0),
            "dead" => (null, FailureCause.Timeout, 30.0),
            "dns" => (null, FailureCause.Dns, 0.01),
            "500" => (500, FailureCause.Http5xx, 0.2),
            "403" => (403, FailureCause.Http4xx, 0.2),
            _ => throw new ArgumentOutOfRangeException(nameof(how), how, "No such way to end."),
        };
        var total = TimeSpan.FromSeconds(took);
        return new ProbeResult(PageUrl.Parse(home), at, at, new ProbePhases(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, total, TimeSpan.Zero, total), status, cause, cause is null ? null : "打不开")
        {
            Server = status is null ? null : IPAddress.Parse(server),
        };
    }
}

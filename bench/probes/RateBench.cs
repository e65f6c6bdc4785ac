using System.Diagnostics;
using Hengjian.Collect;
using Hengjian.Collect.Probes;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Probes.Bench;

/// <summary>Probes of a healthy target, one after the other in several lanes: look-up, connection, request, answer, every one with a connection of its own.</summary>
internal static class RateBench
{
    private const int Addresses = 250;

    public static async Task<object> RunAsync(string scheme, int port, int seconds, int lanes)
    {
        var prober = new Prober(new BenchNetwork(), TimeProvider.System, new CollectOptions { AllowPrivateAddresses = true });
        PageUrl[] homes = [.. Enumerable.Range(1, Addresses).Select(number => PageUrl.Parse(FormattableString.Invariant($"{scheme}://127.0.1.{number}:{port}/")))];
        await ProbeAsync(prober, homes, lanes, TimeSpan.FromSeconds(2));
        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var (made, failed) = await ProbeAsync(prober, homes, lanes, TimeSpan.FromSeconds(seconds));
        var elapsed = watch.Elapsed.TotalSeconds;
        return new
        {
            scheme,
            lanes,
            probes = made,
            failed,
            perSecond = Math.Round(made / elapsed),
            cpuMsPerProbe = Math.Round((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / made, 3),
            peakMemoryBytes = PeakMemory.Read(),
        };
    }

    private static async Task<(int Made, int Failed)> ProbeAsync(Prober prober, PageUrl[] homes, int lanes, TimeSpan span)
    {
        int made = 0, failed = 0;
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, lanes).Select(lane => Task.Run(async () =>
        {
            for (var number = lane; Stopwatch.GetElapsedTime(began) < span; number++)
            {
                var result = await prober.ProbeAsync(homes[number % homes.Length], TimeProvider.System.GetUtcNow(), ProbePurpose.Scheduled, CancellationToken.None);
                Interlocked.Increment(ref made);
                if (result.Cause is not null)
                {
                    Interlocked.Increment(ref failed);
                }
            }
        })));
        return (made, failed);
    }
}

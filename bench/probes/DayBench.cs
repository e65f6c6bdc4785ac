using Hengjian.Collect;
using Hengjian.Collect.Probes;
using Hengjian.Collect.Probes.Running;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Core.Registry;
using Hengjian.Storage.Probes;

namespace Hengjian.Probes.Bench;

/// <summary>A slice of a province's day on the real clock: every host at its own due times, some of which hang for 15 seconds, results rolled up into SQLite as they come.</summary>
internal static class DayBench
{
    public static async Task<object> RunAsync(int port, int seconds, int load, int hosts, int hanging)
    {
        var collect = new CollectOptions { AllowPrivateAddresses = true };
        collect.Probe.PerDay = 24 * load;
        var prober = new Prober(new BenchNetwork(), TimeProvider.System, collect);
        var targets = Enumerable.Range(0, hosts).Select(number => new ProbeTarget(new Site(new UnitName("模拟局"), Home(number, number < hanging, port), null, null))).ToList();
        var folder = Directory.CreateTempSubdirectory("hengjian-probes-bench-").FullName;
        try
        {
            using var rollups = new ProbeRollupFile(Path.Combine(folder, "rollups.sqlite"), new ProbeRetention());
            var sink = new CountingSink(rollups);
            var runner = new ProbeRunner(prober.ProbeAsync, sink, TimeProvider.System, new ProbeRunOptions { Probe = collect.Probe });
            using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
            var cpu = Environment.CpuUsage.TotalTime;
            var running = runner.RunAsync(targets, end.Token);
            var mostUnderWay = 0;
            while (!running.IsCompleted)
            {
                mostUnderWay = Math.Max(mostUnderWay, runner.Figures.UnderWay);
                await Task.WhenAny(running, Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System));
            }

            await running;
            var figures = runner.Figures;
            return new
            {
                hosts,
                hanging,
                perHostAndDay = collect.Probe.PerDay,
                seconds,
                begun = figures.Begun,
                perSecond = Math.Round((double)figures.Begun / seconds, 1),
                sink.Scheduled,
                sink.Extra,
                sink.Slow,
                sink.Failed,
                missed = figures.Missed,
                largestLatenessMs = Math.Round(figures.LargestLateness.TotalMilliseconds, 1),
                latenessMs = new { p50 = sink.Lateness(0.5), p99 = sink.Lateness(0.99), p999 = sink.Lateness(0.999) },
                mostUnderWay,
                cpuSeconds = Math.Round((Environment.CpuUsage.TotalTime - cpu).TotalSeconds, 1),
                peakMemoryBytes = PeakMemory.Read(),
            };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static PageUrl Home(int number, bool hangs, int port) =>
        PageUrl.Parse(FormattableString.Invariant($"http://127.{(hangs ? 128 : 1) + (number / 62_500)}.{number / 250 % 250}.{(number % 250) + 1}:{port}/"));

    private sealed class CountingSink(IProbeRollups rollups) : IProbeSink
    {
        private readonly List<double> lateness = [];

        public int Scheduled { get; private set; }

        public int Extra { get; private set; }

        public int Slow { get; private set; }

        public int Failed { get; private set; }

        public async Task TakeAsync(IReadOnlyList<ProbeEvent> events, CancellationToken cancellation)
        {
            foreach (var result in events.Select(made => made.Result).Where(result => result.Cause != FailureCause.NotAsked))
            {
                lateness.Add((result.At - result.DueAt).TotalMilliseconds);
                Scheduled += result.Purpose == ProbePurpose.Scheduled ? 1 : 0;
                Extra += result.Purpose == ProbePurpose.Scheduled ? 0 : 1;
                Slow += result.IsSlow ? 1 : 0;
                Failed += result.Cause is null ? 0 : 1;
            }

            await rollups.AddAsync([.. events.Select(made => made.Result)], cancellation);
        }

        public double Lateness(double share)
        {
            lateness.Sort();
            return lateness.Count == 0 ? 0 : Math.Round(lateness[(int)(share * (lateness.Count - 1))], 1);
        }
    }
}

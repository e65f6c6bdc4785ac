using Hengjian.Collect;
using Hengjian.Collect.Probes;
using Hengjian.Core.Captures;

namespace Hengjian.Cli.Verbs.Probes;

/// <summary>Makes the probes of an order, round after round, at most 64 at a time.</summary>
internal sealed class ProbeRounds(ProbeOrder order, TimeProvider clock)
{
    private const int MostAtOnce = 64;
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private readonly long began = clock.GetTimestamp();
    private long said;
    private int done;

    /// <summary>Makes all probes.</summary>
    /// <param name="keep">Told of every probe as it ends; one call at a time.</param>
    /// <param name="cancellation">Ends the work; what was kept stays.</param>
    /// <returns>The results, round by round in the order of the addresses.</returns>
    public async Task<IReadOnlyList<ProbeResult>> RunAsync(Func<ProbeResult, Task> keep, CancellationToken cancellation)
    {
        var prober = new Prober(new Internet(order.Options.AllowPrivateAddresses), clock, order.Options);
        var results = new ProbeResult[order.Homes.Count * order.Count];
        using var oneAtATime = new SemaphoreSlim(1);
        for (var round = 0; round < order.Count; round++)
        {
            if (order.Interval * round - clock.GetElapsedTime(began) is var left && left > TimeSpan.Zero)
            {
                await Task.Delay(left, clock, cancellation);
            }

            var first = round * order.Homes.Count;
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellation };
            await Parallel.ForAsync(0, order.Homes.Count, parallel, async (place, token) =>
            {
                var result = await prober.ProbeAsync(order.Homes[place], clock.GetUtcNow(), order.Purpose, token);
                results[first + place] = result;
                await oneAtATime.WaitAsync(token);
                try
                {
                    await keep(result);
                }
                finally
                {
                    oneAtATime.Release();
                }

                Advance(results.Length);
            });
        }

        return results;
    }

    private void Advance(int total)
    {
        lock (gate)
        {
            done++;
            if (clock.GetElapsedTime(said == 0 ? began : said) >= LineEvery && done < total)
            {
                said = clock.GetTimestamp();
                Console.Error.WriteLine($"拨测 {done}/{total}（{(double)done / total:P0}，{clock.GetElapsedTime(began).TotalSeconds:F0} 秒）");
            }
        }
    }
}

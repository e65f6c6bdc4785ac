using Hengjian.City;
using Hengjian.City.Faults;
using Hengjian.City.Serving;
using Hengjian.City.Truth;
using Hengjian.Collect;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Core.Registry;
using Hengjian.Server.Evaluations;
using Hengjian.Server.Patrols;
using Hengjian.Server.Results;
using Hengjian.Storage;
using Hengjian.Storage.Probes;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Cli.Demo;

/// <summary>The demo from the registry to the open report: everything but the city and the clock is the product itself.</summary>
internal sealed class DemoRun(DemoOptions options)
{
    // The whole patrol is rolled up site by site, so that its first days must still be remembered at its end.
    private const int PatrolDays = 35;

    private readonly TimeProvider realTime = TimeProvider.System;

    /// <summary>Runs it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var began = realTime.GetTimestamp();
        var inputs = await DemoInputs.ReadAsync(options.Registry, options.Rubric, cancellation);
        var cityOptions = ReadCityOptions();
        if (!options.Once)
        {
            FreePort.Check(options.Port);
        }

        using var folder = Begin();
        await Console.Error.WriteLineAsync(inputs.ImportNote);
        using var progress = new ProgressLine(realTime);

        var city = SimulatedCity.Build(inputs.Registry, cityOptions);
        var registry = inputs.Registry with { Accounts = [.. inputs.Registry.Accounts.Select(account => account with { Feed = city.FeedOf(account) })] };
        using var store = new EvidenceFolder(folder.Evidence, Console.Error.WriteLine, new LaneClock(cityOptions.MonitoredAt));
        var (links, probes) = await PatrolAsync(city, registry, cityOptions.MonitoredAt, store, progress, cancellation);

        var evaluation = new EvaluationInputs(registry, true, inputs.Rubric, cityOptions.MonitoredAt, options.Seed, new Dictionary<string, string>(), links);
        var subjects = registry.Sites.Count + registry.Accounts.Count;
        var book = await new EvaluationRun(evaluation, store)
            .RunAsync(new Relay<int>(done => progress.Report(new PatrolProgress("检查与评分", done, subjects))), cancellation);
        progress.Say("写出结果");
        var detection = Detection.Compare(city.Truth(), book.Findings);
        await folder.WriteAsync("truth.json", DemoTruth.Write(city.Truth(), detection), cancellation);
        await ProofFiles.WriteAsync(folder, book, store, cancellation);
        await ResultFiles.WriteAsync(folder, evaluation, inputs.RubricBytes, book, cancellation);
        progress.Dispose();

        var summary = new DemoSummary(book, detection, city.Truth().Traps.Count, probes, folder.Path, realTime.GetElapsedTime(began), PeakMemory.Bytes());
        summary.Print(options.Json);
        if (!options.Once)
        {
            await ShowAsync(folder, book, store, cancellation);
        }

        return ExitCode.Done;
    }

    /// <summary>Shows the report until Ctrl-C, which is how it is meant to end.</summary>
    private async Task ShowAsync(ResultFolder folder, EvaluationBook book, IEvidenceStore store, CancellationToken cancellation)
    {
        await using var site = ResultSite.Build(folder.Path, book, store, options.Port);
        await site.StartAsync(cancellation);
        await Console.Error.WriteLineAsync($"报告已打开：{site.Address}（按 Ctrl-C 结束）");
        await Task.Delay(Timeout.InfiniteTimeSpan, realTime, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private ResultFolder Begin()
    {
        try
        {
            return ResultFolder.Begin(options.Out);
        }
        catch (InvalidDataException fault)
        {
            throw new BadInputException(fault.Message);
        }
    }

    private CityOptions ReadCityOptions()
    {
        try
        {
            return options.Faults is null
                ? CityOptions.Demo(options.Seed)
                : CityOptions.Demo(options.Seed) with { Faults = FaultPlan.Load(options.Faults) };
        }
        catch (FaultPlanException fault)
        {
            throw new BadInputException(fault.Message);
        }
    }

    private static async Task<(Dictionary<string, Digest> Links, PatrolProbes Probes)> PatrolAsync(
        SimulatedCity city,
        CityRegistry registry,
        DateTimeOffset monitoredAt,
        IEvidenceStore store,
        ProgressLine progress,
        CancellationToken cancellation)
    {
        await using var server = await CityServer.StartAsync(city, 0, cancellation);
        var collect = new CollectOptions { AllowPrivateAddresses = true };
        using var state = new StateFolder();
        using var rollups = new ProbeRollupFile(Path.Combine(state.Path, "rollups.sqlite"), new ProbeRetention { MinuteDays = PatrolDays, HourDays = PatrolDays });
        var patrol = await new PatrolRun(registry, new PatrolPlan(monitoredAt), collect, OpenLane, store, rollups, state.Path, progress).RunAsync(cancellation);
        var links = new Dictionary<string, Digest>(StringComparer.Ordinal);
        foreach (var (home, outcome) in patrol.Crawls)
        {
            links.Add(home, await store.KeepAsync(LinkVerdictsFile.Write(new LinkReport(checked((int)outcome.Checked), outcome.CheckedOnHome, outcome.Links)), cancellation));
        }

        return (links, patrol.Probes);

        Lane OpenLane(DateTimeOffset at)
        {
            var clock = new LaneClock(at);
            return new Lane(clock, new LanePause(clock), new CityNetwork(city, server, clock));
        }
    }
}

using System.CommandLine;
using Hengjian.Browser;
using Hengjian.Collect;
using Hengjian.Collect.Crawling;
using Hengjian.Core;
using Hengjian.Core.Registry;
using Hengjian.Server.Rendering;
using Hengjian.Storage;

namespace Hengjian.Cli.Verbs.Crawls;

/// <summary><c>crawl URL</c>: one site crawled, every page kept as evidence and every link judged.</summary>
internal static class CrawlVerb
{
    public static Command Create()
    {
        var url = new Argument<string>("URL") { Description = "网站首页的网址；频道写频道首页，只采集其下的页面" };
        var maxPages = new Option<int>("--max-pages") { Description = "页数上限", DefaultValueFactory = _ => new CrawlOptions().MaxPages };
        var rate = new Option<string>("--rate") { Description = "对同一主机每秒最多几次请求，none 表示不限（只用于自己的服务器）", DefaultValueFactory = _ => "1" };
        var concurrency = new Option<int>("--concurrency") { Description = "同时进行的请求数", DefaultValueFactory = _ => new CrawlOptions().Concurrency };
        var output = new Option<string?>("--out") { Description = "证据和进度保存的目录，默认 crawl-主机名" };
        var resume = new Option<bool>("--resume") { Description = "接着上次没有完成的采集继续" };
        var restart = new Option<bool>("--restart") { Description = "放弃上次没有完成的采集，从首页重新开始；已存的证据保留" };
        var due = new Option<bool>("--due") { Description = "只重新采集按变化规律到期的页面，其余沿用上次的结果" };
        var contact = new Option<string?>("--contact") { Description = "写进 User-Agent 的联系方式（网址或邮箱），让被访问的单位能找到我们" };
        var allowPrivate = new Option<bool>("--allow-private") { Description = "允许访问本机和内网地址" };
        var render = new Option<bool>("--render") { Description = "内容由脚本生成的页面用浏览器打开（需要 Chromium）" };
        var failOn = new Option<string?>("--fail-on") { Description = "发现死链（dead）时退出码为 1" };
        failOn.AcceptOnlyFromAmong("dead");
        var format = OutputFormat.Option();
        var command = new Command("crawl", "采集一个网站：每个页面留证据，每个链接有结论") { url, maxPages, rate, concurrency, output, resume, restart, due, contact, allowPrivate, render, failOn, format };
        command.SetAction(CommandTree.Guarded(async (parsed, cancellation) =>
        {
            var home = HomeOf(parsed.GetRequiredValue(url));
            var collect = new CollectOptions { AllowPrivateAddresses = parsed.GetValue(allowPrivate) };
            collect.Crawl.MaxPages = parsed.GetValue(maxPages);
            collect.Crawl.Rate = RateOf(parsed.GetRequiredValue(rate));
            collect.Crawl.Concurrency = parsed.GetValue(concurrency);
            collect.Fetch.Contact = parsed.GetValue(contact) ?? collect.Fetch.Contact;
            Check(collect);

            var folder = CrawlFolder.Open(parsed.GetValue(output) ?? CrawlFolder.NameFor(home));
            TakeUp(folder, parsed.GetValue(resume), parsed.GetValue(restart));
            var order = new CrawlOrder(new Site(new UnitName(home.Host), home, null, null), folder.StateFile)
            {
                Resume = parsed.GetValue(resume),
                Freshness = parsed.GetValue(due) ? CrawlScope.Due : CrawlScope.All,
            };
            var result = await RunAsync(order, folder, collect, parsed.GetValue(render), cancellation);
            if (parsed.GetRequiredValue(format) == "json")
            {
                using var output = Console.OpenStandardOutput();
                CrawlJson.Write(result, output);
            }
            else
            {
                CrawlTable.Print(result);
            }

            if (result.Outcome.BrokenOff is { } reason)
            {
                await Console.Error.WriteLineAsync($"采集中断：{reason}。没有访问到的地址都还留着，网络恢复后用同样的选项加 --resume 接着采集。");
                return ExitCode.OutsideFailed;
            }

            return parsed.GetValue(failOn) is not null && (result.Outcome.Home == Verdict.Faulty || result.Outcome.Links.Any(link => link.Verdict == Verdict.Faulty)) ? ExitCode.Found : ExitCode.Done;
        }));
        return command;
    }

    private static async Task<CrawlResult> RunAsync(CrawlOrder order, CrawlFolder folder, CollectOptions collect, bool render, CancellationToken cancellation)
    {
        var clock = TimeProvider.System;
        var began = clock.GetTimestamp();
        using var store = new EvidenceFolder(folder.Evidence, Console.Error.WriteLine);
        var network = new Internet(collect.AllowPrivateAddresses);
        await using var renderer = render ? RendererOver(network, collect) : null;
        var outcome = await CrawlAsync(new SiteCrawler(network, new ClockPause(clock), clock, collect, renderer), order, store, cancellation);
        if (renderer?.Unavailable is { } reason)
        {
            await Console.Error.WriteLineAsync($"没有渲染页面：{reason}");
        }

        return new CrawlResult(outcome, folder, clock.GetElapsedTime(began), PeakMemory.Bytes()) { Head = store.Head, HadBrowser = renderer is { Unavailable: null } || outcome.Scripted.Rendered > 0 };
    }

    private static PageRenderer? RendererOver(Internet network, CollectOptions collect)
    {
        try
        {
            return new PageRenderer(BrowserNetwork.Over(network), TimeProvider.System, new RenderOptions { Signature = collect.Fetch.UserAgent });
        }
        catch (BrowserAbsentException absent)
        {
            Console.Error.WriteLine($"不渲染页面，继续采集：{absent.Message}");
            return null;
        }
    }

    private static async Task<CrawlOutcome> CrawlAsync(SiteCrawler crawler, CrawlOrder order, EvidenceFolder store, CancellationToken cancellation)
    {
        using var progress = new CrawlProgressLine(TimeProvider.System);
        try
        {
            return await crawler.CrawlAsync(order, store, progress, cancellation);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("采集已停下，加 --resume 可以接着采集。");
            throw;
        }
        catch (InvalidDataException fault)
        {
            throw new BadInputException(fault.Message);
        }
    }

    /// <summary>Sees to it that nobody gives up an unfinished crawl without meaning to.</summary>
    private static void TakeUp(CrawlFolder folder, bool resume, bool restart)
    {
        if (resume && restart)
        {
            throw new BadInputException("--resume 和 --restart 只能用一个。");
        }

        try
        {
            var canResume = SiteCrawler.CanResume(folder.StateFile);
            if (canResume && !resume && !restart)
            {
                throw new BadInputException($"{folder.Path} 里有一次没有完成的采集：加 --resume 接着采集，或加 --restart 放弃它、重新开始。");
            }

            if (resume && !canResume)
            {
                Console.Error.WriteLine("没有可以接着做的采集，开始新的一次。");
            }
        }
        catch (InvalidDataException fault)
        {
            throw new BadInputException(fault.Message);
        }
    }

    private static PageUrl HomeOf(string url) =>
        PageUrl.TryParse(url, out var home) ? home : throw new BadInputException($"{url}：不是完整的 http 或 https 网址。");

    private static double? RateOf(string rate)
    {
        const string PerSecond = "/s";
        var number = rate.EndsWith(PerSecond, StringComparison.Ordinal) ? rate[..^PerSecond.Length] : rate;
        return rate == "none" ? null
            : double.TryParse(number, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var perSecond) && perSecond > 0 ? perSecond
            : throw new BadInputException($"--rate {rate}：应为每秒次数（如 2、0.5/s）或 none。");
    }

    private static void Check(CollectOptions collect)
    {
        try
        {
            collect.Validate();
        }
        catch (ArgumentException fault)
        {
            throw new BadInputException(fault.Message);
        }
    }
}

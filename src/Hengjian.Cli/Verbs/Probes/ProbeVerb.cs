using System.CommandLine;
using Hengjian.Collect;
using Hengjian.Collect.Fetching;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Cli.Verbs.Probes;

/// <summary><c>probe URL… | --registry FILE</c>: availability requests with their phases, kept as evidence if wanted.</summary>
internal static class ProbeVerb
{
    private const int MostProbes = 1_000_000;

    /// <summary>Probes closer together than this are no spaced visits: the schedule's densest day has one a minute.</summary>
    private const double LeastSpacing = 60;

    public static Command Create()
    {
        var urls = new Argument<string[]>("URL") { Description = "要拨测的网址，可以有几个", Arity = ArgumentArity.ZeroOrMore };
        var registry = new Option<string?>("--registry") { Description = "登记表（XLSX、CSV 或 registry.json），拨测其中所有网站的首页" };
        var count = new Option<int>("--count") { Description = "每个网址拨测几次，1 至 100000", DefaultValueFactory = _ => 1 };
        var interval = new Option<double>("--interval") { Description = "两轮之间相隔的秒数，0 至 86400", DefaultValueFactory = _ => 60 };
        var http = new Option<string>("--http") { Description = "HTTP 版本：1.1（默认）或 2（服务器在 TLS 握手中同意时用 HTTP/2，否则用 1.1）", DefaultValueFactory = _ => "1.1" };
        http.AcceptOnlyFromAmong("1.1", "2");
        var family = new Option<string>("--ip") { Description = "地址：any（默认，像浏览器一样选）、4（只用 IPv4）或 6（只用 IPv6）", DefaultValueFactory = _ => "any" };
        family.AcceptOnlyFromAmong("any", "4", "6");
        var timeout = new Option<double>("--timeout") { Description = "一次拨测最多等几秒，大于 0，至多 600", DefaultValueFactory = _ => 30 };
        var data = new Option<string?>("--data") { Description = "数据目录：拨测记录保存到其中的 evidence，汇总保存到 rollups.sqlite" };
        var allowPrivate = new Option<bool>("--allow-private") { Description = "允许访问本机和内部地址（测试和内网用）" };
        var failOn = new Option<string[]>("--fail-on") { Description = "down：有打不开的；slow：有达到 15 秒的；certificate：有证书将在 30 天内到期的；可以有几个，有则退出码为 1", DefaultValueFactory = _ => [] };
        failOn.AcceptOnlyFromAmong("down", "slow", "certificate");
        var format = OutputFormat.Option();
        var command = new Command("probe", "拨测：打开网站首页，分阶段计时") { urls, registry, count, interval, http, family, timeout, data, allowPrivate, failOn, format };
        command.SetAction(CommandTree.Guarded(async (parsed, cancellation) =>
        {
            var options = Options(parsed.GetRequiredValue(http), parsed.GetRequiredValue(family), parsed.GetValue(timeout), parsed.GetValue(allowPrivate));
            var folder = parsed.GetValue(data);
            var spaced = parsed.GetValue(count) == 1 || parsed.GetValue(interval) >= LeastSpacing;
            var counts = folder is not null && spaced && options.Probe is { Http: HttpWish.Http11, Family: AddressWish.Any };
            var order = new ProbeOrder(
                Homes(parsed.GetValue(urls) ?? [], parsed.GetValue(registry)),
                Within(parsed.GetValue(count), 1, 100_000, "--count"),
                TimeSpan.FromSeconds(Within(parsed.GetValue(interval), 0, 86_400, "--interval")),
                options,
                counts ? ProbePurpose.Scheduled : ProbePurpose.Manual);
            if ((long)order.Homes.Count * order.Count > MostProbes)
            {
                throw new BadInputException($"一次最多拨测 {MostProbes} 次：请减少网址或 --count。");
            }

            if (folder is not null && !counts)
            {
                Console.Error.WriteLine("这些拨测只作记录，不计入可用性统计：间隔不足 60 秒，或指定了 HTTP 版本或地址类型。");
            }

            var clock = TimeProvider.System;
            var results = await RunAsync(order, folder, clock, cancellation);
            var now = clock.GetUtcNow();
            var summary = ProbeSummary.Of(results, now);
            if (parsed.GetRequiredValue(format) == "json")
            {
                Console.Out.WriteLine(ProbeJson.Of(results, summary, now));
            }
            else
            {
                ProbeTable.Print(results, summary, now);
            }

            return (parsed.GetValue(failOn) ?? []).Any(summary.Has) ? ExitCode.Found : ExitCode.Done;
        }));
        return command;
    }

    private static async Task<IReadOnlyList<ProbeResult>> RunAsync(ProbeOrder order, string? folder, TimeProvider clock, CancellationToken cancellation)
    {
        await WarmUp.RunAsync(order.Homes.Any(home => home.Uri.Scheme == Uri.UriSchemeHttps), cancellation);
        var rounds = new ProbeRounds(order, clock);
        if (folder is null)
        {
            return await rounds.RunAsync(_ => Task.CompletedTask, cancellation);
        }

        using var book = new ProbeBook(folder);
        var results = await rounds.RunAsync(result => book.KeepAsync(result, CancellationToken.None), cancellation);
        await book.RetireAsync(clock.GetUtcNow(), cancellation);
        return results;
    }

    private static CollectOptions Options(string http, string family, double timeout, bool allowPrivate)
    {
        var options = new CollectOptions { AllowPrivateAddresses = allowPrivate };
        options.Probe.Http = http == "2" ? HttpWish.Http2 : HttpWish.Http11;
        options.Probe.Family = family switch { "4" => AddressWish.IPv4, "6" => AddressWish.IPv6, _ => AddressWish.Any };
        options.Probe.Timeout = TimeSpan.FromSeconds(Within(timeout, 0.001, 600, "--timeout"));
        return options;
    }

    private static T Within<T>(T value, T least, T most, string option)
        where T : IComparable<T> =>
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0 ? value : throw new BadInputException($"选项 {option} 的值“{value}”不对：应为 {least} 至 {most}。");

    private static IReadOnlyList<PageUrl> Homes(IReadOnlyList<string> urls, string? registry)
    {
        if (urls.Count == 0 && registry is null)
        {
            throw new BadInputException("没有说明拨测什么：请写出网址，或用 --registry 给出登记表。");
        }

        var faults = urls.Where(text => !PageUrl.TryParse(text, out _)).Select(text => $"“{text}”不是 http 或 https 网址。").ToList();
        if (faults.Count > 0)
        {
            throw new BadInputException(faults);
        }

        var sites = registry is null ? [] : ImportPostsVerb.Registry(registry).Sites;
        var homes = urls.Select(PageUrl.Parse).Concat(sites.Select(site => site.Home)).Distinct().ToList();
        return homes.Count > 0 ? homes : throw new BadInputException($"{registry}：登记表里没有网站。");
    }
}

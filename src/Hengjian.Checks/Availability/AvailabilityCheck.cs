using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Core.Findings;
using Hengjian.Core.Measures;
using Page = Hengjian.Checks.Pages.Page;

namespace Hengjian.Checks.Availability;

/// <summary>站点无法访问: the share of probes of one week that failed or took 15 s and more.</summary>
public sealed class AvailabilityCheck(AvailabilityOptions options) : ISiteCheck
{
    private static readonly MeasureDefinition Ratio = new("availability.unreachable-ratio", MeasureKind.Number, "监测时间点前 7 日内打不开（含超过 15 秒）的拨测次数占比，以 1 为全部");
    private static readonly MeasureDefinition Probes = new("availability.probes", MeasureKind.Number, "监测时间点前 7 日内计数的拨测次数");
    private static readonly MeasureDefinition Fewest = new("availability.fewest-daily-probes", MeasureKind.Number, "监测时间点前 7 日中拨测最少一日的次数");
    private static readonly string Served = Clause.OfSiteVeto("站点无法访问", "");

    /// <inheritdoc/>
    public IReadOnlyList<MeasureDefinition> Publishes { get; } = [Ratio, Probes, Fewest];

    /// <inheritdoc/>
    public ISiteInspection Open(SiteContext context) => new Inspection(context, options);

    private sealed class Inspection(SiteContext context, AvailabilityOptions options) : ISiteInspection
    {
        private readonly DateOnly end = ChinaTime.DayOf(context.MonitoredAt);

        public void Visit(Page page)
        {
        }

        public CheckResult Conclude()
        {
            var first = end.AddDays(-options.Days);
            var counted = context.Probes.Where(probe => probe.Counts && DayOf(probe) >= first && DayOf(probe) < end).OrderBy(probe => probe.At).ToList();
            var fewest = Enumerable.Range(0, options.Days).Min(day => counted.Count(probe => DayOf(probe) == first.AddDays(day)));
            var failed = counted.Where(Failed).ToList();
            var refused = counted.Where(probe => !Failed(probe) && Refused(probe)).ToList();
            var window = $"{CheckWords.Of(first)} 至 {CheckWords.Of(end.AddDays(-1))}";
            var basis = $"{window} 共拨测 {counted.Count} 次（每日最少 {fewest} 次），打不开 {failed.Count} 次";
            var probes = Probes.Number(counted.Count, basis);
            var daily = Fewest.Number(fewest, basis);
            if (fewest < options.FewestDailyProbes)
            {
                return new CheckResult([], [daily, probes, Ratio.NotProven($"{basis}；每日不足 {options.FewestDailyProbes} 次，不能认定")]);
            }

            var ratio = (decimal)failed.Count / counted.Count;
            var withRefused = (decimal)(failed.Count + refused.Count) / counted.Count;
            if (ratio < options.UnreachableFrom && withRefused >= options.UnreachableFrom)
            {
                return new CheckResult([], [daily, probes, Ratio.NotProven($"{basis}；另有 {refused.Count} 次被拒绝访问（403 或 429），可能是对监测地址的限制，需人工核实")]);
            }

            basis = $"{basis}，占 {CheckWords.Percent(ratio)}";
            IReadOnlyList<Finding> findings = ratio >= options.WarningFrom ? [Found(ratio, failed, counted.Count, window)] : [];
            return new CheckResult(findings, [daily, probes, Ratio.Number(ratio, basis, [.. findings.SelectMany(finding => finding.Evidence)]).ToldBy(findings)]);
        }

        private Finding Found(decimal ratio, List<ProbeResult> failed, int counted, string window)
        {
            var vetoed = ratio >= options.UnreachableFrom;
            var home = context.Site.Home;
            var byDay = failed.GroupBy(DayOf).OrderBy(day => day.Key).Select(day => $"{CheckWords.Of(day.Key)} {day.Count()} 次");
            var examples = failed.Take(5).Select(probe => $"{CheckWords.Of(probe.At)} {Words(probe)}");
            var excerpt = $"打不开 {failed.Count} 次 / 拨测 {counted} 次；按日：{string.Join("，", byDay)}；例：{string.Join("；", examples)}";
            return new Finding(
                vetoed ? "availability.unreachable" : "availability.warning",
                home.Text,
                home.Text,
                "",
                Verdict.Faulty,
                vetoed ? Severity.Veto : Severity.Notice,
                $"{window} 拨测首页 {counted} 次，打不开或 15 秒以上 {failed.Count} 次，占 {CheckWords.Percent(ratio)}，{(vetoed ? "达到 5% 的否决线" : "接近 5% 的否决线")}。",
                Served,
                "检查服务器、带宽与域名解析，排除首页超时和报错；计划内停机维护应事先报备并公告。",
                [home.Text],
                [new Evidence(home, failed[0].At, null, excerpt.Length <= Page.LongestExcerpt ? excerpt : excerpt[..Page.LongestExcerpt])]);
        }

        private bool Failed(ProbeResult probe) => (probe.Cause is not null && !Refused(probe)) || probe.Phases.Total >= options.SlowFrom;

        private static bool Refused(ProbeResult probe) => probe.Status is 403 or 429 or 451;

        private static DateOnly DayOf(ProbeResult probe) => ChinaTime.DayOf(probe.DueAt);

        private string Words(ProbeResult probe) =>
            probe.Error ?? (probe.Phases.Total >= options.SlowFrom ? $"用时 {CheckWords.Seconds(probe.Phases.Total)}" : $"状态码 {probe.Status}");
    }
}

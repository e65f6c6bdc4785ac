using Hengjian.Core;
using Hengjian.Core.Findings;
using Hengjian.Core.Measures;
using Page = Hengjian.Checks.Pages.Page;

namespace Hengjian.Checks.AccountUpdate;

/// <summary>内容不更新 and 内容更新: no post within two weeks, and single weeks without a post.</summary>
public sealed class AccountUpdateCheck(AccountUpdateOptions options) : IAccountCheck
{
    private static readonly MeasureDefinition Updated = new("account.updated-2w", MeasureKind.Flag, "监测时间点前 2 周内有更新");
    private static readonly MeasureDefinition Gaps = new("account.weekly-gaps", MeasureKind.Occurrences, "监测时间点前 4 个七日周中没有更新的周（服务号不考核）");

    /// <inheritdoc/>
    public IReadOnlyList<MeasureDefinition> Publishes { get; } = [Updated, Gaps];

    /// <inheritdoc/>
    public CheckResult Inspect(AccountContext context)
    {
        if (Unproven(context) is { } reason)
        {
            return new CheckResult([], [Updated.NotProven(reason), Gaps.NotProven(reason)]);
        }

        var day = ChinaTime.DayOf(context.MonitoredAt);
        var days = context.Posts
            .Where(post => post.Published is { } at && at <= context.MonitoredAt)
            .Select(post => ChinaTime.DayOf(post.Published!.Value))
            .Order()
            .ToList();
        var start = ChinaTime.WeeksBefore(day, options.VetoWeeks);
        var fresh = days.Count(published => published >= start);
        var basis = $"信息源中 {context.Posts.Count} 条，{CheckWords.Of(start)} 以来 {fresh} 条，最近一条 {(days.Count == 0 ? "无发布时间" : CheckWords.Of(days[^1]))}";
        if (fresh == 0 && Untold(context, days) is { } untold)
        {
            var words = $"{basis}；{untold}，不能认定是否更新，需人工查看";
            return new CheckResult([], [Updated.NotProven(words, Proof(context, days)), context.Account.IsServiceAccount ? Exempt() : Gaps.NotProven(words)]);
        }

        if (fresh == 0)
        {
            var stale = Stale(context, days, basis);
            return new CheckResult([stale], [Updated.Flag(false, basis, stale.Evidence).ToldBy([stale]), GapsOfStale(context, day, days, stale)]);
        }

        var updated = Updated.Flag(true, basis, Proof(context, days));
        return context.Account.IsServiceAccount
            ? new CheckResult([], [updated, Exempt()])
            : Weekly(context, day, days, updated);
    }

    /// <summary>The missed weeks of a stale account; its one finding proves them all.</summary>
    private Measure GapsOfStale(AccountContext context, DateOnly day, List<DateOnly> days, Finding stale)
    {
        if (context.Account.IsServiceAccount)
        {
            return Exempt();
        }

        var (missed, untold) = Weeks(context, day, days);
        var code = context.Account.Code.Text;
        var items = missed.Select(first => new Occurrence($"account.weekly-gap|{code}|{CheckWords.Of(first)}", $"账号“{context.Account.Name}”{CheckWords.Of(first)} 起的一周内无更新。", stale.Id));
        return GapsOf([.. items], untold, "；账号已因两周未更新被单项否决");
    }

    private CheckResult Weekly(AccountContext context, DateOnly day, List<DateOnly> days, Measure updated)
    {
        var (missed, untold) = Weeks(context, day, days);
        var findings = missed.Select(first => Gap(context, first, first.AddDays(7), days)).ToList();
        var items = findings.Select(finding => new Occurrence($"account.weekly-gap|{context.Account.Code.Text}|{finding.Detail}", finding.Statement, finding.Id));
        return new CheckResult(findings, [updated, GapsOf([.. items], untold, "")]);
    }

    /// <summary>The first days of the weeks without a post, and of those of which the feed cannot tell: it reaches no further back, or a post without a date may belong there.</summary>
    private (List<DateOnly> Missed, List<DateOnly> Untold) Weeks(AccountContext context, DateOnly day, List<DateOnly> days)
    {
        var (missed, untold) = (new List<DateOnly>(), new List<DateOnly>());
        var undated = Undated(context) > 0;
        for (var week = options.WeeksLookedAt; week >= 1; week--)
        {
            var (first, next) = (ChinaTime.WeeksBefore(day, week), ChinaTime.WeeksBefore(day, week - 1));
            if (!days.Exists(published => published >= first && (published < next || (week == 1 && published <= day))))
            {
                (undated || days[0] >= first ? untold : missed).Add(first);
            }
        }

        return (missed, untold);
    }

    private Measure GapsOf(IReadOnlyList<Occurrence> missed, List<DateOnly> untold, string remark)
    {
        var basis = $"逐周查看监测时间点前 {options.WeeksLookedAt} 周，{missed.Count} 周无更新{remark}";
        var open = untold.Count == 0 ? null : $"信息源没有更早的内容或有内容未注明发布时间，自 {string.Join("、", untold.Select(CheckWords.Of))} 起的周不能认定";
        return missed.Count == 0 && open is not null
            ? Gaps.NotProven($"{basis}；{open}")
            : Gaps.Occurrences(missed, options.WeeksLookedAt - untold.Count, basis).LeavingOpen(open);
    }

    private static string? Unproven(AccountContext context)
    {
        if (!context.Account.HasPosts)
        {
            return "小程序、移动客户端没有可读的信息源，需人工下载查看";
        }

        return context.Feed switch
        {
            null => "没有可读的信息源，需人工查看",
            { Failure: not null } or { Status: null or >= 400 } => $"信息源未能读取（{context.Feed.Url.Text}），需人工查看",
            _ => context.Posts.Count == 0 ? "信息源中没有任何内容，可能未能读出，需人工查看" : null,
        };
    }

    /// <summary>Why a feed without a dated fresh post still does not prove that there was none; null when it does.</summary>
    private static string? Untold(AccountContext context, List<DateOnly> days) =>
        Undated(context) is > 0 and var undated ? $"其中 {undated} 条没有注明发布时间"
        : days.Count == 0 ? "内容都在监测时间点之后"
        : null;

    private static int Undated(AccountContext context) => context.Posts.Count(post => post.Published is null);

    private static Measure Exempt() => Gaps.Occurrences([], 0, "服务号不考核每周更新");

    private static Finding Stale(AccountContext context, List<DateOnly> days, string basis)
    {
        var day = ChinaTime.DayOf(context.MonitoredAt);
        var last = $"最近一次更新为 {CheckWords.Of(days[^1])}，距监测时间点 {day.DayNumber - days[^1].DayNumber} 天";
        return Found(context, "account.stale", "", Severity.Veto, $"账号“{context.Account.Name}”监测时间点 {CheckWords.Of(day)} 前 2 周内无更新：{last}。", Clause.OfAccountVeto("内容不更新", "1"), Proof(context, days), basis);
    }

    private static Finding Gap(AccountContext context, DateOnly first, DateOnly next, List<DateOnly> days) => Found(
        context,
        "account.weekly-gap",
        CheckWords.Of(first),
        Severity.Deduction,
        $"账号“{context.Account.Name}”{CheckWords.Of(first)} 至 {CheckWords.Of(next.AddDays(-1))} 一周内无更新。",
        Clause.OfPoints("政务新媒体", "内容更新", ""),
        Proof(context, days),
        "");

    private static Finding Found(AccountContext context, string kind, string detail, Severity severity, string statement, string clause, Evidence proof, string basis)
    {
        var code = context.Account.Code.Text;
        var words = basis.Length == 0 ? proof.Excerpt : $"{basis}。{proof.Excerpt}";
        return new Finding(kind, code, code, detail, Verdict.Faulty, severity, statement, clause, "按每周不少于 1 次发布原创或转载信息；无力维护的账号应按程序关停注销。", [], [proof with { Excerpt = words }]);
    }

    private static Evidence Proof(AccountContext context, List<DateOnly> days)
    {
        var recent = days.AsEnumerable().Reverse().Distinct().Take(12).Select(CheckWords.Of);
        var titles = context.Posts.Where(post => post.Published is not null).OrderByDescending(post => post.Published).ThenBy(post => post.Id, StringComparer.Ordinal).Take(3)
            .Select(post => $"{CheckWords.Of(post.Published!.Value)}《{CheckWords.Short(post.Title)}》");
        var excerpt = $"有更新的日子：{string.Join("、", recent)}；最近的内容：{string.Join("；", titles)}";
        return new Evidence(context.Feed!.Url, context.Feed.At, context.Feed.Payload, excerpt.Length <= Page.LongestExcerpt - 120 ? excerpt : excerpt[..(Page.LongestExcerpt - 120)]);
    }
}

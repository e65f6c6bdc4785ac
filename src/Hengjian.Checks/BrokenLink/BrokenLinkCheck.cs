using Hengjian.Checks.Pages;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Core.Findings;
using Hengjian.Core.Measures;

namespace Hengjian.Checks.BrokenLink;

/// <summary>可用性: links that do not open, one finding for each target with every page that holds it.</summary>
public sealed class BrokenLinkCheck(BrokenLinkOptions options) : ISiteCheck
{
    private static readonly MeasureDefinition OnHome = new("links.dead-on-home", MeasureKind.Occurrences, "首页上打不开的链接（按目标计）");
    private static readonly MeasureDefinition Elsewhere = new("links.dead-elsewhere", MeasureKind.Occurrences, "仅在其他页面上打不开的链接（按目标计，首页上已计的不再计）");

    /// <inheritdoc/>
    public IReadOnlyList<MeasureDefinition> Publishes { get; } = [OnHome, Elsewhere];

    /// <inheritdoc/>
    public ISiteInspection Open(SiteContext context) => new Inspection(context, options);

    private sealed class Inspection(SiteContext context, BrokenLinkOptions options) : ISiteInspection
    {
        private readonly Dictionary<string, DateTimeOffset> seen = new(StringComparer.Ordinal);

        public void Visit(Page page) => seen[page.Url.Text] = page.Capture.At;

        public CheckResult Conclude()
        {
            if (context.LinksChecked == 0)
            {
                var reason = seen.Count == 0 ? "没有采集到任何页面" : "没有链接检查的结果";
                return new CheckResult([], [Elsewhere.NotProven(reason), OnHome.NotProven(reason)]);
            }

            var findings = new List<Finding>();
            var (home, elsewhere) = (new List<Occurrence>(), new List<Occurrence>());
            foreach (var link in context.Links.OrderBy(link => link.Target))
            {
                if (link.Verdict != Verdict.Faulty || link.Parents.Count == 0)
                {
                    continue;
                }

                var onHome = link.Parents.Any(parent => context.IsHome(parent.Page));
                var finding = Found(link, onHome);
                findings.Add(finding);
                (onHome ? home : elsewhere).Add(new Occurrence($"link.dead|{link.Target.Text}", finding.Statement, finding.Id));
            }

            var open = context.Links.Where(link => link.Verdict == Verdict.NotProven && link.Parents.Count > 0).ToLookup(link => link.Parents.Any(parent => context.IsHome(parent.Page)));
            var onHomePage = context.LinksCheckedOnHome ?? context.Links.Count(link => link.Parents.Any(parent => context.IsHome(parent.Page)));
            var basis = $"检查链接目标 {context.LinksChecked} 个，打不开 {findings.Count} 个（首页 {home.Count} 个，其他页面 {elsewhere.Count} 个）";
            return new CheckResult(
                findings,
                [
                    Elsewhere.Occurrences(elsewhere, context.LinksChecked - onHomePage, basis).LeavingOpen(Open(open[false])),
                    OnHome.Occurrences(home, onHomePage, basis).LeavingOpen(Open(open[true])),
                ]);
        }

        private static string? Open(IEnumerable<LinkVerdict> links)
        {
            var targets = links.Select(link => link.Target.Text).Order(StringComparer.Ordinal).ToList();
            return targets.Count == 0 ? null : $"{targets.Count} 个链接拒绝访问或未能读出，是否失效需人工打开查看：{CheckWords.Some(targets, 3)}";
        }

        private Finding Found(LinkVerdict link, bool onHome)
        {
            var places = link.Parents.Select(parent => parent.Page.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            var tries = string.Join("；", link.Tries.Select(tried => $"{CheckWords.Of(tried.At)} {tried.Method} {tried.Error ?? (tried.Status is { } status ? $"状态码 {status}" : "无应答")}（{CheckWords.Seconds(tried.Elapsed)}）"));
            var shown = link.Parents.OrderByDescending(parent => context.IsHome(parent.Page)).ThenBy(parent => parent.Page).Take(options.EvidencePages);
            return new Finding(
                "link.dead",
                context.Site.Home.Text,
                link.Target.Text,
                "",
                Verdict.Faulty,
                Severity.Deduction,
                $"{(onHome ? "首页" : "页面")}上的链接“{CheckWords.Short(link.Parents[0].Text)}”打不开（{Words(link)}），共 {Math.Max(places.Count, link.Places)} 个页面链接到它。",
                Clause.OfPoints("健康情况", "可用性", onHome ? "1" : "2"),
                "更正或删除失效链接；模板中的链接改一处即可，文内附件请重新上传。",
                places,
                [.. shown.Select(parent => new Evidence(parent.Page, At(parent.Page, link), parent.Payload, Excerpt(parent, link, tries)))]);
        }

        private DateTimeOffset At(PageUrl page, LinkVerdict link) =>
            seen.TryGetValue(page.Text, out var at) ? at : link.Decisive?.At ?? context.MonitoredAt;

        private static string Excerpt(LinkPlace parent, LinkVerdict link, string tries)
        {
            var excerpt = $"链接文字：{parent.Text}；指向：{link.Written ?? link.Target.Text}；检查：{tries}";
            return excerpt.Length <= Page.LongestExcerpt ? excerpt : excerpt[..Page.LongestExcerpt];
        }

        private static string Words(LinkVerdict link) => link.Cause switch
        {
            FailureCause.Malformed when link.Decisive is { Status: not null, Error: { } error } => error,
            FailureCause.Http4xx => "服务器答复找不到或拒绝",
            FailureCause.Http5xx => "服务器出错",
            FailureCause.Dns => "域名无法解析",
            FailureCause.Connect => "无法连接",
            FailureCause.Tls => "证书或加密连接失败",
            FailureCause.Timeout => "超时",
            FailureCause.RedirectLoop => "循环跳转",
            FailureCause.Soft404 => "页面内容为“找不到”",
            FailureCause.RedirectHome => "已删除的页面被转到首页",
            FailureCause.Malformed => "链接地址错误",
            _ => "原因不明",
        };
    }
}

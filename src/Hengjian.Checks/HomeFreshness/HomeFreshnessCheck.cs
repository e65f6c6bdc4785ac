using Hengjian.Checks.Columns;
using Hengjian.Checks.Pages;
using Hengjian.Core;
using Hengjian.Core.Findings;
using Hengjian.Core.Measures;

namespace Hengjian.Checks.HomeFreshness;

/// <summary>首页不更新: articles seen from the home page, or from the second level where the home page is mere navigation, published within two weeks.</summary>
public sealed class HomeFreshnessCheck(HomeFreshnessOptions options) : ISiteCheck
{
    private static readonly MeasureDefinition Updates = new("home.updates-2w", MeasureKind.Number, "从首页可见、监测时间点前 2 周内发布的稿件篇数");

    /// <inheritdoc/>
    public IReadOnlyList<MeasureDefinition> Publishes { get; } = [Updates];

    /// <inheritdoc/>
    public ISiteInspection Open(SiteContext context) => new Inspection(context, options);

    private sealed class Inspection(SiteContext context, HomeFreshnessOptions options) : ISiteInspection
    {
        private readonly DateOnly day = ChinaTime.DayOf(context.MonitoredAt);
        private readonly Dictionary<string, DateOnly?> articles = new(StringComparer.Ordinal);
        private readonly HashSet<string> read = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Shown> columns = new(StringComparer.Ordinal);
        private readonly ScriptAnswers answers = new();
        private readonly HashSet<string> dead = [.. context.Links.Where(link => link.Verdict == Verdict.Faulty).Select(link => link.Target.Text)];
        private Page? home;

        public void Visit(Page page)
        {
            var key = SiteGround.Key(page.Url);
            if (page.Kind == PageKind.JsonList)
            {
                answers.Add(page);
            }

            read.Add(key);
            read.Add(SiteGround.Key(page.Capture.FinalUrl));
            if (page.IsReadable && context.IsHome(page.Url))
            {
                home = page;
            }
            else if (page.Kind == PageKind.Article)
            {
                articles[key] = page.Published;
            }
            else if (page.IsReadable && SiteGround.ListKey(page.Url) == key)
            {
                columns[key] = Look(page);
            }
        }

        public CheckResult Conclude()
        {
            if (home is null)
            {
                return new CheckResult([], [Updates.NotProven("没有采集到首页")]);
            }

            var seen = Look(home);
            Scan(seen, out var dated, out var unknown);
            var from = "首页";
            var unread = seen.Asked.Count > 0 && answers.Of(seen.Asked) is null;
            var start = ChinaTime.WeeksBefore(day, options.Weeks);
            var isNavigation = dated.TrueForAll(item => item.Title.Length < options.ShortestTitle && !(item.Date >= start));
            if (isNavigation && unknown == 0 && !unread)
            {
                from = "二级页面（首页仅为栏目导航）";
                foreach (var column in seen.Items.Select(item => SiteGround.Key(item.Target!)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                {
                    if (columns.TryGetValue(column, out var second))
                    {
                        Scan(second, out var more, out var open);
                        dated = [.. dated, .. more];
                        unknown += open;
                    }
                }
            }

            return Judge(from, dated, unknown, unread);
        }

        private CheckResult Judge(string from, List<(string Key, string Title, DateOnly? Date)> dated, int unknown, bool scripted)
        {
            var start = ChinaTime.WeeksBefore(day, options.Weeks);
            var articlesSeen = dated.GroupBy(item => item.Key, StringComparer.Ordinal).Select(group => group.OrderByDescending(item => item.Date).First()).OrderByDescending(item => item.Date).ThenBy(item => item.Key, StringComparer.Ordinal).ToList();
            var fresh = articlesSeen.Count(item => item.Date >= start && item.Date <= day);
            var latest = articlesSeen.Find(item => item.Date is not null && item.Date <= day);
            var words = latest.Date is { } last ? $"最近一篇发布于 {CheckWords.Of(last)}《{CheckWords.Short(latest.Title)}》" : "没有一篇注明发布时间";
            var basis = $"从{from}可见稿件 {articlesSeen.Count} 篇，{CheckWords.Of(start)} 以来 {fresh} 篇，{words}";
            var proof = home!.Proof(string.Join("\n", articlesSeen.Take(10).Select(item => $"{(item.Date is { } date ? CheckWords.Of(date) : "无日期")} {CheckWords.Short(item.Title)}")));
            if (fresh > 0)
            {
                return new CheckResult([], [Updates.Number(fresh, basis, proof)]);
            }

            if (unknown > 0 || scripted || articlesSeen.Count == 0)
            {
                return new CheckResult([], [Updates.NotProven($"{basis}；另有 {unknown} 个链接未能采集{(scripted ? "，首页列表由脚本生成" : "")}，不能认定", proof)]);
            }

            var place = context.Site.Home.Text;
            var finding = new Finding(
                "home.stale",
                place,
                place,
                "",
                Verdict.Faulty,
                Severity.Veto,
                $"监测时间点 {CheckWords.Of(day)} 前 2 周内{from}无信息更新：可见稿件 {articlesSeen.Count} 篇，{words}。",
                Clause.OfSiteVeto("首页不更新", ""),
                "及时发布并在首页展示新的稿件；稿件页须注明发布时间，未注明的视为不更新。",
                [place],
                [proof]);
            return new CheckResult([finding], [Updates.Number(0, basis, proof).ToldBy([finding])]);
        }

        private void Scan(Shown shown, out List<(string Key, string Title, DateOnly? Date)> dated, out int unknown)
        {
            dated = [];
            unknown = 0;
            foreach (var item in shown.Items.Concat(answers.Of(shown.Asked) ?? []))
            {
                var key = item.Target is null ? item.Title : SiteGround.Key(item.Target);
                if (articles.TryGetValue(key, out var published))
                {
                    dated.Add((key, item.Title, published ?? item.DateAsOf(day)));
                }
                else if (item.DateAsOf(day) is { } beside)
                {
                    dated.Add((key, item.Title, beside));
                }
                else if (item.Target is not null && !read.Contains(key) && context.Owns(item.Target) && item.Title.Length >= options.ShortestTitle && !IsFile(item.Target) && !IsDead(item.Target))
                {
                    unknown++;
                }
            }
        }

        private Shown Look(Page page)
        {
            var dated = page.Lists.SelectMany(list => list.Items).Where(item => item.Target is not null).ToList();
            var listed = dated.Select(item => item.Target!.Text).ToHashSet(StringComparer.Ordinal);
            dated.AddRange(page.Links.Where(link => link.Region != PageRegion.Footer && context.Owns(link.Target) && listed.Add(link.Target.Text)).Select(link => new ListItem(link.Text, link.Target, null)));
            return new Shown([.. dated.Where(item => !context.IsHome(item.Target!))], page.ListAddresses);
        }

        private bool IsDead(PageUrl target) => dead.Contains(target.Text);

        private static bool IsFile(PageUrl target)
        {
            var name = target.Path[(target.Path.LastIndexOf('/') + 1)..];
            var dot = name.LastIndexOf('.');
            return dot > 0 && name[dot..].ToLowerInvariant() is not (".html" or ".htm" or ".shtml" or ".jsp" or ".jspx" or ".aspx" or ".asp" or ".php" or ".do" or ".action");
        }

        private sealed record Shown(IReadOnlyList<ListItem> Items, IReadOnlyList<PageUrl> Asked);
    }
}

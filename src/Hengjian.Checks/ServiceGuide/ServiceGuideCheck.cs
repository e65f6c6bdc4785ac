using System.Text.RegularExpressions;
using Hengjian.Checks.Pages;
using Hengjian.Core;
using Hengjian.Core.Findings;
using Hengjian.Core.Measures;

namespace Hengjian.Checks.ServiceGuide;

/// <summary>服务不实用 and 要素全面性: whether there are service guides, and which of the ten elements each of them lacks.</summary>
public sealed partial class ServiceGuideCheck(ServiceGuideOptions options) : ISiteCheck
{
    private static readonly MeasureDefinition Present = new("guides.present", MeasureKind.Flag, "提供办事服务（办事指南）");
    private static readonly MeasureDefinition Count = new("guides.count", MeasureKind.Number, "办事指南篇数");
    private static readonly MeasureDefinition Bare = new("guides.lacking-4-or-more", MeasureKind.Number, "十项要素缺失 4 类及以上的办事指南篇数");
    private static readonly MeasureDefinition Sampled = new("guides.sampled-missing-elements", MeasureKind.Occurrences, "抽查的办事指南中缺失的要素");

    /// <inheritdoc/>
    public IReadOnlyList<MeasureDefinition> Publishes { get; } = [Present, Count, Bare, Sampled];

    /// <inheritdoc/>
    public ISiteInspection Open(SiteContext context) => new Inspection(context, options);

    [GeneratedRegex(@"政务服务网|办事大厅|一网通办|网上办事|在线办理|在线申办", RegexOptions.NonBacktracking)]
    private static partial Regex ServicePlatform();

    private sealed record Guide(string Title, IReadOnlyList<string> Missing, Evidence Proof, string Address);

    private sealed class Inspection(SiteContext context, ServiceGuideOptions options) : ISiteInspection
    {
        private readonly SortedDictionary<string, Guide> guides = new(StringComparer.Ordinal);
        private readonly SortedSet<string> platforms = new(StringComparer.Ordinal);
        private readonly SortedSet<string> unread = new(StringComparer.Ordinal);
        private Page? home;
        private int seen;

        public void Visit(Page page)
        {
            if (!page.IsReadable || !context.Owns(page.Capture.FinalUrl))
            {
                return;
            }

            seen++;
            home = context.IsHome(page.Url) ? page : home;
            foreach (var link in page.Links)
            {
                if (!context.Owns(link.Target) && (link.Target.Host.Contains("zwfw", StringComparison.Ordinal) || ServicePlatform().IsMatch(link.Text)))
                {
                    platforms.Add(link.Target.Text);
                }
            }

            if (page.Kind == PageKind.ServiceGuide)
            {
                var missing = GuideElements.MissingFrom(page);
                var shown = string.Join("；", GuideElements.All.Select(element => $"{element}={CheckWords.Short(page.GuideFields[element] ?? (page.GuideFields.Shows(element) ? "（空）" : "（无此项）"))}"));
                guides[SiteGround.Key(page.Url)] = new Guide(page.VisibleTitle, missing, page.Proof(shown), page.Url.Text);
            }
            else if (page.MainText.Contains("{{", StringComparison.Ordinal))
            {
                unread.Add(page.Url.Text);
            }
        }

        public CheckResult Conclude()
        {
            if (home is null)
            {
                const string Reason = "没有采集到首页，不能认定有无办事指南";
                return new CheckResult([], [Count.NotProven(Reason), Bare.NotProven(Reason), Present.NotProven(Reason), Sampled.NotProven(Reason)]);
            }

            return guides.Count == 0 ? None() : Some();
        }

        private CheckResult None()
        {
            var basis = $"采集 {seen} 个页面，没有一篇办事指南";
            if (platforms.Count > 0 || unread.Count > 0)
            {
                var reason = platforms.Count > 0 ? $"{basis}；站外办事平台（{CheckWords.Some(platforms, 2)}）需人工查看" : $"{basis}；{unread.Count} 个页面由脚本生成，未能读出";
                return new CheckResult([], [Count.NotProven(reason), Bare.NotProven(reason), Present.NotProven(reason), Sampled.NotProven(reason)]);
            }

            IReadOnlyList<Finding> findings = ServesPublic() ? [Nothing(basis)] : [];
            return new CheckResult(findings, [Count.Number(0, basis), Bare.Number(0, basis), Present.Flag(false, basis, home!.Proof(basis)), Sampled.Occurrences([], 0, basis)]);
        }

        private CheckResult Some()
        {
            var findings = guides.Values.SelectMany(guide => guide.Missing.Select(element => Lacking(guide, element))).ToList();
            findings.Sort(FindingOrder.Compare);
            var all = guides.Values.OrderBy(guide => guide.Address, StringComparer.Ordinal).ToList();
            var bare = all.Where(guide => guide.Missing.Count >= options.BareFrom).ToList();
            var sample = SeededSample.Draw(all, guide => guide.Address, options.SampleSize, context.Seed, Sampled.Id);
            var drawn = $"从 {all.Count} 篇办事指南中抽取 {sample.Count} 篇：{string.Join("、", sample.Select(guide => guide.Address))}";
            var occurrences = sample.SelectMany(guide => guide.Missing.Select(element => Lacking(guide, element))).Select(finding => new Occurrence($"{finding.Kind}|{finding.Place}|{finding.Detail}", finding.Statement, finding.Id));
            return new CheckResult(
                findings,
                [
                    Count.Number(all.Count, $"办事指南 {all.Count} 篇"),
                    Bare.Number(bare.Count, $"办事指南 {all.Count} 篇，缺 {options.BareFrom} 类及以上要素的 {bare.Count} 篇", [.. bare.Take(5).Select(guide => guide.Proof)]),
                    Present.Flag(true, $"办事指南 {all.Count} 篇", all[0].Proof),
                    Sampled.Occurrences(occurrences, sample.Count, drawn, [.. sample.Select(guide => guide.Proof)]),
                ]);
        }

        private bool ServesPublic() =>
            context.Registry.Units.FirstOrDefault(unit => unit.Name == context.Site.Unit)?.Class is not { Name: "第三类" };

        private Finding Nothing(string basis)
        {
            var place = context.Site.Home.Text;
            return new Finding("guide.none", place, place, "", Verdict.Faulty, Severity.Veto, $"{basis}，也没有链接到办事平台。", Clause.OfSiteVeto("服务不实用", "1"), "开设办事服务栏目，按事项发布要素齐全的办事指南，或链接到政务服务网的本单位事项。", [place], [home!.Proof($"首页链接：{string.Join("、", home.Links.Where(link => link.Text.Length is > 1 and < 12).Select(link => link.Text).Distinct().Take(60))}")]);
        }

        private Finding Lacking(Guide guide, string element) => new(
            "guide.element-missing",
            context.Site.Home.Text,
            guide.Address,
            element,
            Verdict.Faulty,
            Severity.Deduction,
            $"办事指南“{CheckWords.Short(guide.Title)}”缺少要素“{element}”。",
            Clause.OfPoints("办事服务", "要素全面性", ""),
            $"在该指南中补充“{element}”的具体内容。",
            [guide.Address],
            [guide.Proof]);
    }
}

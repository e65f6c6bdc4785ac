using Hengjian.Checks.Pages;
using Hengjian.Core;
using Hengjian.Core.Findings;
using Hengjian.Core.Measures;

namespace Hengjian.Checks.FindFaultEntry;

/// <summary>我为政府网站找错: the entry on the home page and on every other page, its host and its site code.</summary>
public sealed class FindFaultEntryCheck(FindFaultEntryOptions options) : ISiteCheck
{
    private static readonly MeasureDefinition HomeProper = new("find-fault.home-proper", MeasureKind.Flag, "首页有“我为政府网站找错”入口，地址现行、标识码与登记一致（有登记时）");
    private static readonly MeasureDefinition Without = new("find-fault.pages-without", MeasureKind.Occurrences, "没有规范的“我为政府网站找错”入口的其他页面（缺入口，或入口的地址、标识码不对）");

    /// <inheritdoc/>
    public IReadOnlyList<MeasureDefinition> Publishes { get; } = [HomeProper, Without];

    /// <inheritdoc/>
    public ISiteInspection Open(SiteContext context) => new Inspection(context, options);

    private sealed class Inspection(SiteContext context, FindFaultEntryOptions options) : ISiteInspection
    {
        private readonly FaultyPages homeWithout = new(options.EvidencePages);
        private readonly FaultyPages othersWithout = new(options.EvidencePages);
        private readonly FaultyPages wrongCode = new(options.EvidencePages);
        private readonly FaultyPages oldHost = new(options.EvidencePages);
        private readonly SortedSet<string> wrongCodes = new(StringComparer.Ordinal);
        private Page? home;
        private bool homeUnproven;
        private bool homeImproper;
        private int others;
        private int unproven;

        public void Visit(Page page)
        {
            if (!page.IsReadable || !context.Owns(page.Capture.FinalUrl))
            {
                return;
            }

            var isHome = context.IsHome(page.Url);
            home = isHome ? page : home;
            if (page.FindFaultLinks.Count == 0)
            {
                Lacks(page, isHome);
            }
            else
            {
                others += isHome ? 0 : 1;
                Look(page, isHome);
            }
        }

        public CheckResult Conclude()
        {
            var findings = new List<Finding>();
            Add(findings, homeWithout, "find-fault.missing-home", "首页没有“我为政府网站找错”入口。", "1", "在首页底部功能区按规范添加“我为政府网站找错”入口。");
            Add(findings, othersWithout, "find-fault.missing-pages", $"{othersWithout.Count} 个其他页面没有“我为政府网站找错”入口（共检查 {others} 个）。", "1", "在页面模板底部统一添加“我为政府网站找错”入口。");
            Add(findings, wrongCode, "find-fault.wrong-code", $"找错入口的 site_code 为 {CheckWords.Some(wrongCodes)}，与登记的 {context.Site.Code} 不一致。", "1", "把入口地址中的 site_code 改为本站登记的标识码。");
            Add(findings, oldHost, "find-fault.old-host", $"{oldHost.Count} 个页面的找错入口仍指向已停用的 121.43.68.40。", "1", "把入口地址改为 https://zfwzgl.www.gov.cn/exposure/jiucuo.html。");
            findings.Sort(FindingOrder.Compare);
            return new CheckResult(findings, [HomeMeasure().ToldBy(findings.Where(finding => finding.Kind == "find-fault.missing-home" || (homeImproper && finding.Kind is "find-fault.old-host" or "find-fault.wrong-code"))), WithoutMeasure(findings)]);
        }

        private Measure HomeMeasure() => (home, homeUnproven) switch
        {
            (null, _) => HomeProper.NotProven("没有采集到首页"),
            (_, true) => HomeProper.NotProven("首页底部由脚本生成，未能读出，需人工查看"),
            _ when homeWithout.Count > 0 => HomeProper.Flag(false, "首页没有找错入口", homeWithout.Evidence),
            _ when homeImproper => HomeProper.Flag(false, "首页有找错入口，但地址或标识码不对", home.Proof(home.FindFaultLinks[0].Markup)),
            _ => HomeProper.Flag(true, "首页有找错入口，地址与标识码无误", home.Proof(home.FindFaultLinks[0].Markup)),
        };

        private Measure WithoutMeasure(List<Finding> findings)
        {
            if (others == 0)
            {
                return Without.NotProven("没有采集到首页以外的可读页面");
            }

            var improper = oldHost.Places.Concat(wrongCode.Places).Distinct(StringComparer.Ordinal).Where(place => !context.IsHome(PageUrl.Parse(place))).ToList();
            var basis = $"检查首页以外的页面 {others} 个，缺入口 {othersWithout.Count} 个，入口地址或标识码不对 {improper.Count} 个";
            var items = othersWithout.Places.Select(place => new Occurrence($"find-fault.pages|{place}", $"页面没有找错入口：{place}", IdOf("find-fault.missing-pages")))
                .Concat(improper.Select(place => new Occurrence($"find-fault.pages|{place}", $"找错入口的地址或标识码不对：{place}", IdOf(oldHost.Places.Contains(place) ? "find-fault.old-host" : "find-fault.wrong-code"))));
            return Without.Occurrences(items, others, basis).LeavingOpen(unproven == 0 ? null : $"{unproven} 个页面底部由脚本生成，未能认定，需人工查看");

            string IdOf(string kind) => findings.Find(finding => finding.Kind == kind)?.Id ?? "";
        }

        private void Lacks(Page page, bool isHome)
        {
            if (page.Footer.MadeByScript)
            {
                homeUnproven |= isHome;
                unproven++;
                return;
            }

            others += isHome ? 0 : 1;
            (isHome ? homeWithout : othersWithout).Add(page, () => $"页面中没有指向 zfwzgl.www.gov.cn 的链接、脚本或“找错”字样。底部文字：{page.Footer.Text}");
        }

        private void Look(Page page, bool isHome)
        {
            var old = page.FindFaultLinks.All(link => link.LeadsToOldHost);
            var codes = page.FindFaultLinks.Where(link => !string.IsNullOrEmpty(link.SiteCode)).Select(link => link.SiteCode!.Trim().ToLowerInvariant()).ToList();
            var wrong = context.Site.Code is { } code && codes.Count > 0 && !codes.Contains(code.Text);
            homeImproper |= isHome && (old || wrong);
            if (old)
            {
                oldHost.Add(page, () => page.FindFaultLinks[0].Markup);
            }

            if (wrong)
            {
                wrongCodes.UnionWith(codes);
                wrongCode.Add(page, () => $"登记标识码 {context.Site.Code}；入口：{page.FindFaultLinks[0].Markup}");
            }
        }

        private void Add(List<Finding> findings, FaultyPages pages, string kind, string statement, string point, string fix)
        {
            if (pages.Count > 0)
            {
                var place = context.Site.Home.Text;
                findings.Add(new Finding(kind, place, place, "", Verdict.Faulty, Severity.Deduction, statement, Clause.OfPoints("功能设计", "“我为政府网站找错”", point), fix, pages.Places, pages.Evidence));
            }
        }
    }
}

using Hengjian.Checks.Pages;
using Hengjian.Core;
using Hengjian.Core.Findings;
using Hengjian.Core.Measures;

namespace Hengjian.Checks.FooterMark;

/// <summary>网站标识: the six marks at the foot of every page, and whether code and sponsor are the site's own.</summary>
public sealed class FooterMarkCheck(FooterMarkOptions options) : ISiteCheck
{
    private static readonly MeasureDefinition Faults = new("footer.faults", MeasureKind.Occurrences, "底部功能区缺少的标识，以及与登记信息不一致的标识");

    private static readonly (string Id, string Name, string Fix)[] Marks =
    [
        ("party-gov-mark", "党政机关（事业单位）网站标识", "在底部加挂机构编制部门核发的网站标识图标。"),
        ("site-code", "网站标识码", "在底部列明报送系统核发的 10 位网站标识码。"),
        ("icp", "ICP 备案编号", "在底部列明工信部门核发的 ICP 备案编号并链接到备案系统。"),
        ("police-record", "公安机关备案标识", "在底部列明公安机关备案编号与图标。"),
        ("sponsor", "网站主办单位", "在底部写明“主办：单位全称”。"),
        ("contact", "联系方式", "在底部列明联系电话、地址等联系方式。"),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<MeasureDefinition> Publishes { get; } = [Faults];

    /// <inheritdoc/>
    public ISiteInspection Open(SiteContext context) => new Inspection(context, options);

    private sealed class Inspection(SiteContext context, FooterMarkOptions options) : ISiteInspection
    {
        private readonly SponsorNames sponsors = new(context);
        private readonly SortedDictionary<string, FaultyPages> missing = new(StringComparer.Ordinal);
        private readonly SortedDictionary<(string Mark, string Shown), FaultyPages> mismatched = [];
        private int examined;
        private int unproven;
        private int marked;
        private bool scripted;

        public void Visit(Page page)
        {
            if (!page.IsReadable || !context.Owns(page.Capture.FinalUrl))
            {
                return;
            }

            var foot = page.Footer;
            if (foot.MadeByScript && !IsWhole(foot))
            {
                unproven++;
                return;
            }

            examined++;
            marked += foot.ShowsAnything ? 1 : 0;
            scripted |= page.FilledByScript;
            foreach (var (id, name, _) in Marks)
            {
                if (!Shows(foot, id))
                {
                    PagesOf(id).Add(page, () => $"底部未见{name}。底部文字：{(foot.Text.Length == 0 ? "（无）" : foot.Text)}");
                }
            }

            Compare(page, foot);
        }

        public CheckResult Conclude()
        {
            if (examined == 0 || (marked == 0 && (unproven > 0 || scripted)))
            {
                return new CheckResult([], [Faults.NotProven(examined + unproven == 0 ? "没有采集到可读的页面" : "底部功能区由脚本生成，未能读出，需人工查看")]);
            }

            var findings = new List<Finding>();
            foreach (var (id, name, fix) in Marks)
            {
                if (missing.TryGetValue(id, out var pages))
                {
                    findings.Add(Found("footer.missing", id, $"{pages.Count} 个页面的底部功能区未列明{name}（共检查 {examined} 个页面）。", "1", fix, pages));
                }
            }

            foreach (var mark in mismatched.GroupBy(pair => pair.Key.Mark, StringComparer.Ordinal))
            {
                findings.Add(Mismatch(mark.Key, [.. mark]));
            }

            findings.Sort(FindingOrder.Compare);
            var basis = $"检查 {examined} 个页面的底部功能区，问题 {findings.Count} 类";
            return new CheckResult(findings, [Faults.Occurrences(findings.Select(finding => new Occurrence($"{finding.Kind}|{finding.Detail}", finding.Statement, finding.Id)), examined, basis)
                .LeavingOpen(unproven == 0 ? null : $"{unproven} 个页面底部由脚本生成，未能认定，需人工查看")]);
        }

        private void Compare(Page page, PageFooter foot)
        {
            if (context.Site.Code is { } code && foot.SiteCode is { } shown && !string.Equals(shown, code.Text, StringComparison.Ordinal))
            {
                MismatchesOf("site-code", shown).Add(page, () => $"底部标识码为 {shown}，登记为 {code.Text}。底部文字：{foot.Text}");
            }

            if (foot.Sponsor is { } sponsor && sponsors.OtherUnit(sponsor) is { } other)
            {
                MismatchesOf("sponsor", sponsor).Add(page, () => $"底部主办单位为“{sponsor}”（登记表中为{other}），本站主办单位为{context.Site.Unit}。底部文字：{foot.Text}");
            }
        }

        private Finding Mismatch(string mark, IReadOnlyList<KeyValuePair<(string Mark, string Shown), FaultyPages>> shown)
        {
            var all = new FaultyPages(options.EvidencePages);
            all.Merge(shown.Select(pair => pair.Value));
            var values = CheckWords.Some([.. shown.Select(pair => pair.Key.Shown)]);
            return mark == "site-code"
                ? Found("footer.mismatch", mark, $"底部网站标识码为 {values}，与登记的 {context.Site.Code} 不一致。", "2", "把底部标识码改为本站登记的标识码。", all)
                : Found("footer.mismatch", mark, $"底部主办单位写作“{values}”，与本站主办单位{context.Site.Unit}不一致。", "2", "把底部主办单位改为本站主办单位全称。", all);
        }

        private Finding Found(string kind, string mark, string statement, string point, string fix, FaultyPages pages)
        {
            var home = context.Site.Home.Text;
            return new Finding(kind, home, home, mark, Verdict.Faulty, Severity.Deduction, statement, Clause.OfPoints("功能设计", "网站标识", point), fix, pages.Places, pages.Evidence);
        }

        private FaultyPages PagesOf(string id) => missing.TryGetValue(id, out var pages) ? pages : missing[id] = new FaultyPages(options.EvidencePages);

        private FaultyPages MismatchesOf(string id, string shown) =>
            mismatched.TryGetValue((id, shown), out var pages) ? pages : mismatched[(id, shown)] = new FaultyPages(options.EvidencePages);

        private static bool IsWhole(PageFooter foot) => Marks.All(mark => Shows(foot, mark.Id));

        private static bool Shows(PageFooter foot, string id) => id switch
        {
            "party-gov-mark" => foot.PartyGovMark is not null,
            "site-code" => foot.SiteCode is not null,
            "icp" => foot.Icp is not null,
            "police-record" => foot.PoliceRecord is not null,
            "sponsor" => foot.Sponsor is not null,
            _ => foot.Contact is not null,
        };
    }
}

using Hengjian.Core;
using Hengjian.Core.Findings;
using Hengjian.Core.Registry;
using Hengjian.Rubrics;
using Hengjian.Rubrics.Sheets;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Reports.Tests.Samples;

/// <summary>A book made by hand: three invented units, one settled, one vetoed, one with open points; four accounts; captured texts that try to break out of the page.</summary>
public static class SmallBook
{
    public const string Hostile = "</pre><script>alert('x')</script><img src=x onerror=alert(1)> & \"引号\"";

    public static readonly DateTimeOffset MonitoredAt = new(2022, 2, 14, 0, 0, 0, ChinaTime.Offset);

    public static readonly Digest Page = Digest.Of("<html><body>云汀</body></html>"u8);

    private static readonly SubjectClass First = new("第一类");
    private static readonly SubjectClass Second = new("第二类");

    private static readonly ChosenOption GradeOption = new(
        "grades", "方案未给出等次的分数线", "none", "不评等次，只公布分数与名次", true);

    private static readonly ChosenOption AccountOption = new(
        "veto-of-account", "账号被否决时，主办单位是否一并否决", "account-only", "只判定该账号不合格，不及于主办单位", true);

    public static EvaluationBook Make(bool simulated = true)
    {
        var cloud = new Unit(new UnitName("云汀区人民政府"), First, []);
        var tide = new Unit(new UnitName("市望潮局"), Second, ["望潮局"]);
        var lamp = new Unit(new UnitName("市灯塔办公室"), Second, []);
        var cloudSite = SiteOf(cloud, "https://www.yunting.gov.cn.test/", "云汀区人民政府门户网站", "9901020001");
        var tideSite = SiteOf(tide, "https://www.qinglan.gov.cn.test/wcj", null, null);
        var lampSite = SiteOf(lamp, "https://www.qinglan.gov.cn.test/dtb", "灯塔办频道", null);
        MediaAccount[] accounts =
        [
            AccountOf(cloud, "990102M001WX0001", "云汀发布", "微信订阅号"),
            AccountOf(cloud, "990102M001XL0001", "云汀微博", "新浪微博"),
            AccountOf(tide, "990100M002DY0001", "望潮时刻", "抖音短视频"),
            AccountOf(lamp, "990100M003CX0001", "灯塔办事", null),
        ];
        Finding[] findings = [.. FindingsOf(cloudSite, tideSite, accounts[1]).OrderBy(finding => finding.Subject, StringComparer.Ordinal).ThenBy(finding => finding.Kind, StringComparer.Ordinal)];
        var dead = findings.Single(finding => finding.Kind == "link.dead");
        var stale = findings.Single(finding => finding.Kind == "home.stale");
        var silent = findings.Single(finding => finding.Kind == "account.stale");
        return new EvaluationBook(
            new CityRegistry("青澜市2021年度政府网站与政务新媒体考评", [cloud, tide, lamp], [cloudSite, tideSite, lampSite], accounts, simulated),
            simulated,
            "青澜市2021年度考评指标",
            "青府办函〔2022〕0号附件2（虚构）",
            MonitoredAt,
            [new SubjectClassTitle(First, "各县（市、区）政府"), new SubjectClassTitle(Second, "市有关单位")],
            [
                new UnitResult(cloud, cloudSite, ["990102M001WX0001", "990102M001XL0001"], SettledSheet(cloud, dead), 1, [.. findings.Where(finding => finding.Subject == cloudSite.Home.Text || finding == silent).Select(finding => finding.Id)]),
                new UnitResult(lamp, lampSite, ["990100M003CX0001"], OpenSheet(lamp), 1, []),
                new UnitResult(tide, tideSite, ["990100M002DY0001"], VetoedSheet(tide, stale), null, [stale.Id]),
            ],
            [
                new AccountResult(accounts[0], AccountSheet("云汀发布", SheetVerdict.Passed, null), MonitoredAt.AddDays(-1), []),
                new AccountResult(accounts[1], AccountSheet("云汀微博", SheetVerdict.Vetoed, silent), MonitoredAt.AddDays(-40), [silent.Id]),
                new AccountResult(accounts[2], AccountSheet("望潮时刻", SheetVerdict.Open, null), MonitoredAt.AddDays(-3), []),
                new AccountResult(accounts[3], AccountSheet("灯塔办事", SheetVerdict.Open, null), null, []),
            ],
            findings,
            ["登记表未登记网站标识码的单位，不核对页脚标识码。", "小程序不公开更新时间，由人工查看。"]);
    }

    private static Site SiteOf(Unit unit, string home, string? name, string? code) =>
        new(unit.Name, PageUrl.Parse(home), name, SiteCode.TryParse(code, out var read) ? read : null);

    private static MediaAccount AccountOf(Unit unit, string code, string name, string? platform) =>
        new(unit.Name, AccountCode.TryParse(code, out var read) ? read : throw new FormatException(code), name, platform, null);

    private static IEnumerable<Finding> FindingsOf(Site cloud, Site tide, MediaAccount silent)
    {
        var home = cloud.Home.Text;
        yield return new Finding("link.dead", home, home + "old/a.html", "", Verdict.Faulty, Severity.Deduction,
            "链接打不开：<b>" + home + "old/a.html</b>", "基础性指标·健康情况·可用性第1点", "更正或删除该链接。", [home, home + "zwgk/index.html"],
            [new Evidence(cloud.Home, MonitoredAt.AddHours(-6), Page, Hostile), new Evidence(PageUrl.Parse(home + "old/a.html"), MonitoredAt.AddHours(-5), null, "3 次请求均返回 404")]);
        yield return new Finding("availability.warning", home, home, "", Verdict.Faulty, Severity.Notice,
            "一周内 4.2% 的访问失败或超过15秒", "单项否决·站点无法访问", "检查带宽与源站负载。", [home],
            [new Evidence(cloud.Home, MonitoredAt.AddHours(-3), null, "168 次中 7 次失败")]);
        yield return new Finding("home.stale", tide.Home.Text, tide.Home.Text, "", Verdict.Faulty, Severity.Veto,
            "首页2周内没有更新", "单项否决·首页不更新", "及时发布信息并注明发布时间。", [tide.Home.Text],
            [new Evidence(tide.Home, MonitoredAt.AddHours(-2), Page, "最新一条：2022-01-03")]);
        yield return new Finding("account.stale", silent.Code.Text, silent.Code.Text, "", Verdict.Faulty, Severity.Veto,
            "账号2周内没有更新", "单项否决·内容不更新", "恢复更新，或按规定办理关停。", [],
            [new Evidence(PageUrl.Parse("https://feeds.qinglan.gov.cn.test/990102M001XL0001"), MonitoredAt.AddHours(-1), Page, "最近一条：2022-01-05")]);
    }

    private static ScoreSheet SettledSheet(Unit unit, Finding dead) => new(
        "qinglan-2021", "1", unit.Name.Text, "第一类", SheetVerdict.Passed,
        [Veto("v-home", "首页不更新", RuleOutcome.Clear, "2周内首页更新 12 篇", null)],
        ScoreRange.Exactly(96.8m), null,
        [
            new PartScore("base", "基础性指标", 100, ScoreRange.Exactly(96.8m),
            [
                Indicator("links", "健康情况", "可用性", 10, ScoreRange.Exactly(9.8m), DecisionKind.Measured,
                    [new ScoreEntry("links.home", "首页链接打不开，每处扣0.2分", "健康情况·可用性第1点", RuleOutcome.Triggered, "1 处 × 0.2 = 0.2", 1, -0.2m, [new ProofReference(dead.Id, dead.Statement)])]),
                Indicator("news", "发布解读", "动态要闻", 90, ScoreRange.Exactly(87m), DecisionKind.Assisted,
                    [new ScoreEntry("news.quality", "内容质量由人工评定", "发布解读·动态要闻", RuleOutcome.Triggered, "评定扣 3 分", null, -3m, [new ProofReference(Page.Text, "首页的采集内容")])]),
            ], "9.8 + 87 = 96.8"),
            new PartScore("bonus", "引导性指标", 25, ScoreRange.Exactly(0), [Indicator("smart", "创新发展", "智能化应用", 25, ScoreRange.Exactly(0), DecisionKind.Judged, [])], "0"),
        ],
        [], [GradeOption, AccountOption]);

    private static ScoreSheet OpenSheet(Unit unit) => new(
        "qinglan-2021", "1", unit.Name.Text, "第二类", SheetVerdict.Open,
        [Veto("v-home", "首页不更新", RuleOutcome.Clear, "2周内首页更新 3 篇", null), Veto("v-leak", "安全、泄密事故等严重问题", RuleOutcome.Open, "尚未评定", null)],
        new ScoreRange(60, 115), null,
        [
            new PartScore("base", "基础性指标", 100, new ScoreRange(60, 90),
            [
                Indicator("links", "健康情况", "可用性", 10, ScoreRange.Exactly(10), DecisionKind.Measured, []),
                Indicator("news", "发布解读", "动态要闻", 75, new ScoreRange(41, 66.5m), DecisionKind.Judged,
                    [new ScoreEntry("news.quality", "内容质量由人工评定", "发布解读·动态要闻", RuleOutcome.Open, "尚未评定", null, 0, [])]),
                new IndicatorScore("services", "办事服务", "事项公开", 0, 15, DecisionKind.Judged, false, ScoreRange.Exactly(0), [], null, "不承担对外服务职能，不考核；按 100/85 折算"),
            ], "(51 至 76.5) × 100 / 85 = 60 至 90"),
            new PartScore("bonus", "引导性指标", 25, new ScoreRange(0, 25), [Indicator("smart", "创新发展", "智能化应用", 25, new ScoreRange(0, 25), DecisionKind.Judged, [])], "0 至 25"),
        ],
        [new OpenPoint("动态要闻", "news.quality", "内容质量由人工评定", 25.5m), new OpenPoint("智能化应用", "smart", "是否有智能化应用", 25), new OpenPoint("安全、泄密事故等严重问题", "v-leak", "是否出现泄密", 0)],
        [GradeOption, AccountOption]);

    private static ScoreSheet VetoedSheet(Unit unit, Finding stale) => new(
        "qinglan-2021", "1", unit.Name.Text, "第二类", SheetVerdict.Vetoed,
        [Veto("v-home", "首页不更新", RuleOutcome.Triggered, "2周内首页更新 0 篇", stale), Veto("v-leak", "安全、泄密事故等严重问题", RuleOutcome.Open, "尚未评定", null)],
        null, "不合格", [], [new OpenPoint("安全、泄密事故等严重问题", "v-leak", "是否出现泄密", 0)], [GradeOption, AccountOption]);

    private static ScoreSheet AccountSheet(string name, SheetVerdict verdict, Finding? silent) => new(
        "qinglan-2021", "1", name, null, verdict,
        [Veto("a-stale", "内容不更新", verdict switch { SheetVerdict.Vetoed => RuleOutcome.Triggered, SheetVerdict.Open => RuleOutcome.Open, _ => RuleOutcome.Clear }, "2周内有无更新", silent)],
        null, null, [], [], [AccountOption]);

    private static VetoEntry Veto(string id, string name, RuleOutcome outcome, string basis, Finding? proof) =>
        new(id, name, name + "即否决", "单项否决·" + name, outcome, basis, proof is null ? [] : [new ProofReference(proof.Id, proof.Statement)]);

    private static IndicatorScore Indicator(string id, string group, string name, decimal weight, ScoreRange awarded, DecisionKind decides, IReadOnlyList<ScoreEntry> entries) =>
        new(id, group, name, weight, weight, decides, true, awarded, entries, null, "");
}

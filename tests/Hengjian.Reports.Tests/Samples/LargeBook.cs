using System.Globalization;
using System.Text;
using Hengjian.Core;
using Hengjian.Core.Findings;
using Hengjian.Core.Registry;
using Hengjian.Rubrics;
using Hengjian.Rubrics.Rankings;
using Hengjian.Rubrics.Sheets;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Reports.Tests.Samples;

/// <summary>An invented city of the real size: 47 units in three classes, 233 accounts, some 60 indicators, some 400 findings. Made by counting, so always the same.</summary>
public static class LargeBook
{
    private static readonly string[] Districts = ["云汀区", "星槎区", "望潮区", "听松区", "鹿鸣市", "采薇市", "临川市", "沧浪县", "白露县", "青澜经济技术开发区", "飞廉高新区"];
    private static readonly string[] Offices = ["公安局", "财政局", "农业农村局", "市场监督管理局", "城市管理和综合执法局", "发展和改革委员会", "教育局", "科学技术局", "工业和信息化局", "民政局", "司法局", "人力资源和社会保障局", "生态环境局", "住房和城乡建设局", "交通运输局", "商务局", "文化广电旅游体育局", "卫生健康局", "应急管理局", "粮食和物资储备局", "住房公积金管理中心", "自然资源局", "水务局", "统计局", "地方志办公室", "退役军人事务局", "风景区管理局", "信访局", "供销社", "国有资产管理委员会", "行政服务中心", "运河管理局", "外事局", "投资促进局", "城市更新局", "公路事务中心"];
    private static readonly (string Letters, string Type)[] Platforms = [("WX", "微信订阅号"), ("XL", "新浪微博"), ("DY", "抖音短视频"), ("WX", "微信服务号"), ("JR", "今日头条"), ("NF", "南方号"), ("CX", "小程序")];
    private static readonly ChosenOption[] Options =
    [
        new("no-service-no-account", "既不承担对外服务职能、又未开设政务新媒体的，方案未说明如何折算", "seventy", "两组指标均不考核，以剩余满分折算到100分", true),
        new("grades", "方案未给出四个等次的分数线", "none", "不评等次，只公布分数与名次", true),
        new("account-veto", "账号被否决时，主办单位是否一并否决", "account-only", "只判定该账号不合格，不及于主办单位", true),
        new("rounding", "方案未说明保留几位小数", "two", "折算后保留两位小数，四舍五入", true),
    ];

    public static EvaluationBook Make()
    {
        var units = Units();
        var sites = units.Select(SiteOf).ToList();
        var accounts = Enumerable.Range(0, 233).Select(at => AccountOf(units, at)).ToList();
        var findings = sites.SelectMany((site, at) => FindingsOf(site, at)).Concat(accounts.Where((_, at) => at % 23 == 5).Select(SilentAccount))
            .OrderBy(finding => finding.Subject, StringComparer.Ordinal).ThenBy(finding => finding.Kind, StringComparer.Ordinal).ThenBy(finding => finding.Place, StringComparer.Ordinal).ToList();
        var bySubject = findings.ToLookup(finding => finding.Subject, StringComparer.Ordinal);
        var sheets = units.Select((unit, at) => SheetOf(unit, at, [.. bySubject[sites[at].Home.Text]])).ToList();
        var results = units.Select((unit, at) => ResultOf(unit, sites[at], sheets[at], RankOf(units, sheets, at), accounts, bySubject))
            .OrderBy(result => result.Unit.Class!.Value.Name.Length == 3 ? "一二三".IndexOf(result.Unit.Class!.Value.Name[1], StringComparison.Ordinal) : 9)
            .ThenBy(result => result.Rank ?? int.MaxValue).ToList();
        return new EvaluationBook(
            new CityRegistry("青澜市2021年度政府网站与政务新媒体考评", units, sites, accounts, true),
            true,
            "青澜市2021年度政府网站与政务新媒体考评指标及评分细则",
            "《青澜市2021年度政府网站与政务新媒体考评方案》（模拟文件）附件2",
            SmallBook.MonitoredAt,
            [new(new("第一类"), "各县（市、区）政府、管委会门户网站"), new(new("第二类"), "承担对外服务职能的市直单位网站或频道"), new(new("第三类"), "不承担对外服务职能的市直单位频道")],
            results,
            [.. accounts.Select(account => AccountResultOf(account, bySubject))],
            findings,
            ["本结果由模拟城市生成，单位、网址、账号与问题均为虚构。", "未登记网站标识码的单位，不核对页脚与找错入口的标识码。", "小程序和移动客户端不公开更新时间，由人工查看，在此之前列为待定。"]);
    }

    private static List<Unit> Units() =>
    [
        .. Districts.Select(name => new Unit(new UnitName(name.EndsWith("区", StringComparison.Ordinal) && name.Length > 4 ? name + "管委会" : name + "人民政府"), new SubjectClass("第一类"), [])),
        .. Offices.Select((name, at) => new Unit(new UnitName("市" + name), new SubjectClass(at < 26 ? "第二类" : "第三类"), [])),
    ];

    private static Site SiteOf(Unit unit, int at)
    {
        var number = at.ToString("00", CultureInfo.InvariantCulture);
        var home = at < 16 ? $"https://www.bureau{number}.gov.cn.test/" : $"https://www.qinglan.gov.cn.test/bureau{number}";
        SiteCode.TryParse("99010200" + number, out var code);
        return new Site(unit.Name, PageUrl.Parse(home), null, at % 3 == 0 ? code : null);
    }

    private static MediaAccount AccountOf(List<Unit> units, int at)
    {
        var unit = units[(at * 7) % units.Count];
        var (letters, type) = Platforms[(at * 5 + at / 7) % Platforms.Length];
        AccountCode.TryParse($"99{at % 47:0000}M{at % 9 + 1:000}{letters}{at + 1:0000}", out var code);
        return new MediaAccount(unit.Name, code, unit.Name.Text.Replace("市", "", StringComparison.Ordinal) + (at % 2 == 0 ? "发布" : "在线"), type, null);
    }

    private static IEnumerable<Finding> FindingsOf(Site site, int at)
    {
        var home = site.Home.Text.TrimEnd('/');
        for (var number = 0; number < at % 9 + 4; number++)
        {
            var place = $"{home}/zwgk/tzgg/2019/{number}.html";
            var digest = Digest.Of(Encoding.UTF8.GetBytes(place));
            var kind = (number % 4) switch { 0 => "link.dead", 1 => "column.stale", 2 => "label.article-missing", _ => "guide.element-missing" };
            var words = (number % 4) switch
            {
                0 => "链接打不开：首页“关于做好2021年度有关工作的通知”",
                1 => "栏目“通知公告”6个月内没有更新",
                2 => "3 个内容页缺少 ContentSource 标签",
                _ => "办事指南“户外广告设置审批”缺少“收费标准”",
            };
            yield return new Finding(kind, site.Home.Text, place, "", number == 3 ? Verdict.NotProven : Verdict.Faulty, Severity.Deduction, words,
                "基础性指标·健康情况·可用性第2点", "更正该链接；页面已撤下的，把链接一并删除，并检查同一栏目的其他链接。",
                [.. Enumerable.Range(0, number % 5 + 1).Select(page => $"{home}/zwgk/list_{page}.html")],
                [new Evidence(PageUrl.Parse(home + "/zwgk/"), SmallBook.MonitoredAt.AddHours(-number - 1), digest, "<li><a href=\"./2019/" + number + ".html\">关于做好2021年度有关工作的通知</a><span>2021-06-0" + (number % 9 + 1) + "</span></li>"),
                 new Evidence(PageUrl.Parse(place), SmallBook.MonitoredAt.AddHours(-number), null, "HTTP 404（3 次，间隔 6 小时，GET）")]);
        }

        if (at % 11 == 3)
        {
            yield return new Finding("home.stale", site.Home.Text, site.Home.Text, "", Verdict.Faulty, Severity.Veto, "首页2周内没有更新，最新一篇发布于 2022-01-12", "单项否决·首页不更新",
                "及时发布信息，并在稿件页注明发布时间。", [site.Home.Text], [new Evidence(site.Home, SmallBook.MonitoredAt, Digest.Of(Encoding.UTF8.GetBytes(site.Home.Text)), "<li>市有关部门召开工作会议 <span>2022-01-12</span></li>")]);
        }
    }

    private static Finding SilentAccount(MediaAccount account) => new("account.stale", account.Code.Text, account.Code.Text, "", Verdict.Faulty, Severity.Veto,
        $"账号“{account.Name}”2周内没有更新", "单项否决·政务新媒体·内容不更新", "恢复更新，或按规定办理关停并补报。", [],
        [new Evidence(PageUrl.Parse("https://feeds.qinglan.gov.cn.test/" + account.Code.Text), SmallBook.MonitoredAt, Digest.Of(Encoding.UTF8.GetBytes(account.Code.Text)), "最近一条：2022-01-05 关于开展宣传活动的通告")]);

    private static ScoreSheet SheetOf(Unit unit, int at, List<Finding> findings)
    {
        var proof = findings.FirstOrDefault(finding => finding.Severity == Severity.Veto);
        var vetoes = RubricLines.Vetoes.Select((line, number) => VetoOf(line.Split('|'), number, proof)).ToList();
        var open = vetoes.Where(veto => veto.Outcome == RuleOutcome.Open).Select(veto => new OpenPoint(veto.Name, veto.Id, veto.Words, 0)).ToList();
        if (proof is not null)
        {
            return new ScoreSheet("qinglan-2021", "1.0", unit.Name.Text, unit.Class?.Name, SheetVerdict.Vetoed, vetoes, null, "不合格", [], open, Options);
        }

        var rescaled = unit.Class?.Name == "第三类";
        var settled = at % 13 == 0;
        var indicators = RubricLines.BaseLines.Select((line, number) => IndicatorOf("b", line, number, at, settled, rescaled && line.Group == "办事服务", findings)).ToList();
        var bonus = RubricLines.BonusLines.Select((line, number) => IndicatorOf("g", line, number, at, settled, false, findings)).ToList();
        var low = indicators.Sum(indicator => indicator.Awarded.Lowest);
        var high = indicators.Sum(indicator => indicator.Awarded.Highest);
        var full = rescaled ? 85m : 100m;
        var range = new ScoreRange(Scale(low, full), Scale(high, full));
        var extra = new ScoreRange(bonus.Sum(indicator => indicator.Awarded.Lowest), bonus.Sum(indicator => indicator.Awarded.Highest));
        open.AddRange(indicators.Concat(bonus).SelectMany(indicator => indicator.Entries.Where(entry => entry.Outcome == RuleOutcome.Open).Select(entry => new OpenPoint(indicator.Name, entry.Rule, entry.Words, indicator.Awarded.Highest - indicator.Awarded.Lowest))));
        return new ScoreSheet(
            "qinglan-2021", "1.0", unit.Name.Text, unit.Class?.Name, settled ? SheetVerdict.Passed : SheetVerdict.Open, vetoes,
            new ScoreRange(range.Lowest + extra.Lowest, range.Highest + extra.Highest), null,
            [new PartScore("base", "基础性指标", 100, range, indicators, rescaled ? $"{low:0.##} 至 {high:0.##}，× 100 / 85" : $"{low:0.##} 至 {high:0.##}"), new PartScore("bonus", "引导性指标", 25, extra, bonus, $"{extra.Lowest:0.##} 至 {extra.Highest:0.##}")],
            open, Options);
    }

    private static decimal Scale(decimal points, decimal full) => Math.Round(points * 100 / full, 2, MidpointRounding.AwayFromZero);

    private static VetoEntry VetoOf(string[] cells, int number, Finding? proof)
    {
        var triggered = proof is not null && cells[0] == "首页不更新";
        var outcome = triggered ? RuleOutcome.Triggered : cells[1] == "J" ? RuleOutcome.Open : RuleOutcome.Clear;
        var basis = outcome switch { RuleOutcome.Triggered => "首页可见稿件 2 周内 0 篇", RuleOutcome.Open => "需人工评定，尚未评定", _ => "168 次访问中 2 次失败，1.19% < 5%" };
        return new VetoEntry($"v{number}", cells[0], cells[2], "单项否决·" + cells[0], outcome, basis, triggered ? [new ProofReference(proof!.Id, proof.Statement)] : []);
    }

    private static IndicatorScore IndicatorOf(string prefix, (string Group, string Name, decimal Weight, DecisionKind Decides, string[] Rules) line, int number, int at, bool settled, bool left, List<Finding> findings)
    {
        var id = prefix + number.ToString(CultureInfo.InvariantCulture);
        if (left)
        {
            return new IndicatorScore(id, line.Group, line.Name, 0, line.Weight, line.Decides, false, ScoreRange.Exactly(0), [], null, "不承担对外服务职能，不考核，按 100/85 折算");
        }

        var isOpen = line.Decides != DecisionKind.Measured && !settled;
        var loss = (at + number) % 6 == 0 ? Math.Min(line.Weight, 0.5m) : 0m;
        var entries = line.Rules.Select((words, rule) => EntryOf($"{id}.{rule}", words, line, rule, isOpen, loss, findings)).ToList();
        var awarded = isOpen ? new ScoreRange(0, line.Weight - loss) : ScoreRange.Exactly(prefix == "g" ? 0 : line.Weight - loss);
        return new IndicatorScore(id, line.Group, line.Name, line.Weight, line.Weight, line.Decides, true, awarded, entries, null, "");
    }

    private static ScoreEntry EntryOf(string id, string words, (string Group, string Name, decimal Weight, DecisionKind Decides, string[] Rules) line, int rule, bool isOpen, decimal loss, List<Finding> findings)
    {
        var clause = $"{line.Group}·{line.Name}第{rule + 1}点";
        if (loss > 0 && rule == 0 && findings.Count > 0)
        {
            return new ScoreEntry(id, words, clause, RuleOutcome.Triggered, $"1 处 × {loss} = {loss}，未超过 {line.Weight}", 1, -loss, [new ProofReference(findings[0].Id, findings[0].Statement)]);
        }

        return isOpen
            ? new ScoreEntry(id, words, clause, RuleOutcome.Open, "需人工评定，尚未评定", null, 0, [])
            : new ScoreEntry(id, words, clause, RuleOutcome.Clear, "检查 128 页，0 处", 0, 0, []);
    }

    private static int? RankOf(List<Unit> units, List<ScoreSheet> sheets, int at) =>
        Ranking.Provisional([.. sheets.Where((_, other) => units[other].Class == units[at].Class)])[units.Take(at).Count(unit => unit.Class == units[at].Class)];

    private static UnitResult ResultOf(Unit unit, Site site, ScoreSheet sheet, int? rank, List<MediaAccount> accounts, ILookup<string, Finding> bySubject)
    {
        var own = accounts.Where(account => account.Unit == unit.Name).Select(account => account.Code.Text).Order(StringComparer.Ordinal).ToList();
        return new UnitResult(unit, site, own, sheet, rank, [.. bySubject[site.Home.Text].Concat(own.SelectMany(code => bySubject[code])).Select(finding => finding.Id)]);
    }

    private static AccountResult AccountResultOf(MediaAccount account, ILookup<string, Finding> bySubject)
    {
        var findings = bySubject[account.Code.Text].ToList();
        var silent = findings.FirstOrDefault();
        var verdict = silent is not null ? SheetVerdict.Vetoed : SheetVerdict.Open;
        var outcome = silent is not null ? RuleOutcome.Triggered : account.PlatformType == "小程序" ? RuleOutcome.Open : RuleOutcome.Clear;
        VetoEntry[] vetoes =
        [
            new("a1", "安全、泄密事故等严重问题", "出现严重表述错误等", "单项否决·政务新媒体", RuleOutcome.Open, "需人工评定，尚未评定", []),
            new("a2", "内容不更新", "2周内没有更新", "单项否决·政务新媒体·内容不更新", outcome, "监测时间点前 2 周", silent is null ? [] : [new ProofReference(silent.Id, silent.Statement)]),
        ];
        var sheet = new ScoreSheet("qinglan-2021", "1.0", account.Code.Text, null, verdict, vetoes, null, null, [], [], Options);
        DateTimeOffset? last = silent is not null ? SmallBook.MonitoredAt.AddDays(-40) : account.PlatformType == "小程序" ? null : SmallBook.MonitoredAt.AddDays(-account.Name.Length);
        return new AccountResult(account, sheet, last, [.. findings.Select(finding => finding.Id)]);
    }
}

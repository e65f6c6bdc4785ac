using System.Text;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Core.Measures;
using Hengjian.Core.Registry;

namespace Hengjian.Checks.Tests.Samples;

/// <summary>A small site made for tests: pages by path, in one encoding, with what is known of it.</summary>
internal sealed class SampleSite
{
    public static readonly DateTimeOffset MonitoredAt = new(2022, 2, 14, 0, 0, 0, TimeSpan.FromHours(8));

    private readonly SortedDictionary<string, (string Text, string Type)> pages = new(StringComparer.Ordinal);

    public SampleSite(string home = "http://www.qlxs.gov.cn.test/", bool gbk = false)
    {
        Home = PageUrl.Parse(home);
        Gbk = gbk;
        Code = SiteCode.TryParse("9944000001", out var code) ? code : null;
    }

    public PageUrl Home { get; }

    public bool Gbk { get; }

    public SiteCode? Code { get; set; }

    public string Unit { get; set; } = "青山区人民政府";

    public string Class { get; set; } = "第一类";

    public List<LinkVerdict> Links { get; } = [];

    public List<ProbeResult> Probes { get; } = [];

    public List<Unit> OtherUnits { get; } = [new(new UnitName("市教育局"), new SubjectClass("第二类"), ["教育局"]), new(new UnitName("市财政局"), new SubjectClass("第二类"), [])];

    public int Seed { get; set; } = 7;

    public IReadOnlyCollection<string> Paths => pages.Keys;

    public string this[string path]
    {
        get => pages[path].Text;
        set => pages[path] = (value, "text/html");
    }

    public void Json(string path, string text) => pages[path] = (text, "application/json");

    public void Remove(string path) => pages.Remove(path);

    public void Change(string from, string to)
    {
        foreach (var path in pages.Keys.ToList())
        {
            pages[path] = (pages[path].Text.Replace(from, to, StringComparison.Ordinal), pages[path].Type);
        }
    }

    public PageUrl Url(string path) => Home.TryResolve(path, out var url) ? url : throw new FormatException(path);

    public SiteContext Context()
    {
        var unit = new Unit(new UnitName(Unit), new SubjectClass(Class), ["青山区政府"]);
        var site = new Site(unit.Name, Home, "青山区人民政府门户网站", Code);
        return new SiteContext(site, new CityRegistry("青澜市模拟登记表", [unit, .. OtherUnits], [site], [], true), MonitoredAt, Probes, Links, Seed);
    }

    public IEnumerable<(Capture Capture, byte[] Bytes)> Captures()
    {
        foreach (var (path, (text, type)) in pages)
        {
            yield return Capture(Url(path), text, type, Gbk);
        }
    }

    public static (Capture Capture, byte[] Bytes) Capture(PageUrl url, string text, string type = "text/html", bool gbk = false)
    {
        var encoding = gbk ? CodePagesEncodingProvider.Instance.GetEncoding("GB18030")! : Encoding.UTF8;
        var bytes = encoding.GetBytes(gbk ? text.Replace("utf-8", "gb2312", StringComparison.Ordinal) : text);
        var at = MonitoredAt.AddHours(-5);
        return (new Capture(url, url, at, 200, gbk && type == "application/json" ? "application/json; charset=gbk" : type, [], Digest.Of(bytes), bytes.Length, [], []), bytes);
    }

    public CheckResult Inspect(ISiteCheck check) => new SiteInspector([check]).Inspect(Context(), Captures());

    public CheckResult InspectAll() => new SiteInspector().Inspect(Context(), Captures());
}

internal static class Results
{
    public static IReadOnlyList<string> Keys(this CheckResult result) => [.. result.Findings.Select(finding => $"{finding.Kind}|{finding.Place}|{finding.Detail}")];

    public static MeasureValue Value(this CheckResult result, string id) => Assert.Single(result.Measures, measure => measure.Id == id).Value;

    public static decimal Number(this CheckResult result, string id) => Assert.IsType<MeasureValue.Number>(result.Value(id)).Value;

    public static bool Flag(this CheckResult result, string id) => Assert.IsType<MeasureValue.Flag>(result.Value(id)).Value;

    public static IReadOnlyList<string> Facts(this CheckResult result, string id) => [.. Assert.IsType<MeasureValue.Occurrences>(result.Value(id)).Items.Select(item => item.Fact)];

    public static void IsNotProven(this CheckResult result, string id) => Assert.IsType<MeasureValue.NotProven>(result.Value(id));
}

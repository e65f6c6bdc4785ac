namespace Hengjian.Checks;

/// <summary>How a finding cites the scheme it serves: the document, the table, the indicator and the point.</summary>
internal static class Clause
{
    private const string Scheme = "湛府办函〔2022〕5号 附件2";

    public static string OfSiteVeto(string indicator, string point) => $"{Scheme} 一、单项否决指标 · 政府网站（频道）· {indicator}{Point(point)}";

    public static string OfAccountVeto(string indicator, string point) => $"{Scheme} 一、单项否决指标 · 政务新媒体 · {indicator}{Point(point)}";

    public static string OfPoints(string group, string indicator, string point) => $"{Scheme} 二、基础性指标 · {group} · {indicator}{Point(point)}";

    private static string Point(string point) => point.Length == 0 ? "" : $" 第{point}点";
}

using System.Globalization;
using Hengjian.Collect.Probes;
using Hengjian.Core.Captures;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Hengjian.Cli.Verbs.Probes;

/// <summary>Probes as a table for people, the phases in milliseconds.</summary>
internal static class ProbeTable
{
    /// <summary>Prints the table and one line that sums it up.</summary>
    public static void Print(IReadOnlyList<ProbeResult> results, ProbeSummary summary, DateTimeOffset now)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("网址", "结果", "协议", "地址");
        foreach (var phase in (string[])["解析", "连接", "TLS", "首字节", "传输", "合计(毫秒)"])
        {
            table.AddColumn(new TableColumn(phase) { Alignment = Justify.Right, NoWrap = true });
        }

        table.AddColumn("证书");
        foreach (var result in results)
        {
            table.AddRow(Row(result, now).Select(text => new Cell(text)));
        }

        Terminal.Out.Write(table);
        Console.Out.WriteLine(Line(summary));
    }

    /// <summary>The version of HTTP as it is called.</summary>
    public static string VersionOf(ProbeResult result) => result.HttpVersion switch
    {
        null => "",
        { Major: >= 2 } version => version.Major.ToString(CultureInfo.InvariantCulture),
        var version => version.ToString(2),
    };

    private static IEnumerable<string> Row(ProbeResult result, DateTimeOffset now)
    {
        var phases = result.Phases;
        return
        [
            result.Home.DisplayText + string.Concat(result.Redirects.Select(url => "\n→ " + url.DisplayText)),
            Words(result),
            VersionOf(result) is { Length: > 0 } version ? "HTTP/" + version : "",
            result.Server?.ToString() ?? "",
            .. new[] { phases.Dns, phases.Connect, phases.Tls, phases.FirstByte, phases.Transfer, phases.Total }.Select(Milliseconds),
            result.CertificateEnds is { } ends ? Certificate(CertificateWarning.At(ends, now)) : "",
        ];
    }

    private static string Words(ProbeResult result) =>
        (result.Error ?? $"正常（{result.Status?.ToString(CultureInfo.InvariantCulture)}）") + (result.IsSlow ? "，达到 15 秒" : "");

    private static string Certificate(CertificateWarning warning) =>
        warning.Step == 0 ? "已过期" : $"剩 {warning.DaysLeft} 天{(warning.Step is null ? "" : "，应尽快更换")}";

    private static string Milliseconds(TimeSpan span) => span.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Line(ProbeSummary summary)
    {
        var parts = new List<string> { $"网址 {summary.Targets} 个，拨测 {summary.Probes} 次", $"打不开 {summary.Down} 个", $"15 秒以上 {summary.Slow} 个" };
        Add(parts, summary.Refused, "拒绝访问", "（可能只拒绝本机，不作认定）");
        Add(parts, summary.NotAsked, "未访问", "（内部地址，确需访问加 --allow-private）");
        Add(parts, summary.Certificate, "证书将在 30 天内到期或已过期", "");
        if (summary.MedianMs is { } median)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"用时中位数 {median:0} 毫秒，95% 在 {summary.P95Ms:0} 毫秒以内"));
        }

        return string.Join("；", parts) + "。";
    }

    private static void Add(List<string> parts, int count, string what, string remark)
    {
        if (count > 0)
        {
            parts.Add($"{what} {count} 个{remark}");
        }
    }
}

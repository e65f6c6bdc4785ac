using System.Text.Json;
using Hengjian.City.Truth;
using Hengjian.Rubrics.Sheets;
using Hengjian.Server.Patrols;
using Hengjian.Workflow.Cycles;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Hengjian.Cli.Demo;

/// <summary>What the demo prints when it is done.</summary>
/// <param name="Book">The result.</param>
/// <param name="Detection">What was found of what was planted.</param>
/// <param name="Traps">How many traps were laid that must not be called faulty.</param>
/// <param name="Probes">What the probes came to.</param>
/// <param name="Folder">The result folder.</param>
/// <param name="Elapsed">The time it took.</param>
/// <param name="PeakMemoryBytes">The largest memory it held; null where unknown.</param>
internal sealed record DemoSummary(EvaluationBook Book, DetectionReport Detection, int Traps, PatrolProbes Probes, string Folder, TimeSpan Elapsed, long? PeakMemoryBytes)
{
    private const int ShownRanks = 5;
    private const double Mebibyte = 1024 * 1024;

    /// <summary>Prints it to standard output.</summary>
    public void Print(bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(
                new
                {
                    units = Book.Units.Count,
                    sites = Book.Registry.Sites.Count,
                    accounts = Book.Accounts.Count,
                    findings = Book.Findings.Count,
                    detection = new
                    {
                        planted = Detection.Found.Count + Detection.Missed.Count,
                        found = Detection.Found.Count,
                        missed = Detection.Missed.Count,
                        unplanted = Detection.Unplanted.Count,
                        otherPlaces = Detection.Places.Count,
                        Detection.Kinds,
                    },
                    probes = new { Probes.Scheduled, Probes.Confirmations, Probes.Alarms, Probes.Warned },
                    folder = Folder,
                    seconds = Math.Round(Elapsed.TotalSeconds, 1),
                    peakMemoryBytes = PeakMemoryBytes,
                },
                OutputFormat.Json));
            return;
        }

        var console = Terminal.Out;
        Console.Out.WriteLine($"{Book.Registry.Title}　{Book.RubricTitle}　监测时间 {Book.MonitoredAt:yyyy-MM-dd}");
        Console.Out.WriteLine("分类排名（已定得分；未评项目不计入，上限在括号内）");
        console.Write(RankingTable());
        Console.Out.WriteLine("查出的问题与埋设的问题核对");
        console.Write(DetectionTable());
        var missed = Detection.Missed.Count == 0 ? "无遗漏" : $"遗漏 {Detection.Missed.Count} 个";
        var unplanted = Detection.Unplanted.Count == 0 ? "无误报" : $"误报 {Detection.Unplanted.Count} 个";
        Console.Out.WriteLine($"埋设问题 {Detection.Found.Count + Detection.Missed.Count} 个，查出 {Detection.Found.Count} 个，{missed}，{unplanted}；另设不应报警的陷阱 {Traps} 处。");
        Console.Out.WriteLine($"单位 {Book.Units.Count} 个，账号 {Book.Accounts.Count} 个，问题 {Book.Findings.Count} 条。结果在 {Folder}");
        Console.Out.WriteLine($"拨测 {Probes.Scheduled} 次，另为确认疑点拨测 {Probes.Confirmations} 次；确认后报警 {Probes.Alarms} 次，{Probes.Warned} 个网站有过一周内 3% 以上打不开的预警。");
        var memory = PeakMemoryBytes is { } bytes ? $"，内存峰值 {bytes / Mebibyte:F0} MB" : "";
        Console.Out.WriteLine($"用时 {Elapsed.TotalSeconds:F1} 秒{memory}。全部内容均为模拟。");
    }

    private Table RankingTable()
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("类别", "单位数", "单项否决", $"前 {ShownRanks} 名");
        foreach (var entry in Book.Classes)
        {
            var units = Book.Units.Where(unit => unit.Unit.Class == entry.Class).ToList();
            var best = units.Where(unit => unit.Rank is not null).Take(ShownRanks)
                .Select(unit => $"{unit.Rank}. {unit.Unit.Name}　{unit.Sheet.Total?.Lowest:0.00}（{unit.Sheet.Total?.Highest:0.00}）");
            table.AddRow(
                new Cell(entry.Class.Name),
                new Cell($"{units.Count}"),
                new Cell($"{units.Count(unit => unit.Sheet.Verdict == SheetVerdict.Vetoed)}"),
                new Cell(string.Join('\n', best)));
        }

        return table;
    }

    private Table DetectionTable()
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("问题种类", "查出", "遗漏", "误报");
        foreach (var kind in Detection.Kinds)
        {
            table.AddRow(new Cell(kind.Kind), new Cell($"{kind.Found}"), new Cell($"{kind.Missed}"), new Cell($"{kind.Unplanted}"));
        }

        return table;
    }
}

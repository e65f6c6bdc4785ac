using System.Globalization;
using Hengjian.Cli.Verbs.Evidence;
using Hengjian.Collect.Crawling;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Hengjian.Cli.Verbs.Crawls;

/// <summary>What a crawl came to, as tables for people.</summary>
internal static class CrawlTable
{
    private const int Shown = 100;
    private const int MainReasons = 3;

    public static void Print(CrawlResult result)
    {
        var outcome = result.Outcome;
        var dead = outcome.Links.Where(link => link.Verdict == Verdict.Faulty).ToList();
        var notAsked = outcome.NotAsked.Select(target => target.Url).ToHashSet();
        var open = outcome.Links.Where(link => link.Verdict == Verdict.NotProven && !(link.Cause == FailureCause.NotAsked && notAsked.Contains(link.Target))).ToList();
        Print("死链", dead);
        Print("未能确定（不算死链，需人工看）", open);
        if (outcome.NotAsked.Count > 0)
        {
            var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle("没有访问的地址") };
            table.AddColumns("地址", "数量", "原因");
            foreach (var target in outcome.NotAsked.Take(Shown))
            {
                table.AddRow(new Cell(target.Url.DisplayText), new Cell(target.Count.ToString(CultureInfo.InvariantCulture)), new Cell(target.Reason));
            }

            Terminal.Out.Write(table);
        }

        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"页面 {outcome.Pages} 个，{outcome.Bytes / 1048576.0:0.0} MB，用时 {result.Elapsed.TotalSeconds:0.0} 秒；链接 {outcome.Checked} 个：正常 {outcome.Alive}，死链 {dead.Count}，未能确定 {open.Count}{NotAskedOf(outcome.LinksNotAsked)}。{(outcome.Complete ? "全站采集完整。" : outcome.BrokenOff is not null ? "采集中断，还没有完成。" : "采集不完整，原因见上。")}"));
        if (ScriptedLine.Of(outcome.Scripted, result.HadBrowser) is { } line)
        {
            Console.Out.WriteLine(line);
        }

        Console.Out.WriteLine($"证据在 {result.Folder.Evidence}。");
        Console.Out.WriteLine(HeadLine.Of(result.Head));
    }

    /// <summary>How many targets were not asked, and the main reasons.</summary>
    private static string NotAskedOf(IReadOnlyList<NotAskedReason> reasons)
    {
        if (reasons.Count == 0)
        {
            return "";
        }

        var main = reasons.Take(MainReasons).Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Reason} {each.Count} 个"));
        var rest = reasons.Skip(MainReasons).Sum(each => each.Count);
        return string.Create(CultureInfo.InvariantCulture, $"，没有访问 {reasons.Sum(each => each.Count)}（{string.Join("；", main)}{(rest > 0 ? $"；其他原因 {rest} 个" : "")}）");
    }

    private static void Print(string title, List<LinkVerdict> links)
    {
        if (links.Count == 0)
        {
            return;
        }

        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle($"{title}（{links.Count}）") };
        table.AddColumns("地址", "原因", "所在页面", "处数");
        foreach (var link in links.Take(Shown))
        {
            table.AddRow(
                new Cell(link.Shown),
                new Cell(link.Decisive?.Error ?? ""),
                new Cell(link.Parents.Count > 0 ? $"{link.Parents[0].Page.DisplayText}“{link.Parents[0].Text}”" : ""),
                new Cell(link.Places.ToString(CultureInfo.InvariantCulture)));
        }

        Terminal.Out.Write(table);
        if (links.Count > Shown)
        {
            Console.Out.WriteLine($"……另有 {links.Count - Shown} 个，用 --format json 看全部。");
        }
    }
}

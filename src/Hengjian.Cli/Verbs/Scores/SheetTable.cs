using System.Globalization;
using Hengjian.Rubrics;
using Hengjian.Rubrics.Explanation;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Hengjian.Cli.Verbs.Scores;

/// <summary>Prints one sheet, for people.</summary>
internal static class SheetTable
{
    public static void Print(Rubric rubric, ScoreSheet sheet)
    {
        Console.Out.WriteLine(Heading(rubric, sheet));
        Console.Out.WriteLine($"结论：{VerdictWords.Of(sheet.Verdict)}　总分：{(sheet.Total is { } total ? Points(total) : "没有")}　等次：{sheet.Grade ?? "未定"}");
        Vetoes(rubric, sheet);
        Limits(sheet);
        Children(sheet);
        foreach (var part in sheet.Parts)
        {
            Console.Out.WriteLine($"{part.Name}：{Points(part.Awarded)}，满分 {Number(part.Full)}（{part.Arithmetic}）");
            Terminal.Out.Write(Indicators(part));
        }

        OpenPoints(rubric, "待定", [("", sheet)]);
        OpenPoints(rubric, "下级待定", [.. Below(sheet, "")]);
        Options(sheet);
    }

    public static string Heading(Rubric rubric, ScoreSheet sheet) =>
        $"{sheet.Subject}{(sheet.Class is { } name ? $"（{name}）" : "")}　{rubric.Title}（{sheet.Rubric}，版本 {sheet.Version}）";

    public static string Points(ScoreRange range) => range.IsSettled ? Number(range.Lowest) : $"{Number(range.Lowest)} 至 {Number(range.Highest)}";

    private static string Number(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static void Vetoes(Rubric rubric, ScoreSheet sheet)
    {
        var shown = sheet.Vetoes.Where(entry => entry.Outcome is RuleOutcome.Triggered or RuleOutcome.Open)
            .OrderBy(entry => entry.Outcome == RuleOutcome.Triggered ? 0 : 1)
            .ToList();
        if (sheet.Vetoes.Count == 0)
        {
            return;
        }

        Console.Out.WriteLine($"单项否决：{sheet.Vetoes.Count} 条，成立 {Count(sheet, RuleOutcome.Triggered)} 条，待定 {Count(sheet, RuleOutcome.Open)} 条，不适用 {Count(sheet, RuleOutcome.NotApplied)} 条");
        if (shown.Count == 0)
        {
            return;
        }

        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("否决条目", "结果", "经过");
        foreach (var entry in shown)
        {
            table.AddRow(new Cell($"{entry.Name}：{entry.Words}\n{entry.Id}"), new Cell(ResultOf(rubric, entry)), new Cell(entry.Basis));
        }

        Terminal.Out.Write(table);
    }

    private static string ResultOf(Rubric rubric, VetoEntry entry)
    {
        if (entry.Outcome != RuleOutcome.Triggered)
        {
            return "待定";
        }

        return rubric.Vetoes.First(item => item.Id == entry.Id).Then is VetoConsequence.GradeAtMost ? "限制等次" : "否决";
    }

    private static void Limits(ScoreSheet sheet)
    {
        foreach (var entry in sheet.Limits)
        {
            Console.Out.WriteLine($"{entry.Name}（{entry.Id}）：{entry.Words}：{entry.Basis}");
        }
    }

    private static void Children(ScoreSheet sheet)
    {
        if (sheet.Children.Count == 0)
        {
            return;
        }

        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("下级", "结论", "总分", "等次");
        foreach (var child in sheet.Children)
        {
            table.AddRow(new Cell(child.Subject), new Cell(VerdictWords.Of(child.Verdict)), new Cell(child.Total is { } total ? Points(total) : "没有"), new Cell(child.Grade ?? "未定"));
        }

        Terminal.Out.Write(table);
    }

    private static int Count(ScoreSheet sheet, RuleOutcome outcome) => sheet.Vetoes.Count(entry => entry.Outcome == outcome);

    private static Table Indicators(PartScore part)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("指标", "分值", "得分", "得失与待定");
        var group = "";
        foreach (var indicator in part.Indicators)
        {
            if (indicator.Group != group)
            {
                group = indicator.Group;
                table.AddRow(new Markup($"[bold]{Markup.Escape(group)}[/]"), new Cell(""), new Cell(""), new Cell(""));
            }

            table.AddRow(
                new Cell($"{indicator.Name}\n{indicator.Id}"),
                new Cell(Number(indicator.Weight)),
                new Cell(Points(indicator.Awarded)),
                new Cell(string.Join("\n", Reasons(indicator))));
        }

        return table;
    }

    private static IEnumerable<string> Reasons(IndicatorScore indicator)
    {
        if (indicator.Note.Length > 0)
        {
            yield return indicator.Note;
        }

        if (indicator.Judgement is { } judgement)
        {
            yield return $"{judgement.By} {judgement.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}：{judgement.Reason}";
        }

        if (indicator.Awarded.IsSettled && (indicator.Judgement is not null || indicator.Awarded.Lowest == indicator.Weight))
        {
            yield break;
        }

        // Where nothing was deducted, points are missing because a rule gave none: then that rule is the reason.
        var deducted = indicator.Entries.Any(entry => entry.Points < 0);
        foreach (var entry in indicator.Entries.Where(entry => entry.Points != 0 || entry.Outcome == RuleOutcome.Open || (!deducted && entry.Outcome == RuleOutcome.Clear)))
        {
            yield return entry.Basis.StartsWith(entry.Words, StringComparison.Ordinal) ? entry.Basis : $"{entry.Words}：{entry.Basis}";
        }
    }

    /// <summary>The objects below with the way to each: “甲县门户·”.</summary>
    private static IEnumerable<(string Way, ScoreSheet Sheet)> Below(ScoreSheet sheet, string way) =>
        sheet.Children.SelectMany(child => Below(child, $"{way}{child.Subject}·").Prepend(($"{way}{child.Subject}·", child)));

    private static void OpenPoints(Rubric rubric, string words, IReadOnlyList<(string Way, ScoreSheet Sheet)> sheets)
    {
        var points = sheets.SelectMany(one => one.Sheet.OpenPoints.Select(open => (one.Way, Open: open))).ToList();
        if (points.Count == 0)
        {
            return;
        }

        Console.Out.WriteLine($"{words} {points.Count} 处：");
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("所属", "待定的事", "影响分");
        foreach (var (way, open) in points)
        {
            var isVeto = rubric.Vetoes.Any(item => item.Id == open.Indicator);
            table.AddRow(new Cell(way + rubric.NameOf(open.Indicator)), new Cell(open.Question), new Cell(isVeto ? "否决" : Number(open.AtStake)));
        }

        Terminal.Out.Write(table);
    }

    private static void Options(ScoreSheet sheet)
    {
        foreach (var option in sheet.Options)
        {
            Console.Out.WriteLine($"选项 {option.Id}＝{option.Choice}{(option.IsDefault ? "（默认）" : "")}：{option.Meaning}");
        }
    }
}

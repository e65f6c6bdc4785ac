using System.Globalization;
using Hengjian.Rubrics.Explanation;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Hengjian.Cli.Verbs.Scores;

/// <summary>Prints a ranking, for people.</summary>
internal static class RankingTable
{
    public static void Print(RankedSubjects ranked)
    {
        foreach (var (title, list) in ranked.Lists)
        {
            Console.Out.WriteLine($"排名：{title}（待定的和没有得分的不排名次）");
            var table = new Table { Border = TableBorder.Rounded };
            table.AddColumns("名次", "考评对象", "总分", "等次", "结论");
            foreach (var place in list.Places)
            {
                table.AddRow(
                    new Cell(place.Rank?.ToString(CultureInfo.InvariantCulture) ?? ""),
                    new Cell(place.Sheet.Subject),
                    new Cell(place.Sheet.Total is { } total ? SheetTable.Points(total) : "没有"),
                    new Cell(place.Sheet.Grade ?? "未定"),
                    new Cell(VerdictWords.Of(place.Sheet.Verdict)));
            }

            Terminal.Out.Write(table);
        }
    }
}

using System.Globalization;
using Hengjian.Rubrics.Explanation;
using Hengjian.Rubrics.Rankings;
using Hengjian.Rubrics.Sheets;
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
            Console.Out.WriteLine($"排名：{title}（待定的和没有得分的不排名次{(list.Places.Any(MayStillMove) ? "；有总分待定的，名次和按名额定的等次还会变" : "")}）");
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

    private static string ClassWords(RankedSubjects ranked, RankingList list) => list.Class is { } name
        ? $"，{name}"
        : ranked.Ranking.Lists.Any(other => other.Class is not null) ? "，没有写明类别的" : "";

    /// <summary>One that has no rank yet may take one before those that have.</summary>
    private static bool MayStillMove(RankedSheet place) => place.Rank is null && place.Sheet.Total is not null && place.Sheet.Verdict != SheetVerdict.Vetoed;
}

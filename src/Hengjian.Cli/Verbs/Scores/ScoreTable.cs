using Hengjian.Rubrics.Explanation;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Hengjian.Cli.Verbs.Scores;

/// <summary>Prints what <c>score</c> has to say, for people.</summary>
internal static class ScoreTable
{
    public static void Print(ScoreResult result)
    {
        if (result.Compared is { } compared)
        {
            foreach (var one in compared)
            {
                Print(one);
            }

            return;
        }

        foreach (var subject in result.Subjects)
        {
            if (result.Explained.Count > 0)
            {
                Explain(result, subject);
            }
            else
            {
                SheetTable.Print(result.Rubric, subject.Sheet);
                Console.Out.WriteLine();
            }
        }

        if (result.Explained.Count > 0)
        {
            return;
        }

        foreach (var ranked in result.Ranking)
        {
            RankingTable.Print(ranked);
        }

        Console.Out.WriteLine("某一项怎样算出，加 --explain 和它的 id 查看。");
    }

    private static void Explain(ScoreResult result, ScoredSubject subject)
    {
        Console.Out.WriteLine(SheetTable.Heading(result.Rubric, subject.Sheet));
        IEnumerable<IReadOnlyList<string>> explained = result.ExplainsAll
            ? [WholeDerivation.Of(result.Rubric, subject.Facts, subject.Sheet)]
            : result.Explained.Select(id => Derivation.Of(result.Rubric, subject.Facts, subject.Sheet, id));
        foreach (var line in explained.SelectMany(lines => lines.Prepend("")))
        {
            Console.Out.WriteLine(line);
        }

        Console.Out.WriteLine();
    }

    private static void Print(ComparedSubject compared)
    {
        Console.Out.WriteLine($"{compared.Subject}：前后两份事实的评分{(compared.Comparison.IsSame ? "相同。" : "比较")}");
        foreach (var line in compared.Comparison.Results)
        {
            Console.Out.WriteLine($"  {line}");
        }

        if (compared.Comparison.Indicators.Count == 0)
        {
            return;
        }

        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("指标", "前", "后", "原因");
        foreach (var one in compared.Comparison.Indicators)
        {
            table.AddRow(new Cell($"{one.Name}\n{one.Id}"), new Cell(SheetTable.Points(one.First)), new Cell(SheetTable.Points(one.Second)), new Cell(string.Join("\n", one.Reasons)));
        }

        Terminal.Out.Write(table);
    }
}

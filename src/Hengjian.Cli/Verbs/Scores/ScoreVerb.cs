using System.CommandLine;
using Hengjian.Cli.Verbs.Rubrics;
using Hengjian.Reports.Rubrics;
using Hengjian.Rubrics;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Scoring;

namespace Hengjian.Cli.Verbs.Scores;

/// <summary><c>score --rubric F --facts F</c>: score sheets out of a rubric and facts.</summary>
internal static class ScoreVerb
{
    /// <summary>What <c>--explain</c> takes for everything.</summary>
    private const string Everything = "all";

    public static Command Create()
    {
        var rubric = new Option<string>("--rubric") { Description = "考评方案文件（YAML 或 XLSX），或 rubrics 目录中方案的 id", Required = true };
        var facts = new Option<string>("--facts") { Description = "事实文件（JSON）：一个考评对象，或 {\"subjects\": […]}", Required = true };
        var options = new Option<string[]>("--option") { Description = "方案未明确之处的选择，写成 选项=取值，可以有几个", DefaultValueFactory = _ => [] };
        var explain = new Option<string?>("--explain") { Description = "写出这一项的全部推算：指标或否决条目的 id，all 表示每一项" };
        var compare = new Option<string?>("--compare") { Description = "另一份事实文件：列出得分不同的指标及原因" };
        var output = new Option<string?>("--out") { Description = "同时把评分表写成电子表格（.xlsx）" };
        var force = new Option<bool>("--force") { Description = "--out 的文件已存在时覆盖" };
        var format = OutputFormat.Option();
        var command = new Command("score", "按考评方案评分，每一分都写明规则、算式和证据") { rubric, facts, options, explain, compare, output, force, format };
        command.SetAction(CommandTree.Guarded((parsed, _) =>
        {
            var written = parsed.GetValue(output);
            if (written is not null)
            {
                OutputFile.Refuse(written, parsed.GetValue(force), ".xlsx");
            }

            var (read, path) = RubricSource.Sound(parsed.GetRequiredValue(rubric));
            var chosen = Chosen(read, parsed.GetRequiredValue(options));
            var explained = Explained(read, path, parsed.GetValue(explain));
            var file = SubjectFile.Read(parsed.GetRequiredValue(facts), read);
            var (scored, ranking) = Ranked(read, file, Score(read, file, chosen));
            var result = new ScoreResult(read, file.IsList, scored, ranking, explained, Compared(read, parsed.GetValue(compare), chosen, scored)) { ExplainsAll = parsed.GetValue(explain) == Everything };
            if (written is not null)
            {
                OutputFile.Write(written, Workbook(result));
                Console.Error.WriteLine($"评分表已写到 {written}。");
            }

            if (parsed.GetRequiredValue(format) == "json")
            {
                Console.Out.Write(ScoreJson.Of(result));
            }
            else
            {
                ScoreTable.Print(result);
            }

            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static byte[] Workbook(ScoreResult result)
    {
        using var stream = new MemoryStream();
        if (result.Subjects.Count == 1)
        {
            ScoreSheetWorkbook.Write(stream, result.Rubric, result.Subjects[0].Sheet);
        }
        else
        {
            ScoreSheetWorkbook.Write(stream, result.Rubric, [.. result.Ranking.SelectMany(one => one.Lists)]);
        }

        return stream.ToArray();
    }

    /// <summary>A list of subjects is ranked, and its sheets have the grades that quotas give.</summary>
    private static (IReadOnlyList<ScoredSubject> Scored, IReadOnlyList<RankedSubjects> Ranking) Ranked(Rubric rubric, SubjectFile file, IReadOnlyList<ScoredSubject> scored)
    {
        if (!file.IsList)
        {
            return (scored, []);
        }

        var ranking = RankedSubjects.Of(rubric, scored);
        var graded = ranking.SelectMany(one => one.Ranking.Lists.SelectMany(list => list.Places.Select(place => (one.Target, place.Sheet))))
            .ToDictionary(one => (one.Target, one.Sheet.Subject), one => one.Sheet);
        return ([.. scored.Select(one => one with { Sheet = graded[(rubric.Targets.First(target => target.Covers(one.Facts.Target)).Id, one.Facts.Subject)] })], ranking);
    }

    private static IReadOnlyList<ScoredSubject> Score(Rubric rubric, SubjectFile file, Dictionary<string, string> chosen) =>
        [.. file.Subjects.Select(subject => new ScoredSubject(subject.Facts, Scorer.Score(rubric, subject.Facts, chosen)))];

    private static Dictionary<string, string> Chosen(Rubric rubric, string[] written)
    {
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var one in written)
        {
            var parts = one.Split('=', 2);
            if (parts.Length != 2 || parts[0].Length == 0 || parts[1].Length == 0)
            {
                faults.Add($"--option {one}：应当写成 选项=取值。");
            }
            else if (!chosen.TryAdd(parts[0], parts[1]))
            {
                faults.Add($"--option {one}：选项“{parts[0]}”写了两次。");
            }
        }

        faults.AddRange(OptionChoices.Verify(rubric, chosen).Select(fault => $"--option：{fault}"));
        return faults.Count == 0 ? chosen : throw new BadInputException(faults);
    }

    private static IReadOnlyList<string> Explained(Rubric rubric, string path, string? asked)
    {
        var known = IndicatorNames.Of(rubric).ToList();
        if (asked is null or Everything)
        {
            return asked is null ? [] : known;
        }

        return known.Contains(asked, StringComparer.Ordinal)
            ? [asked]
            : throw new BadInputException($"--explain {asked}：{path} 中没有这个指标或否决条目{IndicatorNames.Hint(rubric, asked)}。可用 hengjian rubric explain 查看全部 id。");
    }

    private static IReadOnlyList<ComparedSubject>? Compared(Rubric rubric, string? path, Dictionary<string, string> chosen, IReadOnlyList<ScoredSubject> scored) =>
        path is null ? null : ComparedSubject.All(rubric, path, scored, Score(rubric, SubjectFile.Read(path, rubric), chosen));
}

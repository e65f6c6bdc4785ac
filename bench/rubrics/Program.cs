using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using Hengjian.Rubrics;
using Hengjian.Rubrics.Bench;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

// Scores made subjects by a made rubric of 100 indicators and prints the figures as JSON. Usage: rubrics-bench [subjects] [cores]
const int Rescores = 501;
var subjects = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 15_000;
var cores = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 2;

var load = RubricFile.Parse(MadeRubric.Text(), "made.yaml");
if (load.Rubric is not { } rubric)
{
    foreach (var fault in load.Faults)
        Console.Error.WriteLine($"{fault.Line}:{fault.Column} {fault.Message}");
    return 2;
}

for (var subject = 0; subject < 50; subject++)
    Scorer.Score(rubric, MadeFacts.Of(subject));

var digests = new byte[subjects][];
long scoring = 0;
var watch = Stopwatch.StartNew();
Parallel.For(0, subjects, new ParallelOptions { MaxDegreeOfParallelism = cores }, subject =>
{
    var facts = MadeFacts.Of(subject);
    var begun = Stopwatch.GetTimestamp();
    var sheet = Scorer.Score(rubric, facts);
    Interlocked.Add(ref scoring, Stopwatch.GetTimestamp() - begun);
    digests[subject] = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{sheet.Subject}|{sheet.Total}|{sheet.Grade}|{sheet.OpenPoints.Count}")));
});
var seconds = watch.Elapsed.TotalSeconds;

Console.WriteLine(JsonSerializer.Serialize(new
{
    subjects,
    indicators = MadeRubric.Indicators,
    factsEach = MadeFacts.Of(1).Values.Count,
    cores,
    seconds = Math.Round(seconds, 2),
    scoringSecondsOfOneCore = Math.Round(scoring / (double)Stopwatch.Frequency, 2),
    peakMemoryBytes = PeakMemory(),
    rescoreMedianMs = Math.Round(RescoreMedian(rubric), 3),
    sheetBytes = Encoding.UTF8.GetByteCount(ScoreSheetFile.Write(Scorer.Score(rubric, MadeFacts.Of(1)))),
    digest = Convert.ToHexStringLower(SHA256.HashData([.. digests.SelectMany(digest => digest)])),
}));
return 0;

static double RescoreMedian(Rubric rubric)
{
    var facts = MadeFacts.Of(1);
    var times = new double[Rescores];
    for (var round = 0; round < Rescores; round++)
    {
        var values = new Dictionary<string, FactValue>(facts.Values, StringComparer.Ordinal) { ["i03.a"] = new FactValue.Number(round % 20) };
        var begun = Stopwatch.GetTimestamp();
        Scorer.Score(rubric, facts with { Values = values });
        times[round] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    return times.Order().ElementAt(Rescores / 2);
}

static long PeakMemory()
{
    using var self = Process.GetCurrentProcess();
    return self.PeakWorkingSet64;
}

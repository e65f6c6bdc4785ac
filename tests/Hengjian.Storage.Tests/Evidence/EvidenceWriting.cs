using System.Globalization;

namespace Hengjian.Storage.Tests.Evidence;

/// <summary>
/// This assembly run as a program: with <c>FOLDER sample</c> it writes a folder for readers of others; with <c>FOLDER ROUND</c> it is the child of
/// <see cref="KilledWriterTests"/>, which writes until it is killed and says after each write what is kept.
/// </summary>
internal static class EvidenceWriting
{
    /// <summary>Small, so that files roll over under the killer's hands.</summary>
    public const long FileBytes = 300_000;

    private const int Threads = 4;
    private const int MostPerRound = 100_000;

    /// <summary>Bytes that are kept by themselves: large ones, so that a kill may fall into their write.</summary>
    public static byte[] Kept(int number)
    {
        var bytes = new byte[200_000];
        new Random(number).NextBytes(bytes);
        return bytes;
    }

    private static async Task<int> Main(string[] args)
    {
        if (args.Length < 2)
        {
            return 2;
        }

        if (args[1] == "sample")
        {
            await SampleFolder.WriteAsync(args[0]);
            return 0;
        }

        using var store = new EvidenceFolder(args[0], clock: new FixedClock(Sample.At), fileBytes: FileBytes);
        var first = int.Parse(args[1], CultureInfo.InvariantCulture) * MostPerRound;
        await Parallel.ForAsync(first, first + MostPerRound, new ParallelOptions { MaxDegreeOfParallelism = Threads }, async (number, cancellation) =>
        {
            switch (number % 3)
            {
                case 0:
                    var body = Sample.Page(number);
                    await store.RecordAsync(Sample.Book, Sample.Capture($"{number}.html", body), body, [Sample.Answer($"{number}.html", body)], cancellation);
                    Say("capture", number);
                    break;
                case 1:
                    await store.RecordAsync(Sample.Book, Sample.Probe(number), cancellation);
                    Say("probe", number);
                    break;
                default:
                    await store.KeepAsync(Kept(number), cancellation);
                    Say("kept", number);
                    break;
            }
        });
        return 0;
    }

    private static void Say(string what, int number)
    {
        lock (Console.Out)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} {number}."));
            Console.Out.Flush();
        }
    }
}

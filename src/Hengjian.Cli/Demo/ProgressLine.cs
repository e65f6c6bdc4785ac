using Hengjian.Server.Patrols;

namespace Hengjian.Cli.Demo;

/// <summary>Progress on standard error: a bar that moves on a terminal, a line every few seconds elsewhere. Safe for several threads.</summary>
internal sealed class ProgressLine(TimeProvider clock) : IProgress<PatrolProgress>, IDisposable
{
    private const int Width = 30;
    private static readonly TimeSpan BarEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private readonly bool terminal = !Console.IsErrorRedirected;
    private readonly long began = clock.GetTimestamp();
    private long shown = clock.GetTimestamp();
    private string stage = "";

    /// <inheritdoc/>
    public void Report(PatrolProgress value)
    {
        lock (gate)
        {
            var isNew = value.Stage != stage;
            if (!isNew && value.Done < value.Total && clock.GetElapsedTime(shown) < (terminal ? BarEvery : LineEvery))
            {
                return;
            }

            stage = value.Stage;
            shown = clock.GetTimestamp();
            var share = value.Total == 0 ? 1 : Math.Min(1, (double)value.Done / value.Total);
            var figures = $"{value.Stage} {value.Done}/{value.Total}（{share:P0}，{clock.GetElapsedTime(began).TotalSeconds:F0} 秒）";
            Show(terminal ? $"{new string('█', (int)(share * Width)).PadRight(Width, '░')} {figures}" : figures);
        }
    }

    /// <summary>Says what is being done now.</summary>
    public void Say(string text)
    {
        lock (gate)
        {
            stage = text;
            Show(text);
        }
    }

    /// <summary>Leaves the line.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (terminal && stage.Length > 0)
            {
                Console.Error.Write("\r\u001b[2K");
                stage = "";
            }
        }
    }

    private void Show(string text)
    {
        if (terminal)
        {
            Console.Error.Write($"\r\u001b[2K{text}");
        }
        else
        {
            Console.Error.WriteLine(text);
        }
    }
}

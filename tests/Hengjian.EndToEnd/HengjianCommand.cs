using System.Diagnostics;
using System.Text;

namespace Hengjian.EndToEnd;

/// <summary>The real command in a process of its own.</summary>
internal static class HengjianCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs it to its end.</summary>
    public static async Task<CommandOutcome> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"hengjian {string.Join(' ', arguments)} did not end within {Patience}.");
        }

        return new CommandOutcome(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts it, for tests that stop it in the middle.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "hengjian.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    /// <summary>Whether this build knows a verb.</summary>
    public static bool Knows(string verb)
    {
        using var process = Start("--help");
        var help = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return help.Split('\n').Any(line => line.TrimStart().StartsWith(verb + " ", StringComparison.Ordinal));
    }

    /// <summary>Sends Ctrl-C.</summary>
    public static async Task InterruptAsync(Process process)
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}

using System.CommandLine;
using Hengjian.Cli.Demo;
using Hengjian.Cli.Verbs;
using Hengjian.Cli.Verbs.Crawls;
using Hengjian.Cli.Verbs.Evidence;
using Hengjian.Cli.Verbs.Pages;
using Hengjian.Cli.Verbs.Probes;
using Hengjian.Cli.Verbs.Rendering;
using Hengjian.Cli.Verbs.Rubrics;
using Hengjian.Cli.Verbs.Scores;

namespace Hengjian.Cli;

/// <summary>All verbs of the <c>hengjian</c> command, and the one place where faults become lines and exit codes.</summary>
public static class CommandTree
{
    /// <summary>How long a verb may take to end after Ctrl-C before it is ended.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Runs one command line.</summary>
    /// <returns>The exit code; see <c>docs/cli.md</c>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var root = new RootCommand("衡鉴：政府网站与政务新媒体的监测、检查与考评。每一分有证据，每个结果可复算。")
        {
            new Command("import", "导入登记表等资料") { ImportRegistryVerb.Create(), ImportPostsVerb.Create() },
            CrawlVerb.Create(),
            PageVerb.Create(),
            RenderVerb.Create(),
            RubricVerb.Create(),
            ScoreVerb.Create(),
            ProbeVerb.Create(),
            DemoVerb.Create(),
            VerifyVerb.Create(),
            EvidenceVerb.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var line in UsageWords.FaultsOf(parsed))
            {
                await Console.Error.WriteLineAsync(line);
            }

            await Console.Error.WriteLineAsync("用法见：hengjian --help");
            return ExitCode.BadInput;
        }

        await using var help = new StringWriter();
        var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Patience, Output = help });
        await Console.Out.WriteAsync(UsageWords.InChinese(help.ToString()));
        return exitCode;
    }

    /// <summary>Makes a verb's action out of its work: faults become one clear line each and the exit code they deserve.</summary>
    internal static Func<ParseResult, CancellationToken, Task<int>> Guarded(Func<ParseResult, CancellationToken, Task<int>> work) =>
        async (parsed, cancellation) =>
        {
            try
            {
                return await work(parsed, cancellation);
            }
            catch (BadInputException fault)
            {
                foreach (var line in fault.Lines)
                {
                    await Console.Error.WriteLineAsync(line);
                }

                return ExitCode.BadInput;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                await Console.Error.WriteLineAsync("已中止；已完成的部分保留在输出目录中。");
                return ExitCode.Cancelled;
            }
            catch (Exception fault) when (OutsideFault.Describe(fault) is { } line)
            {
                await Console.Error.WriteLineAsync(line);
                return ExitCode.OutsideFailed;
            }
        };
}

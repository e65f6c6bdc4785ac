using Spectre.Console;

namespace Hengjian.Cli;

/// <summary>Standard output for tables: colours and the window's width on a terminal, plain text of a fixed width in a file or pipe.</summary>
internal static class Terminal
{
    private const int WidthOfFile = 120;

    public static IAnsiConsole Out { get; } = Make();

    private static IAnsiConsole Make()
    {
        var plain = Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        if (plain)
        {
            console.Profile.Width = WidthOfFile;
        }

        return console;
    }
}

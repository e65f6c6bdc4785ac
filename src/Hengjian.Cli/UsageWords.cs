using System.CommandLine;
using System.CommandLine.Parsing;

namespace Hengjian.Cli;

/// <summary>What the command-line library says in English, said in Chinese: headings of the help, and faults of usage.</summary>
internal static class UsageWords
{
    private static readonly (string English, string Chinese)[] Headings =
    [
        ("Description:", "说明："),
        ("Usage:", "用法："),
        ("Arguments:", "参数："),
        ("Options:", "选项："),
        ("Commands:", "命令："),
        ("Show help and usage information", "显示用法"),
        ("Show version information", "显示版本"),
        ("[command] [options]", "[命令] [选项]"),
        ("[options]", "[选项]"),
        ("[default: ", "[默认："),
        ("(REQUIRED)", "（必填）"),
    ];

    /// <summary>The help text with its fixed words in Chinese.</summary>
    public static string InChinese(string help) =>
        Headings.Aggregate(help, (text, words) => text.Replace(words.English, words.Chinese, StringComparison.Ordinal));

    /// <summary>One line for each fault of usage.</summary>
    public static IReadOnlyList<string> FaultsOf(ParseResult parsed)
    {
        var unknown = parsed.UnmatchedTokens.Select(token => $"不认识的命令、选项或参数“{token}”。");
        var others = parsed.Errors.Where(error => !parsed.UnmatchedTokens.Any(token => error.Message.Contains(token, StringComparison.Ordinal))).Select(LineOf);
        return [.. unknown.Concat(others).Distinct(StringComparer.Ordinal)];
    }

    private static string LineOf(ParseError error) => error.SymbolResult switch
    {
        _ when error.Message.Any(letter => letter > '\u2E80') => error.Message,
        OptionResult { Implicit: true } option => $"缺少选项 {option.Option.Name}：{option.Option.Description}。",
        OptionResult { Tokens.Count: 0 } option => $"选项 {option.Option.Name} 后面缺少值。",
        OptionResult option => $"选项 {option.Option.Name} 的值“{option.Tokens[^1].Value}”不对：{option.Option.Description}。",
        ArgumentResult { Tokens.Count: > 0, Parent: OptionResult parent } argument => $"选项 {parent.Option.Name} 的值“{argument.Tokens[^1].Value}”不对：{parent.Option.Description}。",
        ArgumentResult { Parent: OptionResult parent } => $"选项 {parent.Option.Name} 后面缺少值。",
        ArgumentResult argument => $"缺少参数 {argument.Argument.Name}：{argument.Argument.Description}。",
        CommandResult command when command.Command.Subcommands.Count > 0 => $"命令不完整，后面应是：{string.Join("、", command.Command.Subcommands.Select(verb => verb.Name))}。",
        CommandResult command when command.Command.Arguments.FirstOrDefault() is { } first => $"缺少参数 {first.Name}：{first.Description}。",
        _ => error.Message,
    };
}

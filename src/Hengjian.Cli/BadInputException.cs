namespace Hengjian.Cli;

/// <summary>Input that cannot be used. Each line names one fault with its place and what to do (zh-CN).</summary>
internal sealed class BadInputException(IReadOnlyList<string> lines) : Exception(string.Join(Environment.NewLine, lines))
{
    public BadInputException(string line)
        : this([line])
    {
    }

    /// <summary>One line for each fault.</summary>
    public IReadOnlyList<string> Lines { get; } = lines;
}

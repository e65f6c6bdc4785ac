namespace Hengjian.EndToEnd;

/// <summary>What a command did.</summary>
internal sealed record CommandOutcome(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of standard error that are not progress.</summary>
    public IReadOnlyList<string> ErrorLines =>
        [.. Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => !line.Contains('%', StringComparison.Ordinal) && !line.StartsWith("登记表：单位", StringComparison.Ordinal))];
}

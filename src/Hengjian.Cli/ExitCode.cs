namespace Hengjian.Cli;

/// <summary>The exit codes that scripts may rely on.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, and something asked for with <c>--fail-on</c> was found.</summary>
    public const int Found = 1;

    /// <summary>Bad usage or bad input.</summary>
    public const int BadInput = 2;

    /// <summary>The outside failed: network, database, disk.</summary>
    public const int OutsideFailed = 3;

    /// <summary>Cancelled; what was done is kept.</summary>
    public const int Cancelled = 130;
}

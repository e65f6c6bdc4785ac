namespace Hengjian.Checks.AccountUpdate;

/// <summary>How often an account must publish.</summary>
public sealed record AccountUpdateOptions
{
    /// <summary>The weeks before monitoring within which there must be a post. Default 2.</summary>
    public int VetoWeeks { get; init; } = 2;

    /// <summary>The single weeks before monitoring that are looked at for gaps. Default 4.</summary>
    public int WeeksLookedAt { get; init; } = 4;
}

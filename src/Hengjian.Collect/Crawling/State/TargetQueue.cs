namespace Hengjian.Collect.Crawling.State;

/// <summary>What an address waits for. The numbers stand in the state file.</summary>
internal enum TargetQueue
{
    /// <summary>A page or list that was not asked yet.</summary>
    Page = 0,

    /// <summary>Another target that was not asked yet.</summary>
    Other = 1,

    /// <summary>Another look.</summary>
    Again = 2,
}

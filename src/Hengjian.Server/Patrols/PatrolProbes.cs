namespace Hengjian.Server.Patrols;

/// <summary>What the probes of a patrol came to.</summary>
/// <param name="Scheduled">The spaced visits.</param>
/// <param name="Confirmations">The extra visits that confirmed or cleared a suspicion; they count in no rate.</param>
/// <param name="Alarms">The alarms that were raised, each after its confirmation.</param>
/// <param name="Warned">The sites that had a week at the early warning's 3 % or above.</param>
public sealed record PatrolProbes(int Scheduled, int Confirmations, int Alarms, int Warned)
{
    /// <summary>Both together.</summary>
    public PatrolProbes Plus(PatrolProbes other) =>
        new(Scheduled + other.Scheduled, Confirmations + other.Confirmations, Alarms + other.Alarms, Warned + other.Warned);
}

using Hengjian.Core.Registry;

namespace Hengjian.Collect.Imports;

/// <summary>What an import of a registry took, what it refused and why, and what it found odd.</summary>
/// <param name="Registry">The registry of the rows that were taken; null when there are <paramref name="Faults"/>.</param>
/// <param name="Classes">The sizes of the classes, in the order in which the unit list names them.</param>
/// <param name="Refused">The rows not taken, in the order of the file; one entry a row.</param>
/// <param name="Warnings">What is odd, in the order of the file.</param>
/// <param name="Faults">Why nothing could be taken; empty when the file could be read.</param>
public sealed record RegistryImportResult(
    CityRegistry? Registry,
    IReadOnlyList<ClassSize> Classes,
    IReadOnlyList<Refusal> Refused,
    IReadOnlyList<Warning> Warnings,
    IReadOnlyList<InputFault> Faults)
{
    /// <summary>The number of units taken.</summary>
    public int Units => Registry?.Units.Count ?? 0;

    /// <summary>The number of sites and channels taken.</summary>
    public int Sites => Registry?.Sites.Count ?? 0;

    /// <summary>The number of accounts taken.</summary>
    public int Accounts => Registry?.Accounts.Count ?? 0;

    /// <summary>The number of rows taken: units, sites and accounts.</summary>
    /// <remarks>Units that a CSV file names only in its rows of sites and accounts are counted as well.</remarks>
    public int Accepted => Units + Sites + Accounts;
}

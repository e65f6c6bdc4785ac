using Hengjian.Core;

namespace Hengjian.Storage.Evidence.Ledgers;

/// <summary>A place between two lines of the ledger.</summary>
/// <param name="Count">How many units come before it.</param>
/// <param name="Day">The day's file, such as <c>2026-11-20</c>; empty before the first.</param>
/// <param name="Offset">The place in that file.</param>
/// <param name="Chain">The chain up to it.</param>
internal sealed record LedgerPosition(long Count, string Day, long Offset, Digest Chain)
{
    /// <summary>Before everything.</summary>
    public static readonly LedgerPosition Start = new(0, "", 0, LedgerLine.Genesis);
}

using System.Globalization;

namespace Hengjian.Storage.Evidence.Indexes;

/// <summary>Where a unit lies.</summary>
/// <param name="Sequence">Its number in the ledger, from 1.</param>
/// <param name="File">The number of its WARC file.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Parts">The lengths of its members.</param>
internal sealed record UnitPlace(long Sequence, int File, long Offset, IReadOnlyList<int> Parts)
{
    /// <summary>Where one of its records lies.</summary>
    /// <exception cref="InvalidDataException">It has no such record: the index is wrong.</exception>
    public (long Offset, int Length) PartAt(int record) => record >= 0 && record < Parts.Count
        ? (Offset + Parts.Take(record).Sum(length => (long)length), Parts[record])
        : throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"There is no record {record} in a unit of {Parts.Count}."));
}

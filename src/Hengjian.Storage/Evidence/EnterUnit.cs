using Hengjian.Storage.Evidence.Indexes;
using Hengjian.Storage.Evidence.Ledgers;

namespace Hengjian.Storage.Evidence;

/// <summary>Enters a unit that lies on the disk into ledger and index.</summary>
internal delegate void EnterUnit(UnitKind kind, string file, long offset, IReadOnlyList<int> parts, ReadOnlySpan<byte> bytes, UnitFacts? facts, DateTimeOffset at);

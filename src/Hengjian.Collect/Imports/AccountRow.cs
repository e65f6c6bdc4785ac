using Hengjian.Core.Registry;

namespace Hengjian.Collect.Imports;

/// <summary>An account that was taken, and its row.</summary>
internal sealed record AccountRow(MediaAccount Account, int Row);

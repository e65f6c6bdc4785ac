using Hengjian.Core.Registry;

namespace Hengjian.Collect.Imports;

/// <summary>The account that a row names, or why it names none.</summary>
/// <param name="Account">The account; null when there is a fault.</param>
/// <param name="Field">The column at fault or odd; empty when nothing is.</param>
/// <param name="Fault">Why the row is refused, in words (zh-CN); null when it is not.</param>
/// <param name="Doubt">What is odd about the match, in words (zh-CN); null when nothing is.</param>
internal sealed record AccountMatch(MediaAccount? Account, string Field, string? Fault, string? Doubt);

namespace Hengjian.Collect.Imports;

/// <summary>Something odd in a file whose row was taken all the same.</summary>
/// <param name="Sheet">The sheet, by its name in the layout; the kind of the row for a CSV file.</param>
/// <param name="Row">The row, from 1; the first one where several are meant; null where it concerns the whole sheet.</param>
/// <param name="Field">The column it concerns.</param>
/// <param name="Value">What stands there, at most 80 characters.</param>
/// <param name="Reason">What is odd and how it was read, in one sentence (zh-CN).</param>
public sealed record Warning(string Sheet, int? Row, string Field, string Value, string Reason);

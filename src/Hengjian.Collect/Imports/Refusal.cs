namespace Hengjian.Collect.Imports;

/// <summary>A row that an import did not take.</summary>
/// <param name="Sheet">The sheet, by its name in the layout (网站 …); the kind of the row for a CSV file.</param>
/// <param name="Row">The row as a spreadsheet program numbers it, from 1.</param>
/// <param name="Field">The column at fault.</param>
/// <param name="Value">What stands there, at most 80 characters.</param>
/// <param name="Reason">Why it was refused and what to do, in one sentence (zh-CN).</param>
public sealed record Refusal(string Sheet, int Row, string Field, string Value, string Reason);

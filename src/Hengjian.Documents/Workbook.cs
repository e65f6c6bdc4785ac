namespace Hengjian.Documents;

/// <summary>A workbook as it was read: its sheets with their rows, everything as text.</summary>
/// <param name="File">The file's name without its folder, for messages.</param>
/// <param name="IsCsv">Whether it was a text file of one table; its single sheet then has no name.</param>
/// <param name="Sheets">The sheets in the order of their tabs, hidden ones too.</param>
public sealed record Workbook(string File, bool IsCsv, IReadOnlyList<Sheet> Sheets);

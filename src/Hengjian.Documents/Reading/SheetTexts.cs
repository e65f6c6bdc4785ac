namespace Hengjian.Documents.Reading;

/// <summary>The cells of a workbook as pieces of text.</summary>
internal static class SheetTexts
{
    public static List<TextPiece> Read(byte[] bytes, string name, ReadingBudget budget)
    {
        var pieces = new List<TextPiece>();
        foreach (var sheet in Workbooks.Read(bytes, name, budget.Limits).Sheets)
        {
            foreach (var row in sheet.Rows)
            {
                for (var column = 0; column < row.Cells.Count; column++)
                {
                    if (!string.IsNullOrWhiteSpace(row.Cells[column]))
                    {
                        budget.TakePiece();
                        pieces.Add(new TextPiece($"工作表“{FileNames.Shown(sheet.Name)}” {new CellAddress(row.Number, column + 1)}", row.Cells[column]));
                    }
                }
            }
        }

        return pieces;
    }
}

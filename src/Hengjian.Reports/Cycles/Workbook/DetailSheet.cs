using Hengjian.Documents;
using Hengjian.Reports.Cycles.Words;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Cycles.Workbook;

/// <summary>Every unit's indicators, one row each, with live sums; the rules name the findings that prove them.</summary>
internal static class DetailSheet
{
    /// <summary>Fills the sheet.</summary>
    /// <returns>The place of each unit's block, in the book's order.</returns>
    public static IReadOnlyList<UnitTotal> Fill(SheetWriter sheet, BookIndex index)
    {
        SheetLook.AddTitle(sheet, index);
        var rows = new DetailRows(sheet, proofs => Numbers(index, proofs), SheetLook.InReport);
        rows.AddHeadings();
        return [.. index.Book.Units.Select(result => rows.Add((result.Unit.Class?.Name ?? "", result.Unit.Name.Text), result.Sheet))];
    }

    private static string Numbers(BookIndex index, IReadOnlyList<ProofReference> proofs)
    {
        var numbers = proofs.Select(proof => index.NumberOf(proof.Id)).OfType<int>().Distinct().Order().Select(Figures.Count).ToList();
        return numbers.Count == 0 ? "" : $"［问题 {string.Join("、", numbers)}］";
    }
}

using Hengjian.Documents.Xlsx;

namespace Hengjian.Documents;

/// <summary>An XLSX workbook that is being written: real texts, numbers, dates and live formulas; the same content gives the same bytes.</summary>
/// <remarks>
/// <code>
/// var book = new WorkbookWriter("2021 年度考评得分");
/// var sheet = book.AddSheet("市财政局").Widths(8, 40, 12);
/// sheet.Header("序号", "指标", "得分");
/// sheet.Add(1, "可用性", CellContent.Number(0.8m, "0.00"));
/// sheet.Add("合计", "", CellContent.Formula("SUM(C2:C2)", 0.8m, "0.00").InBold());
/// book.Save("scores.xlsx");
/// </code>
/// Everything is held in memory until it is saved. No time of day and no name of a machine gets into the file.
/// </remarks>
public sealed class WorkbookWriter(string title)
{
    private readonly List<SheetWriter> sheets = [];

    /// <summary>The title in the document's properties.</summary>
    public string Title { get; } = title;

    /// <summary>The author in the document's properties. Default 衡鉴.</summary>
    public string Creator { get; init; } = "衡鉴";

    /// <summary>Whether the parts are deflated. Default yes.</summary>
    /// <remarks>Deflated bytes can differ between two versions of the runtime; choose no for a file that is compared byte by byte between machines.</remarks>
    public bool Deflated { get; init; } = true;

    /// <summary>The sheets in order.</summary>
    public IReadOnlyList<SheetWriter> Sheets => sheets;

    /// <summary>Adds a sheet at the end.</summary>
    /// <exception cref="ArgumentException">The name is taken or cannot be one; <see cref="FreeName"/> makes one that can.</exception>
    public SheetWriter AddSheet(string name)
    {
        if (!SheetName.IsValid(name) || IsTaken(name))
        {
            throw new ArgumentException($"Not a free sheet name: {name}", nameof(name));
        }

        var sheet = new SheetWriter(name);
        sheets.Add(sheet);
        return sheet;
    }

    /// <summary>A valid name that no sheet has yet, as near to the wish as can be: forbidden characters become blanks, 31 characters at most, a number behind a taken one.</summary>
    public string FreeName(string wish) => SheetName.Free(wish, IsTaken);

    /// <summary>The finished file.</summary>
    /// <exception cref="InvalidOperationException">There is no sheet.</exception>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        XlsxPackage.Write(this, stream);
        return stream.ToArray();
    }

    /// <summary>Writes the file; the old one stays until the new one is whole.</summary>
    /// <exception cref="IOException">The folder is missing or the disk is full; nothing half-written remains.</exception>
    public void Save(string path)
    {
        var unfinished = path + ".part";
        try
        {
            File.WriteAllBytes(unfinished, ToBytes());
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private bool IsTaken(string name) => sheets.Exists(sheet => string.Equals(sheet.Name, name, StringComparison.OrdinalIgnoreCase));
}

using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Hengjian.Documents;

namespace Hengjian.Reports.Tests.Cycles;

/// <summary>LibreOffice Calc, which reckons a workbook anew.</summary>
internal static partial class Calculator
{
    // Comma, double quote, UTF-8, from the first line; contents as shown; every sheet into a file of its own.
    private const string EverySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    public static string? File { get; } = new[] { "/usr/bin/soffice", "/usr/local/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice" }
        .FirstOrDefault(System.IO.File.Exists);

    /// <summary>The formulas of a workbook with the value that stands in the file, by sheet and cell.</summary>
    public static IEnumerable<(string Sheet, string Cell, string Formula, string Cached)> Formulas(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        var names = SheetName().Matches(Text(zip, "xl/workbook.xml")).Select(match => match.Groups[1].Value).ToList();
        for (var at = 0; at < names.Count; at++)
        {
            foreach (Match match in FormulaCell().Matches(Text(zip, $"xl/worksheets/sheet{at + 1}.xml")))
            {
                yield return (names[at], match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);
            }
        }
    }

    /// <summary>The cells of every sheet as Calc shows them, reckoned from the formulas alone: the values in the file are taken out first.</summary>
    public static async Task<Dictionary<string, List<List<string>>>> ReckonAsync(byte[] workbook)
    {
        var folder = Directory.CreateTempSubdirectory("hengjian-calc-");
        try
        {
            var file = Path.Combine(folder.FullName, "book.xlsx");
            await System.IO.File.WriteAllBytesAsync(file, WithoutValues(workbook));
            var start = new ProcessStartInfo(File!) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in new[] { $"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", EverySheet, "--outdir", folder.FullName, file })
            {
                start.ArgumentList.Add(argument);
            }

            using var calc = Process.Start(start)!;
            var output = calc.StandardOutput.ReadToEndAsync();
            var errors = calc.StandardError.ReadToEndAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3), TimeProvider.System);
            await calc.WaitForExitAsync(patience.Token);
            Assert.True(calc.ExitCode == 0, await output + await errors);
            return Directory.EnumerateFiles(folder.FullName, "book-*.csv")
                .ToDictionary(sheet => Path.GetFileNameWithoutExtension(sheet)["book-".Length..], sheet => Rows(System.IO.File.ReadAllText(sheet)), StringComparer.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Sees that Calc reckons for every formula the value that stands in the file; returns the cells as Calc shows them.</summary>
    public static async Task<Dictionary<string, List<List<string>>>> AssertReckonedAsync(byte[] workbook)
    {
        var sheets = await ReckonAsync(workbook);
        Assert.All(Formulas(workbook), entry =>
        {
            Assert.True(CellAddress.TryParse(entry.Cell, out var cell));
            Assert.Equal((entry.Sheet, entry.Cell, entry.Formula, Plain(entry.Cached)), (entry.Sheet, entry.Cell, entry.Formula, Plain(sheets[entry.Sheet][cell.Row - 1][cell.Column - 1])));
        });
        return sheets;
    }

    /// <summary>The workbook after a number was typed over a cell.</summary>
    public static byte[] Typed(byte[] workbook, int sheet, CellAddress cell, decimal number) => Changed(
        workbook,
        (part, text) => part == $"xl/worksheets/sheet{sheet}.xml"
            ? new Regex($"<c r=\"{cell}\"[^>]*>.*?</c>", RegexOptions.NonBacktracking).Replace(text, string.Create(CultureInfo.InvariantCulture, $"<c r=\"{cell}\"><v>{number}</v></c>"))
            : text);

    private static string Plain(string value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? Math.Round(number, 4).ToString("0.####", CultureInfo.InvariantCulture) : value;

    private static byte[] WithoutValues(byte[] workbook) => Changed(workbook, (_, text) => FormulaValue().Replace(text, "$1"));

    private static byte[] Changed(byte[] workbook, Func<string, string, string> change)
    {
        using var source = new ZipArchive(new MemoryStream(workbook));
        using var stream = new MemoryStream();
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var writer = new StreamWriter(target.CreateEntry(entry.FullName).Open(), new UTF8Encoding(false));
                writer.Write(change(entry.FullName, Text(source, entry.FullName)));
            }
        }

        return stream.ToArray();
    }

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static List<List<string>> Rows(string csv)
    {
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var letter in csv)
        {
            switch (letter)
            {
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    rows[^1].Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\n' when !quoted:
                    rows[^1].Add(cell.ToString());
                    cell.Clear();
                    rows.Add([]);
                    break;
                default:
                    cell.Append(letter);
                    break;
            }
        }

        return rows;
    }

    [GeneratedRegex("<sheet name=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex SheetName();

    [GeneratedRegex("<c r=\"([A-Z]+[0-9]+)\"[^>]*><f>([^<]*)</f><v>([^<]*)</v>", RegexOptions.NonBacktracking)]
    private static partial Regex FormulaCell();

    [GeneratedRegex("(<f>[^<]*</f>)<v>[^<]*</v>", RegexOptions.NonBacktracking)]
    private static partial Regex FormulaValue();
}

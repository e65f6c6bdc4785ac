using System.Globalization;
using CsvHelper;
using Hengjian.Documents.Reading;

namespace Hengjian.Documents.Csv;

/// <summary>Reads a text file of one table; comma, semicolon or tab between the fields.</summary>
internal static class CsvReading
{
    public static Workbook Read(byte[] bytes, string name, ReadingLimits limits)
    {
        var text = TextCharset.Decode(bytes) ?? throw WrongFormat(name);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw WrongFormat(name);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnreadableDocumentException(name, "文件里没有内容", "请重新导出或上传");
        }

        return new Workbook(name, IsCsv: true, [new Sheet("", Rows(text, name, limits))]);
    }

    private static List<Row> Rows(string text, string name, ReadingLimits limits)
    {
        var unclosed = 0L;
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            SkipEmptyLines = false,
            Separator = SeparatorOf(text),
            OnMalformedRecord = malformed => unclosed = malformed.Reason == CsvMalformedReason.UnterminatedQuote ? malformed.RecordNumber : unclosed,
        };
        var rows = new List<Row>();
        var cells = 0L;
        using var reader = CsvReader.FromText(text, options);
        for (var number = 1; reader.Read(); number++)
        {
            var record = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToList();
            var filled = record.FindLastIndex(field => field.Length > 0) + 1;
            record.RemoveRange(filled, record.Count - filled);
            cells += record.Count;
            if (unclosed > 0)
            {
                throw BadQuote(name, number);
            }

            if (number > limits.Rows || record.Count > CellAddress.LastColumn || cells > limits.Cells)
            {
                throw Workbooks.TooLarge(name, limits);
            }

            if (record.Count > 0)
            {
                rows.Add(new Row(number, record));
            }
        }

        return rows;
    }

    private static char SeparatorOf(string text)
    {
        var head = text.AsSpan().TrimStart("\r\n");
        var end = head.IndexOfAny('\r', '\n');
        head = end < 0 ? head : head[..end];
        var (commas, tabs, semicolons) = (head.Count(','), head.Count('\t'), head.Count(';'));
        return tabs > commas && tabs >= semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    private static UnreadableDocumentException WrongFormat(string name) =>
        new(name, "既不是 xlsx，也不是 UTF-8 或 GB18030 编码的 csv 文本", "请用表格软件另存为 xlsx 或 csv");

    private static UnreadableDocumentException BadQuote(string name, int row) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"第 {row} 行的双引号不成对"), "请补齐引号；字段内容里的引号要写成两个");
}

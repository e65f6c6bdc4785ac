namespace Hengjian.Reports.Rubrics;

/// <summary>How high a row must be for wrapped texts.</summary>
internal static class TextHeight
{
    private const double Line = 15;

    /// <summary>The height in points of a row with these texts in columns of these widths.</summary>
    public static double Of(IEnumerable<(string Text, double Width)> cells) => 2 + (Line * cells.Select(cell => Lines(cell.Text, cell.Width)).DefaultIfEmpty(1).Max());

    private static int Lines(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Sum(letter => letter < '\u1100' ? 1.0 : 2.0) / Math.Max(1, width - 1))));
}

using System.Globalization;
using System.Text;
using System.Xml;
using Hengjian.Documents.Reading;

namespace Hengjian.Documents.Ofd;

/// <summary>The texts drawn on one page, put into lines by where they stand (millimetres from the upper left corner).</summary>
internal sealed class OfdPage
{
    private readonly List<Fragment> fragments = [];
    private readonly StringBuilder text = new();
    private double[] boundary = [];
    private double[] matrix = [];
    private double size;
    private double x;
    private double y;
    private bool inText;

    public bool Visit(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when reader.LocalName == "TextObject":
                boundary = Numbers(XmlPart.Attribute(reader, "Boundary"));
                matrix = Numbers(XmlPart.Attribute(reader, "CTM"));
                size = At(Numbers(XmlPart.Attribute(reader, "Size")), 0);
                (x, y) = (0, 0);
                break;
            case XmlNodeType.Element when reader.LocalName == "TextCode":
                // An absent coordinate is that of the piece before (GB/T 33190-2016).
                x = Numbers(XmlPart.Attribute(reader, "X")) is [var right, ..] ? right : x;
                y = Numbers(XmlPart.Attribute(reader, "Y")) is [var down, ..] ? down : y;
                inText = !reader.IsEmptyElement;
                text.Clear();
                break;
            case XmlNodeType.EndElement when inText && reader.LocalName == "TextCode":
                inText = false;
                Keep();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when inText:
                text.Append(reader.Value);
                break;
        }

        return true;
    }

    /// <summary>The lines from top to bottom. Texts whose base lines are less than half a character apart are on one line; a gap wider than a character becomes a blank.</summary>
    public IEnumerable<string> Lines()
    {
        var line = new List<Fragment>();
        foreach (var fragment in fragments.OrderBy(fragment => fragment.Baseline))
        {
            if (line.Count > 0 && fragment.Baseline - line[0].Baseline > line[0].Size / 2)
            {
                yield return Joined(line);
                line.Clear();
            }

            line.Add(fragment);
        }

        if (line.Count > 0)
        {
            yield return Joined(line);
        }
    }

    private void Keep()
    {
        var content = text.ToString().Trim('\r', '\n');
        if (string.IsNullOrWhiteSpace(content))
        {
            return;
        }

        var (right, down) = matrix.Length == 6
            ? ((matrix[0] * x) + (matrix[2] * y) + matrix[4], (matrix[1] * x) + (matrix[3] * y) + matrix[5])
            : (x, y);
        var height = size * (matrix.Length == 6 && matrix[3] != 0 ? Math.Abs(matrix[3]) : 1);
        var left = At(boundary, 0) + right;
        // Drawn widths are not all known here: a Chinese character is as wide as it is high, another about half.
        var end = left + (height * content.Sum(letter => letter >= '\u2E80' ? 1 : 0.5));
        fragments.Add(new Fragment(left, end, At(boundary, 1) + down, height, content));
    }

    private static string Joined(List<Fragment> line)
    {
        var builder = new StringBuilder();
        var end = double.MaxValue;
        foreach (var fragment in line.OrderBy(fragment => fragment.Left))
        {
            if (fragment.Left - end > fragment.Size)
            {
                builder.Append(' ');
            }

            builder.Append(fragment.Text);
            end = fragment.End;
        }

        return builder.ToString();
    }

    private static double At(double[] numbers, int place) => place < numbers.Length ? numbers[place] : 0;

    private static double[] Numbers(string? list) => [.. (list ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(6)
        .Select(number => double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < 1e9 ? value : 0)];

    private sealed record Fragment(double Left, double End, double Baseline, double Size, string Text);
}

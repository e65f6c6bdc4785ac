using System.Globalization;
using System.Text.RegularExpressions;
using Hengjian.Reports.Cycles;

namespace Hengjian.Reports.Tests.Cycles;

public sealed partial class ContrastTests
{
    /// <summary>Every pair of text and ground that the style sheets use; WCAG 2.2 AA asks for 4.5 between text and ground.</summary>
    [Theory]
    [InlineData("ink", "paper")]
    [InlineData("ink", "wash")]
    [InlineData("ink", "accent-soft")]
    [InlineData("ink-soft", "paper")]
    [InlineData("ink-soft", "wash")]
    [InlineData("ink-soft", "accent-soft")]
    [InlineData("accent", "paper")]
    [InlineData("accent", "wash")]
    [InlineData("accent", "accent-soft")]
    [InlineData("fault", "paper")]
    [InlineData("fault", "fault-soft")]
    [InlineData("open", "paper")]
    [InlineData("open", "open-soft")]
    [InlineData("fine", "paper")]
    [InlineData("fine", "fine-soft")]
    public void Text_stands_out_from_its_ground(string text, string ground)
    {
        var (one, other) = (Luminance(Color(text)), Luminance(Color(ground)));
        var contrast = (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
        Assert.True(contrast >= 4.5, $"{text} on {ground}: {contrast.ToString("0.00", CultureInfo.InvariantCulture)}");
    }

    private static string Color(string token)
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream("Tokens.css")!;
        using var reader = new StreamReader(stream);
        return Token().Matches(reader.ReadToEnd()).Single(match => match.Groups[1].Value == token).Groups[2].Value;
    }

    private static double Luminance(string color)
    {
        double[] weights = [0.2126, 0.7152, 0.0722];
        return weights.Select((weight, at) => weight * Linear(int.Parse(color.AsSpan(2 * at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)).Sum();
    }

    private static double Linear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);

    [GeneratedRegex("--([a-z-]+): #([0-9a-f]{6});", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}

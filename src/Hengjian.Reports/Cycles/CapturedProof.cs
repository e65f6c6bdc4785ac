using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Core.Findings;

namespace Hengjian.Reports.Cycles;

/// <summary>Captured bytes with everything that is known of them, to be shown as proof.</summary>
/// <param name="Digest">The digest of the bytes, verified when they were read.</param>
/// <param name="Length">Their number.</param>
/// <param name="Capture">The record of the capture; null when no book of records names these bytes.</param>
/// <param name="Findings">The findings that rest on them.</param>
/// <param name="Text">The bytes as text; null when they are not text.</param>
/// <param name="IsPage">Whether they are a web page that a frame can show.</param>
/// <param name="SimulationNotice">What stands on every simulated page; null when nothing is simulated.</param>
/// <param name="IsSaved">Whether the page is a file beside the report, with no result site to answer for the bytes.</param>
public sealed record CapturedProof(
    Digest Digest,
    long Length,
    Capture? Capture,
    IReadOnlyList<Finding> Findings,
    PageText? Text,
    bool IsPage,
    string? SimulationNotice,
    bool IsSaved)
{
    /// <summary>The most characters that are shown; longer texts are cut and say so.</summary>
    public const int LongestText = 400_000;

    /// <summary>The text in pieces, those that a finding quotes told apart.</summary>
    internal IReadOnlyList<(string Piece, bool Quoted)> Pieces()
    {
        var text = Text is null ? "" : Text.Text[..Math.Min(Text.Text.Length, LongestText)];
        var quotes = Findings.SelectMany(finding => finding.Evidence)
            .Where(evidence => evidence.Payload == Digest && evidence.Excerpt.Trim().Length >= 4)
            .Select(evidence => evidence.Excerpt.Trim())
            .Distinct(StringComparer.Ordinal)
            .Select(quote => (At: text.IndexOf(quote, StringComparison.Ordinal), quote.Length))
            .Where(place => place.At >= 0)
            .OrderBy(place => place.At);
        var pieces = new List<(string, bool)>();
        var done = 0;
        foreach (var (at, length) in quotes)
        {
            if (at < done)
            {
                continue;
            }

            pieces.Add((text[done..at], false));
            pieces.Add((text.Substring(at, length), true));
            done = at + length;
        }

        pieces.Add((text[done..], false));
        return [.. pieces.Where(piece => piece.Item1.Length > 0)];
    }
}

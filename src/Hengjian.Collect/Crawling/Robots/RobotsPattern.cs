namespace Hengjian.Collect.Crawling.Robots;

/// <summary>One Allow or Disallow line with a <c>*</c> in its middle: pieces of text that must follow each other in a path.</summary>
/// <remarks>
/// Each piece is taken where it first occurs, which is right because nothing but <c>*</c> stands between them; so a match is one walk along the path, however many stars there are.
/// </remarks>
internal sealed class RobotsPattern
{
    private readonly string first;
    private readonly string[] pieces;
    private readonly bool isAnchored;
    private readonly int leastLength;

    /// <summary>Takes a pattern apart.</summary>
    /// <param name="text">The pattern in the spelling of <see cref="RobotsPath"/>, without its final <c>$</c>.</param>
    /// <param name="isAnchored">Whether a <c>$</c> stood at its end.</param>
    /// <param name="rank">Its place among others.</param>
    public RobotsPattern(string text, bool isAnchored, RobotsRank rank)
    {
        var parts = text.Split('*');
        first = parts[0];
        // An anchored pattern keeps its last piece even if it is empty: a star at the end reaches the end.
        pieces = [.. parts.Skip(1).SkipLast(1).Where(part => part.Length > 0), .. parts[^1].Length > 0 || isAnchored ? parts[^1..] : []];
        this.isAnchored = isAnchored;
        leastLength = first.Length + pieces.Sum(part => part.Length);
        Rank = rank;
    }

    /// <summary>Its place among others that match.</summary>
    public RobotsRank Rank { get; }

    /// <summary>The pieces that a path must hold.</summary>
    public IEnumerable<string> Pieces => pieces.Prepend(first).Where(piece => piece.Length > 0);

    /// <summary>Whether a path matches.</summary>
    public bool Matches(string path)
    {
        if (path.Length < leastLength || !path.StartsWith(first, StringComparison.Ordinal))
        {
            return false;
        }

        var at = first.Length;
        for (var i = 0; i < pieces.Length; i++)
        {
            if (isAnchored && i == pieces.Length - 1)
            {
                return path.Length - pieces[i].Length >= at && path.EndsWith(pieces[i], StringComparison.Ordinal);
            }

            var found = path.AsSpan(at).IndexOf(pieces[i], StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at += found + pieces[i].Length;
        }

        return true;
    }
}

namespace Hengjian.Collect.Crawling;

/// <summary>The time limit of the crawl's patterns that are searched by going back and not by an automaton.</summary>
/// <remarks>
/// An automaton (<see cref="System.Text.RegularExpressions.RegexOptions.NonBacktracking"/>) keeps 0.5 to 3 MB of tables for one pattern of this kind, all of them together a quarter of a crawl's memory.
/// A pattern may do without only if no text can be read by it in many ways: what repeats ends at a letter that it does not hold itself. Its time is then proportional to the text's length, and the limit is never met.
/// </remarks>
internal static class PatternTime
{
    /// <summary>The limit in milliseconds: 30 seconds.</summary>
    public const int Longest = 30_000;
}

using System.Text;
using Hengjian.Core;

namespace Hengjian.Storage.Evidence;

/// <summary>The file name of a book: what a person can read of its key, and enough of the key's digest to keep two books apart.</summary>
internal static class BookName
{
    private const int LongestSlug = 60;
    private const int DigestDigits = 12;

    /// <summary>The name without ending; letters, digits, dots and hyphens only, whatever the key holds.</summary>
    public static string FileNameOf(string book)
    {
        var slug = new StringBuilder(LongestSlug);
        var rest = book.AsSpan(book.IndexOf("://", StringComparison.Ordinal) is var at && at > 0 ? at + 3 : 0);
        foreach (var c in rest[..Math.Min(rest.Length, LongestSlug)])
        {
            slug.Append(char.IsAsciiLetterOrDigit(c) || c == '.' ? char.ToLowerInvariant(c) : '-');
        }

        return $"{slug.ToString().Trim('-', '.')}-{Digest.Of(Encoding.UTF8.GetBytes(book)).Text[..DigestDigits]}".TrimStart('-');
    }
}

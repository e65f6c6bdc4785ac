using System.Globalization;
using System.Text;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling.Absence;

/// <summary>The addresses of which one server rule can be expected to answer the absent ones alike, so that two random siblings serve for all of them.</summary>
/// <param name="Folder">Host and folder, numbers written as <c>#</c> so that the folders of days and months are one; deeper than <see cref="DeepestNamed"/> folders, their number only.</param>
/// <param name="Ending">The ending of the file name in lower case; empty for none and for folders.</param>
/// <param name="Query">The whole path and the query's names, for addresses that tell pages apart by query; empty otherwise.</param>
internal sealed record FingerprintClass(string Folder, string Ending, string Query)
{
    private const int DeepestNamed = 3;

    /// <summary>The class of an address.</summary>
    public static FingerprintClass Of(PageUrl url)
    {
        var slash = url.Path.LastIndexOf('/');
        var name = url.Path.AsSpan(slash + 1);
        var ending = name.LastIndexOf('.') is > 0 and var dot && name.Length - dot <= 6 ? name[dot..].ToString().ToLowerInvariant() : "";
        return new FingerprintClass(url.Uri.Authority + FolderOf(url.Path[..(slash + 1)]), ending, RandomPath.NumberIn(url) is null ? "" : url.Path + NamesOf(url.Uri.Query));
    }

    private static string FolderOf(string folder)
    {
        var written = new StringBuilder(folder.Length);
        var depth = 0;
        foreach (var letter in folder)
        {
            depth += letter == '/' ? 1 : 0;
            if (depth <= DeepestNamed && !(char.IsAsciiDigit(letter) && written.Length > 0 && written[^1] == '#'))
            {
                written.Append(char.IsAsciiDigit(letter) ? '#' : letter);
            }
        }

        return depth <= DeepestNamed ? written.ToString() : string.Create(CultureInfo.InvariantCulture, $"{written}/{depth}");
    }

    private static string NamesOf(string query) =>
        string.Join('&', query.TrimStart('?').Split('&').Select(pair => pair.Split('=')[0]).Order(StringComparer.Ordinal));
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling.Absence;

/// <summary>Makes addresses beside a given one that cannot exist, to learn what a server answers to such.</summary>
/// <remarks>
/// Number 0 keeps the form of the address and changes its number (<c>t20240723_3757271.htm</c>, <c>?id=123</c>), so that the same program answers; where there is no number it is as number 1.
/// Number 1 has a name of letters that nobody gives, with the same ending in the same folder; where a query tells the pages apart, another number in it.
/// Both are functions of the address's folder or path alone: every run asks the same, and two addresses of a folder have the same siblings.
/// </remarks>
internal static partial class RandomPath
{
    private const string Letters = "bcdfghjkmnpqrstvwxz";
    private const int NameLength = 14;
    private const int LongestNumber = 9;

    private static readonly HashSet<string> Pagers = new(StringComparer.OrdinalIgnoreCase)
    {
        "page", "pageno", "pagenum", "pageindex", "pn", "currpage", "curpage", "start", "offset", "size", "pagesize", "limit", "year", "month", "day", "date", "t", "ts", "v", "ver", "_",
    };

    /// <summary>A sibling.</summary>
    /// <param name="like">The address beside which it lies.</param>
    /// <param name="which">0 or 1.</param>
    public static PageUrl For(PageUrl like, int which)
    {
        var seed = SHA256.HashData(Encoding.UTF8.GetBytes($"{which} {like.Uri.Authority}{FolderOf(like.Path)}"));
        if (NumberIn(like) is { } inQuery)
        {
            var query = like.Uri.Query;
            return Made(like, like.Path, string.Concat(query.AsSpan(0, inQuery.Start.Value), Replacement(query[inQuery], seed), query.AsSpan(inQuery.End.Value)));
        }

        var folder = FolderOf(like.Path);
        var name = like.Path[folder.Length..];
        if (which == 0 && NumberInName(name) is { } inName)
        {
            return Made(like, folder + string.Concat(name.AsSpan(0, inName.Start.Value), Replacement(name[inName], seed), name.AsSpan(inName.End.Value)), "");
        }

        var dot = name.LastIndexOf('.');
        var ending = dot > 0 && name.Length - dot <= 6 ? name[dot..] : name.Length == 0 && folder != "/" ? "/" : "";
        if (ending == "/")
        {
            // A folder's sibling is a folder: the page itself lies one higher.
            folder = FolderOf(folder[..^1]);
        }

        return Made(like, folder + NameOf(seed) + ending, "");
    }

    /// <summary>Where in its query an address has the number that tells pages apart; null when nowhere.</summary>
    /// <remarks>Pagers (<c>page=2</c>) tell no pages apart, and past their end they are merely empty.</remarks>
    public static Range? NumberIn(PageUrl url)
    {
        var query = url.Uri.Query;
        for (var at = 1; at < query.Length;)
        {
            var end = query.IndexOf('&', at) is >= 0 and var found ? found : query.Length;
            var value = query.IndexOf('=', at, end - at) + 1;
            if (value > at + 1 && !Pagers.Contains(query[at..(value - 1)]) && Number().Match(query[value..end]) is { Success: true } match)
            {
                var number = match.Groups[1].Success ? match.Groups[1] : match.Groups[2];
                return (value + number.Index)..(value + number.Index + number.Length);
            }

            at = end + 1;
        }

        return null;
    }

    private static Range? NumberInName(string name)
    {
        if (Identifier().Match(name) is { Success: true } identifier)
        {
            return identifier.Index..(identifier.Index + identifier.Length);
        }

        // The last number of two and more digits before the ending.
        var stem = name.LastIndexOf('.') is > 0 and var dot ? dot : name.Length;
        var end = name.AsSpan(0, stem).LastIndexOfAnyInRange('0', '9') + 1;
        var start = name.AsSpan(0, end).LastIndexOfAnyExceptInRange('0', '9') + 1;
        return end - start >= 2 ? start..end : null;
    }

    private static PageUrl Made(PageUrl like, string path, string query) =>
        PageUrl.TryParse($"{like.Uri.Scheme}://{like.Uri.Authority}{path}{query}", out var made) ? made : like;

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    /// <summary>A number or hexadecimal identifier of the same kind. Numbers have at least nine digits and fit into 32 bits, so that programs do not stumble over them.</summary>
    private static string Replacement(string old, byte[] seed)
    {
        if (!old.All(char.IsAsciiDigit))
        {
            return string.Create(old.Length, (old, seed), static (made, from) =>
            {
                for (var at = 0; at < made.Length; at++)
                {
                    made[at] = from.old[at] == '-' ? '-' : "0123456789abcdef"[from.seed[at % from.seed.Length] >> (at / 32 % 4) & 15];
                }
            });
        }

        var length = Math.Clamp(old.Length, LongestNumber, 20);
        return string.Create(length, seed, static (made, from) =>
        {
            for (var at = 0; at < made.Length; at++)
            {
                made[at] = at == 0 ? '9' : (char)('0' + (from[at] % 10));
            }
        });
    }

    private static string NameOf(byte[] seed)
    {
        var number = BinaryPrimitives.ReadUInt64LittleEndian(seed);
        var name = new StringBuilder(NameLength);
        for (var at = 0; at < NameLength; at++)
        {
            name.Append(Letters[(int)(number % (ulong)Letters.Length)]);
            number = (number / (ulong)Letters.Length) ^ ((ulong)seed[8 + at] << 20);
        }

        return name.ToString();
    }

    [GeneratedRegex("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[0-9a-f]{24,64}", RegexOptions.NonBacktracking)]
    private static partial Regex Identifier();

    [GeneratedRegex("^[A-Za-z_-]{0,8}([0-9]{1,20})$|^([0-9a-fA-F-]{16,64})$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}

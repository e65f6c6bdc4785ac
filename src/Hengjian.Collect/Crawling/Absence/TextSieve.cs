using System.Buffers;

namespace Hengjian.Collect.Crawling.Absence;

/// <summary>Lets through of a page's text what stays the same when the page is asked under another address at another time: no digits, dates, addresses, identifiers, blanks and signs.</summary>
internal sealed class TextSieve
{
    private static readonly SearchValues<char> Run = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.%/:?=&~#+@");
    private static readonly SearchValues<char> Telling = SearchValues.Create("0123456789/@");
    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" \t\r\n\f\u00A0\u3000\"'<>()[]{}“”‘’「」《》（）【】，。；！？、");

    private readonly Sketcher sketch = new();
    private ulong digest = 17;
    private bool afterNumber;

    /// <summary>The length of what came through: a Chinese character counts 1, a word in letters 2.</summary>
    public int Length { get; private set; }

    /// <summary>The part of it that was the page's own.</summary>
    public int OwnLength { get; private set; }

    /// <summary>The digest of what came through, in its order.</summary>
    public ulong Digest => Sketcher.Mixed(digest);

    /// <summary>The sketch of the own part.</summary>
    public ulong Sketch => sketch.Result();

    /// <summary>Takes a piece of text.</summary>
    public void Add(ReadOnlySpan<char> text, bool own)
    {
        afterNumber = false;
        for (var at = 0; at < text.Length;)
        {
            var letter = text[at];
            if (letter < 0x80)
            {
                at = Run.Contains(letter) ? PassRun(text, at, own) : at + 1;
                continue;
            }

            at += letter switch
            {
                '年' or '月' or '日' or '号' or '时' or '分' or '秒' when afterNumber => 1,
                '星' when at + 2 < text.Length && text[at + 1] == '期' => 3,
                '上' or '下' when at + 1 < text.Length && text[at + 1] == '午' => 2,
                >= '０' and <= '９' => PassWideDigit(),
                _ => Take(letter, own),
            };
        }
    }

    /// <summary>Takes something that is no text but makes the page what it is, such as the address of a picture.</summary>
    public void AddMark(ReadOnlySpan<char> mark)
    {
        digest = Sketcher.With(digest, 1);
        foreach (var letter in mark)
        {
            digest = Sketcher.With(digest, letter);
        }
    }

    private int PassWideDigit()
    {
        afterNumber = true;
        return 1;
    }

    private int Take(char letter, bool own)
    {
        afterNumber = false;
        if (char.IsLetter(letter) || char.IsSurrogate(letter))
        {
            Feed(letter, own);
            Count(1, own);
        }

        return 1;
    }

    private int PassRun(ReadOnlySpan<char> text, int at, bool own)
    {
        var length = text[at..].IndexOfAnyExcept(Run) is >= 0 and var found ? found : text.Length - at;
        var run = text.Slice(at, length);
        var end = at + length;
        afterNumber = char.IsAsciiDigit(run[^1]);
        if (run.IndexOfAny(Telling) >= 0)
        {
            // An address may go on in Chinese.
            var isAddress = run[0] == '/' || run.Contains("://", StringComparison.Ordinal);
            return isAddress && text[end..].IndexOfAny(AddressEnds) is var rest ? rest < 0 ? text.Length : end + rest : end;
        }

        var word = run.Trim("-_.%:?=&~#+");
        if (word.Length == 0 || word.Contains('.') || IsOfDate(word))
        {
            return end;
        }

        Feed(' ', own);
        foreach (var letter in word)
        {
            if (char.IsAsciiLetter(letter))
            {
                Feed(char.ToLowerInvariant(letter), own);
            }
        }

        Count(2, own);
        return end;
    }

    private void Feed(char letter, bool own)
    {
        digest = Sketcher.With(digest, letter);
        if (own)
        {
            sketch.Add(letter);
        }
    }

    private void Count(int length, bool own)
    {
        Length += length;
        OwnLength += own ? length : 0;
    }

    private static bool IsOfDate(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 4)
        {
            return false;
        }

        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return lower is "mon" or "tue" or "wed" or "thu" or "fri" or "sat" or "sun" or "am" or "pm" or "cst" or "gmt" or "utc"
            or "jan" or "feb" or "mar" or "apr" or "may" or "jun" or "jul" or "aug" or "sep" or "sept" or "oct" or "nov" or "dec";
    }
}

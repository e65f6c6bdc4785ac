using System.Text;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling.Robots;

/// <summary>Reads the lines of a robots.txt (RFC 9309, 2.2): groups of product names followed by rules.</summary>
/// <remarks>Lines end with CR, LF or both. Everything that is no known line is passed over and ends no group; Crawl-delay counts as a rule, for it is obeyed as one.</remarks>
internal sealed class RobotsFile
{
    private const int MostBytes = 500 * 1024;
    private const int MostSitemaps = 1000;

    private readonly List<RobotsGroup> current = [];
    private bool isNaming;

    /// <summary>The rules for our own name.</summary>
    public RobotsGroup Ours { get; } = new();

    /// <summary>The rules for everybody.</summary>
    public RobotsGroup Everyones { get; } = new();

    /// <summary>The addresses of site maps, as written, at most 1,000.</summary>
    public List<string> Sitemaps { get; } = [];

    /// <summary>Reads a file; of more than 500 KiB only the whole lines within the first 500 KiB, as the standard wants at least.</summary>
    public void Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            // Not allowed by the standard; an editor under Windows writes it all the same.
            bytes = Encoding.UTF8.GetBytes(PageText.Read(bytes[..Math.Min(bytes.Length, MostBytes)], null).Text);
        }

        bytes = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        if (bytes.Length > MostBytes)
        {
            var end = bytes[..(MostBytes + 1)].LastIndexOfAny((byte)'\n', (byte)'\r');
            bytes = bytes[..Math.Max(end, 0)];
        }

        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            Take(end < 0 ? bytes : bytes[..end]);
            bytes = end < 0 ? [] : bytes[(end + 1)..];
        }
    }

    private static bool Is(ReadOnlySpan<byte> field, ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(field, name);

    private static bool NamesUs(ReadOnlySpan<byte> value)
    {
        var end = value.IndexOfAny((byte)'/', (byte)' ', (byte)'\t');
        return Is(end < 0 ? value : value[..end], "hengjian"u8);
    }

    private void Take(ReadOnlySpan<byte> line)
    {
        var comment = line.IndexOf((byte)'#');
        line = comment < 0 ? line : line[..comment];
        var colon = line.IndexOf((byte)':');
        if (colon <= 0)
        {
            return;
        }

        var field = line[..colon].Trim(" \t"u8);
        var value = line[(colon + 1)..].Trim(" \t"u8);
        if (Is(field, "user-agent"u8))
        {
            Name(value);
        }
        else if (Is(field, "sitemap"u8))
        {
            if (!value.IsEmpty && Sitemaps.Count < MostSitemaps)
            {
                Sitemaps.Add(PageText.Read(value, "text/plain").Text);
            }
        }
        else if (Is(field, "allow"u8) || Is(field, "disallow"u8) || Is(field, "crawl-delay"u8))
        {
            isNaming = false;
            foreach (var group in current)
            {
                if (Is(field, "crawl-delay"u8))
                {
                    group.AddDelay(value);
                }
                else
                {
                    group.Add(Is(field, "allow"u8), value);
                }
            }
        }
    }

    private void Name(ReadOnlySpan<byte> value)
    {
        if (!isNaming)
        {
            current.Clear();
        }

        isNaming = true;
        var group = value.SequenceEqual("*"u8) ? Everyones : NamesUs(value) ? Ours : null;
        if (group is not null && !current.Contains(group))
        {
            group.IsPresent = true;
            current.Add(group);
        }
    }
}

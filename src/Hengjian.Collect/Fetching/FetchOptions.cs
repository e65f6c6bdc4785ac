namespace Hengjian.Collect.Fetching;

/// <summary>How one address is fetched: who we say we are, and the limits that no answer may pass. Section <c>Collect:Fetch</c>.</summary>
public sealed class FetchOptions
{
    /// <summary>How the people we visit can reach us, as the User-Agent shows it: an address of a page or mailbox, printable ASCII. By default a placeholder that says it is not set.</summary>
    public string Contact { get; set; } = "contact-not-set";

    /// <summary>The whole time of one try, redirects and body included. 30 seconds by default, at most 10 minutes.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The most bytes of a body, after decompression. 20 MB by default.</summary>
    public int MaxBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>The most kilobytes of an answer's headers. 64 by default.</summary>
    public int MaxHeaderKilobytes { get; set; } = 64;

    /// <summary>The most redirects followed. 20 by default, after which browsers give up as well (WHATWG Fetch, HTTP-redirect fetch).</summary>
    public int MaxRedirects { get; set; } = 20;

    /// <summary>How many times larger than its compressed form a body may be once it passes 1 MB. 100 by default.</summary>
    public int MaxCompressionRatio { get; set; } = 100;

    /// <summary>What we call ourselves.</summary>
    /// <remarks>It must not hold the word "link": firewalls answer 403 to that word alone.</remarks>
    public string UserAgent => $"Mozilla/5.0 (compatible; Hengjian/0.1; +{Contact})";

    /// <summary>What we call ourselves when asking as a browser does: a current browser's name, with ours and the way to reach us after it.</summary>
    /// <remarks>For a second look at what was refused to <see cref="UserAgent"/>. It is no disguise: whoever reads it finds us.</remarks>
    public string BrowserAgent => $"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Hengjian/0.1 (+{Contact})";

    /// <summary>The most bytes of an answer on the wire before its head is read: the head itself, interim answers, and what the reader takes in ahead.</summary>
    internal int MostHeadBytes => (2 * MaxHeaderKilobytes * 1024) + (64 * 1024);

    /// <summary>The most bytes of an answer on the wire; chunks and padding add to the body.</summary>
    internal int MostWireBytes => (int)Math.Min(int.MaxValue, MostHeadBytes + MaxBytes + (MaxBytes / 4L));

    internal void Validate()
    {
        Require(Contact.Length is > 0 and <= 200 && Contact.All(c => c is > ' ' and <= '~' and not '(' and not ')'), "Contact", "1 至 200 个可见 ASCII 字符，不含括号");
        Require(!Contact.Contains("link", StringComparison.OrdinalIgnoreCase), "Contact", "不含 link 一词（不少防火墙据此拒绝访问）");
        Require(Timeout > TimeSpan.Zero && Timeout <= TimeSpan.FromMinutes(10), "Timeout", "大于 0，至多 10 分钟");
        Require(MaxBytes is >= 1024 and <= 1024 * 1024 * 1024, "MaxBytes", "1 KB 至 1 GB");
        Require(MaxHeaderKilobytes is >= 1 and <= 1024, "MaxHeaderKilobytes", "1 至 1024");
        Require(MaxRedirects is >= 0 and <= 20, "MaxRedirects", "0 至 20");
        Require(MaxCompressionRatio is >= 10 and <= 10_000, "MaxCompressionRatio", "10 至 10000");
    }

    private static void Require(bool holds, string setting, string range)
    {
        if (!holds)
        {
            throw new ArgumentException($"设置 Collect:Fetch:{setting} 应为{range}");
        }
    }
}

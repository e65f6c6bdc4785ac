using System.Globalization;

namespace Hengjian.Collect.Crawling.Pace;

/// <summary>Tells a person why a host was asked more slowly than configured.</summary>
internal static class PaceWords
{
    /// <summary>The reasons in one sentence (zh-CN); null when there are none.</summary>
    /// <param name="halvings">How often the rate was halved.</param>
    /// <param name="rests">How often the host was left alone.</param>
    /// <param name="rested">How long in all.</param>
    /// <param name="slowed">The rate while it is below the configured one; null when it is not.</param>
    /// <param name="crawlDelay">The time between two requests that robots.txt asks for, when it is longer than ours.</param>
    /// <param name="givenUp">Why the host is not asked any more (zh-CN).</param>
    public static string? Of(int halvings, int rests, TimeSpan rested, double? slowed, TimeSpan? crawlDelay, string? givenUp)
    {
        var words = new List<string>();
        if (crawlDelay is { } delay)
        {
            words.Add(Text($"robots.txt 要求每 {delay.TotalSeconds:0.##} 秒访问一次"));
        }

        if (halvings > 0)
        {
            words.Add(Text($"因 429、503、超时、断开或答复明显变慢降速 {halvings} 次") + (slowed is { } now ? Text($"，目前每秒 {now:0.###} 次") : "，已恢复"));
        }

        if (rests > 0)
        {
            words.Add(Text($"按服务器要求或因没有答复暂停 {rests} 次，共 {rested.TotalSeconds:0.#} 秒"));
        }

        if (givenUp is not null)
        {
            words.Add(givenUp);
        }

        return words.Count == 0 ? null : string.Join("；", words);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using System.Text;
using System.Text.RegularExpressions;
using Hengjian.Core;

namespace Hengjian.City.Tests;

/// <summary>A breadth-first crawler over the city's function, without network: pages of one site, and the state of every link on them.</summary>
internal sealed partial class TestCrawler(SimulatedCity city, PageUrl home)
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private readonly Dictionary<string, int> links = new(StringComparer.Ordinal);

    /// <summary>The text of each HTML page of the site by its address.</summary>
    public Dictionary<string, string> Pages { get; } = new(StringComparer.Ordinal);

    /// <summary>Where each link target stands.</summary>
    public Dictionary<string, SortedSet<string>> Parents { get; } = new(StringComparer.Ordinal);

    /// <summary>The targets that cannot be reached.</summary>
    public IEnumerable<string> Dead => links.Where(link => link.Value >= 400 || link.Value < 200).Select(link => link.Key).Order(StringComparer.Ordinal);

    public TestCrawler Run()
    {
        var queue = new Queue<PageUrl>([home]);
        var seen = new HashSet<string>([home.Text], StringComparer.Ordinal);
        while (queue.TryDequeue(out var url))
        {
            var (status, answer, final) = Fetch(url);
            links[url.Text] = status;
            if (answer is null || status != 200 || !final.LiesBelow(home) || !answer.ContentType.StartsWith("text/html", StringComparison.Ordinal) && !answer.ContentType.StartsWith("application/json", StringComparison.Ordinal))
            {
                continue;
            }

            var text = (answer.ContentType == "text/html" ? Gb18030 : Encoding.UTF8).GetString(answer.Body.Span);
            if (answer.ContentType.StartsWith("text/html", StringComparison.Ordinal))
            {
                Pages[url.Text] = text;
            }

            foreach (var target in Targets(text, final))
            {
                Parents.TryAdd(target.Text, new SortedSet<string>(StringComparer.Ordinal));
                Parents[target.Text].Add(url.Text);
                if (seen.Add(target.Text))
                {
                    queue.Enqueue(target);
                }
            }
        }

        return this;
    }

    private static IEnumerable<PageUrl> Targets(string text, PageUrl page)
    {
        foreach (Match match in Reference().Matches(text))
        {
            if (page.TryResolve(System.Net.WebUtility.HtmlDecode(match.Groups[1].Value), out var url))
            {
                yield return url;
            }
        }
    }

    private (int Status, CityAnswer? Answer, PageUrl Final) Fetch(PageUrl url)
    {
        var at = Cities.T;
        for (var hop = 0; hop < 8; hop++)
        {
            if (city.Wire(url.Host, url.Path, at).Failure is not null)
            {
                return (0, null, url);
            }

            var answer = city.Answer(new CityRequest("GET", url.Host, url.Uri.PathAndQuery, at));
            if (answer.Status == 429)
            {
                at = at.AddSeconds(answer.RetryAfter!.Value);
                continue;
            }

            if (answer.Location is null)
            {
                return (answer.Status == 403 && !url.LiesBelow(home) ? 200 : answer.Status, answer, url);
            }

            url = PageUrl.Parse(answer.Location);
        }

        return (0, null, url);
    }

    [GeneratedRegex("(?:href|src|data-url|listUrl|\"url\")\\s*[=:]\\s*\"([^\"]*)\"", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}

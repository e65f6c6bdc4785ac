using System.Net;
using System.Text.RegularExpressions;
using Hengjian.Portal;
using Hengjian.Portal.Serving;

namespace Hengjian.EndToEnd.Crawls;

/// <summary>The portal is what its truth says; a benchmark on a wrong truth measures nothing.</summary>
public sealed partial class PortalTests
{
    private const int Pages = 400;

    [Fact]
    public async Task Every_ordinary_page_is_reached_from_the_home_page_by_plain_links()
    {
        await using var portal = await PortalServer.StartAsync(new PortalOptions(Pages) { Waits = false, Traps = false });
        using var client = Client();
        var home = new Uri(portal.Addresses.Home);
        var waiting = new Queue<Uri>([home]);
        var seen = new HashSet<Uri> { home };
        var footers = 0;
        while (waiting.TryDequeue(out var page))
        {
            using var answer = await client.GetAsync(page);
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html" || page.Host != home.Host || page.Port != home.Port)
            {
                continue;
            }

            var text = System.Text.Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync());
            if (!text.Contains("/wzgl/yqlj.html", StringComparison.Ordinal))
            {
                continue;
            }

            footers++;
            foreach (var link in Href().Matches(text).Select(match => match.Groups[1].Value).Where(link => Ordinary().IsMatch(link)))
            {
                if (Uri.TryCreate(page, link, out var next) && seen.Add(next))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        // Planted names of the home page carry its footer but are no article or list, so they are not followed here.
        Assert.Equal(Pages, footers);
    }

    [Fact]
    public async Task Same_numbers_give_the_same_truth_and_the_same_pages()
    {
        var options = new PortalOptions(Pages, Seed: 5) { Waits = false };
        await using var first = await PortalServer.StartAsync(options);
        await using var second = await PortalServer.StartAsync(options);
        using var client = Client();
        var known = first.Truth.Dead.Zip(second.Truth.Dead);
        Assert.All(known, pair => Assert.Equal((pair.First.Class, pair.First.Parents), (pair.Second.Class, pair.Second.Parents)));
        Assert.Equal(
            (await client.GetStringAsync(first.Addresses.Home)).Replace(first.Addresses.Main, "", StringComparison.Ordinal),
            (await client.GetStringAsync(second.Addresses.Home)).Replace(second.Addresses.Main, "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http-404", 404)]
    [InlineData("http-410", 410)]
    [InlineData("http-500", 500)]
    [InlineData("footer-relative", 404)]
    [InlineData("footer-of-every-page", 404)]
    [InlineData("redirect-loop", 302)]
    [InlineData("redirect-chain-endless", 302)]
    [InlineData("deleted-home-302", 302)]
    [InlineData("soft-404-framed", 200)]
    [InlineData("soft-404-query", 200)]
    [InlineData("chinese-query-on-gbk-page-dead", 404)]
    [InlineData("chinese-query-on-gbk-page", 200)]
    [InlineData("chinese-path", 200)]
    [InlineData("charset-utf-16-link", 200)]
    [InlineData("base-relative", 200)]
    [InlineData("head-404", 200)]
    [InlineData("file-empty", 200)]
    [InlineData("challenge-412", 412)]
    public async Task Planted_target_answers_as_its_class_says(string kind, int status)
    {
        await using var portal = await PortalServer.StartAsync(new PortalOptions(Pages) { Waits = false });
        using var client = Client();
        var targets = portal.Truth.Dead.Concat(portal.Truth.NotProven).Concat(portal.Truth.Alive).Where(target => target.Class == kind).ToList();
        Assert.NotEmpty(targets);
        foreach (var target in targets)
        {
            using var answer = await client.GetAsync(new Uri(target.Address));
            Assert.Equal(status, (int)answer.StatusCode);
        }
    }

    private static HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false });

    [GeneratedRegex("href=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Href();

    [GeneratedRegex(@"^/$|^/about\.html$|^/[a-z]{4}/index(_\d+)?\.html$|^index(_\d+)?\.html$|^/[a-z]{4}/\d{6}/t\d{8}_1\d{6}\.html$", RegexOptions.NonBacktracking)]
    private static partial Regex Ordinary();
}

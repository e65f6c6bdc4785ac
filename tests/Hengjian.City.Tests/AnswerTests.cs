using System.Text;
using Hengjian.City.Sites;

namespace Hengjian.City.Tests;

public sealed class AnswerTests
{
    [Fact]
    public void Same_request_gets_the_same_bytes_from_another_city_of_the_same_seed()
    {
        var first = Cities.Small();
        var second = Cities.Small();
        foreach (var site in first.Sites)
        {
            foreach (var page in site.Pages(Cities.T))
            {
                var url = site.Absolute(site.PathOf(page));
                Assert.Equal(first.Get(url).Body.ToArray(), second.Get(url).Body.ToArray());
            }
        }
    }

    [Fact]
    public void Another_seed_gives_other_texts()
    {
        var url = "http://www.jia.gov.cn.test/";
        Assert.NotEqual(Cities.Small(seed: 1).Get(url).Body.ToArray(), Cities.Small(seed: 2).Get(url).Body.ToArray());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Every_seed_makes_a_city(int seed)
    {
        var city = Cities.Small(seed: seed);
        Assert.Equal(city.Get("http://www.jia.gov.cn.test/").Body.ToArray(), Cities.Small(seed: seed).Get("http://www.jia.gov.cn.test/").Body.ToArray());
        Assert.Equal(200, city.Get(city.FeedOf(city.Registry.Accounts[0]).Text).Status);
        Assert.Null(city.Wire("www.jia.gov.cn.test", "/", Cities.T).Failure);
    }

    [Fact]
    public void Every_host_of_the_registry_answers_and_so_does_the_portal()
    {
        var city = Cities.Small();
        foreach (var site in city.Registry.Sites)
        {
            Assert.InRange(city.Get(site.Home.Text).Status, 200, 302);
        }

        var portal = city.Get("http://www.cheng.gov.cn.test/");
        Assert.Equal(200, portal.Status);
        Assert.Contains("模拟页面", Encoding.UTF8.GetString(portal.Body.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://www.cheng.gov.cn.test/jxj", "http://www.cheng.gov.cn.test/jxj/")]
    [InlineData("http://www.cheng.gov.cn.test/tjs", "http://www.cheng.gov.cn.test/tjs/")]
    [InlineData("http://www.jia.gov.cn.test/index.html", "http://www.jia.gov.cn.test/")]
    public void Other_spelling_of_a_home_page_is_redirected(string url, string target)
    {
        var answer = Cities.Small().Get(url);
        Assert.InRange(answer.Status, 301, 302);
        Assert.Equal(target, answer.Location);
    }

    [Theory]
    [InlineData("http://www.jia.gov.cn.test/nothing.html", 404)]
    [InlineData("http://www.jia.gov.cn.test/dtyw/202201/t20220101_1000000.html", 404)]
    [InlineData("http://www.jia.gov.cn.test/zwgk/tzgg/index_99.html", 404)]
    [InlineData("http://www.cheng.gov.cn.test/jxjx", 404)]
    [InlineData("http://www.jia.gov.cn.test/static/none.css", 404)]
    [InlineData("http://unknown.test/", 421)]
    [InlineData("http://www.jia.gov.cn.test/robots.txt", 200)]
    [InlineData("http://www.jia.gov.cn.test/static/site.css", 200)]
    [InlineData("https://www.zhishi.org.test/article/1024.html", 403)]
    [InlineData("https://www.zhishi.org.test/", 200)]
    [InlineData("https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=1&url=x", 200)]
    [InlineData("http://121.43.68.40/exposure/jiucuo.html", 200)]
    public void Address_is_answered_with_its_status(string url, int status) => Assert.Equal(status, Cities.Small().Get(url).Status);

    [Fact]
    public void Host_that_dislikes_head_answers_405_and_get_200()
    {
        var city = Cities.Small();
        Assert.Equal(405, city.Answer(new CityRequest("HEAD", "www.baozhi.com.test", "/2022/news.html", Cities.T)).Status);
        Assert.Equal(200, city.Answer(new CityRequest("GET", "www.baozhi.com.test", "/2022/news.html", Cities.T)).Status);
    }

    [Fact]
    public void Throttled_host_answers_after_the_wait_it_asked_for()
    {
        var city = Cities.Small();
        var at = Cities.T;
        var refusals = 0;
        for (var second = 0; second < 60; second++)
        {
            var first = city.Get("http://www.jiaoxue.edu.test/course/7", at.AddSeconds(second));
            if (first.Status == 429)
            {
                refusals++;
                Assert.Equal(200, city.Get("http://www.jiaoxue.edu.test/course/7", at.AddSeconds(second + first.RetryAfter!.Value)).Status);
            }
        }

        Assert.Equal(30, refusals);
    }

    [Fact]
    public void Unchanged_page_is_answered_with_304()
    {
        var city = Cities.Small();
        foreach (var url in (string[])["http://www.jia.gov.cn.test/", "http://www.jia.gov.cn.test/zwgk/tzgg/", "http://www.jia.gov.cn.test/static/logo.png"])
        {
            var uri = new Uri(url);
            var full = city.Get(url);
            Assert.Equal(304, city.Answer(new CityRequest("GET", uri.Host, uri.PathAndQuery, Cities.T, full.Tag)).Status);
            Assert.Equal(304, city.Answer(new CityRequest("GET", uri.Host, uri.PathAndQuery, Cities.T, null, full.LastModified)).Status);
            Assert.Equal(200, city.Answer(new CityRequest("GET", uri.Host, uri.PathAndQuery, Cities.T, "\"other\"", full.LastModified)).Status);
            Assert.Equal(200, city.Answer(new CityRequest("GET", uri.Host, uri.PathAndQuery, Cities.T, null, full.LastModified!.Value.AddDays(-1))).Status);
        }
    }

    [Fact]
    public void Page_that_claims_to_be_unchanged_since_a_time_is_unchanged()
    {
        var city = Cities.Small();
        var earlier = Cities.T.AddDays(-20);
        var compared = 0;
        foreach (var site in city.Sites)
        {
            foreach (var page in site.Pages(earlier))
            {
                var url = site.Absolute(site.PathOf(page));
                var before = city.Get(url, earlier);
                var after = city.Answer(new CityRequest("GET", site.Host, new Uri(url).PathAndQuery, Cities.T, null, before.LastModified));
                if (before.Status == 200 && after.Status == 304)
                {
                    Assert.Equal(before.Body.ToArray(), city.Get(url).Body.ToArray());
                    compared++;
                }
            }
        }

        Assert.True(compared > 100);
    }

    [Fact]
    public void Nothing_changes_from_six_hours_before_the_monitoring_time()
    {
        var city = Cities.Small();
        foreach (var site in city.Sites)
        {
            Assert.Equal(site.Pages(Cities.T.AddHours(-6)), site.Pages(Cities.T.AddDays(3)));
            Assert.Equal(city.Get(site.Absolute(site.Base), Cities.T.AddHours(-6)).Tag, city.Get(site.Absolute(site.Base), Cities.T.AddDays(3)).Tag);
        }
    }

    [Fact]
    public void Article_cannot_be_seen_before_it_is_published()
    {
        var site = Cities.Small().Sites[0];
        var news = site.Find("动态要闻")!;
        var page = new PageKey(PageKind.Item, news.Ordinal, news.Schedule.Count - 1);
        var url = site.Absolute(site.PathOf(page));
        var published = news.PublishedAt(page.Number);
        Assert.Equal(404, Cities.Small().Get(url, published.AddMinutes(-1)).Status);
        Assert.Equal(200, Cities.Small().Get(url, published).Status);
    }

    [Fact]
    public void Attachment_with_chinese_name_and_blank_is_served_however_it_is_encoded()
    {
        var city = Cities.Small();
        var site = city.Sites[0];
        var notices = site.Find("通知公告")!;
        var index = Enumerable.Range(0, notices.Schedule.Count).First(number => number % 2 == 0);
        var path = $"{site.Base}files/{notices.Form.Slug}/{index}/";
        var answer = city.Get($"http://{site.Host}{path}{Uri.EscapeDataString("附件 1 申请表.docx")}");
        Assert.Equal(200, answer.Status);
        Assert.Equal("PK"u8.ToArray(), answer.Body[..2].ToArray());
        Assert.Equal(200, city.Answer(new CityRequest("GET", site.Host, path + "附件 1 申请表.docx", Cities.T)).Status);
        Assert.Equal(404, city.Answer(new CityRequest("GET", site.Host, path + "附件 2.docx", Cities.T)).Status);
    }

    [Fact]
    public void Search_finds_an_article_by_its_title()
    {
        var city = Cities.Small();
        foreach (var site in city.Sites)
        {
            var news = site.Find("动态要闻")!;
            var title = Texts.Wording.Title(site, news, news.Schedule.Count - 1);
            var search = site.Family.ListPath(site, site.First(SectionKind.Search)!, 0);
            var bytes = city.Get($"http://{site.Host}{search}?q={Uri.EscapeDataString(title)}").Body;
            Assert.DoesNotContain("没有找到相关内容", site.Family.Encoding.GetString(bytes.Span), StringComparison.Ordinal);
        }
    }
}

using Hengjian.Browser;

namespace Hengjian.EndToEnd.Browser;

public sealed class ReportInBrowserTests(RunningBrowser browser, InventedSite site) : IClassFixture<RunningBrowser>, IClassFixture<InventedSite>
{
    [BrowserTheory]
    [InlineData(320, "")]
    [InlineData(390, "")]
    [InlineData(390, "#u2")]
    [InlineData(390, "#fu-u2")]
    [InlineData(768, "#u2")]
    [InlineData(1280, "#fu-u3")]
    [InlineData(1920, "")]
    [InlineData(1920, "#u2")]
    public async Task Report_is_read_without_scrolling_sideways(int width, string fragment)
    {
        var picture = await browser.Session.TakeAsync(new Uri(site.Address + fragment), new PictureOptions { Width = width });
        Assert.True(picture.ContentWidth <= width, $"{width}: the content needs {picture.ContentWidth}");
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Report_from_the_disk_asks_for_nothing_else_and_complains_of_nothing(bool scripts)
    {
        var picture = await browser.Session.TakeAsync(site.Report, new PictureOptions { Scripts = scripts });
        Assert.Equal([site.Report.AbsoluteUri], picture.Requests);
        Assert.Empty(picture.Messages);
        Assert.Contains("模拟", picture.Title, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Report_from_the_site_keeps_its_own_style_and_script_under_the_policy()
    {
        var picture = await browser.Session.TakeAsync(site.Address);
        Assert.Empty(picture.Messages);
        Assert.Equal([site.Address.AbsoluteUri], picture.Requests);
    }

    [BrowserTheory]
    [InlineData("", 390)]
    [InlineData("", 1280)]
    [InlineData("/view", 1280)]
    [InlineData("/text", 1280)]
    public async Task Captured_page_never_runs_and_asks_for_nothing(string form, int width)
    {
        var picture = await browser.Session.TakeAsync(site.At($"evidence/{site.HostileDigest}{form}"), new PictureOptions { Width = width, WholePage = true });
        Assert.DoesNotContain(picture.Messages, message => message.Contains("captured script ran", StringComparison.Ordinal) && message.StartsWith("log", StringComparison.Ordinal));
        Assert.DoesNotContain(picture.Requests, request => request.Contains("truth.json", StringComparison.Ordinal));
        Assert.True(picture.ContentWidth <= width);
    }

    [BrowserFact]
    public async Task Report_prints_as_pdf()
    {
        var pdf = await browser.Session.PrintAsync(site.Report);
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8));
    }

    [Fact]
    public void Missing_browser_is_named_in_one_line()
    {
        var fault = Assert.Throws<BrowserAbsentException>(() => ChromiumFile.Find("/nowhere/chromium"));
        Assert.Contains("/nowhere/chromium", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }
}

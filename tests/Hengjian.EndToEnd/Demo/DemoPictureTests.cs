using Hengjian.Browser;
using Hengjian.EndToEnd.Browser;

namespace Hengjian.EndToEnd.Demo;

/// <summary>Looks at the demo's own result in a real browser and leaves the pictures in <c>artifacts/pictures</c>, from where those of the README are taken.</summary>
[Collection(DemoCollection.Name)]
public sealed class DemoPictureTests(DemoResults results, RunningBrowser browser) : IClassFixture<RunningBrowser>
{
    [BrowserTheory]
    [InlineData("summary", "", 1280, 1100)]
    [InlineData("ranking", "#ranking", 1280, 1100)]
    [InlineData("sheet", "#u5", 1280, 1300)]
    [InlineData("findings", "#fu-u5", 1280, 1200)]
    [InlineData("narrow", "#ranking", 390, 1100)]
    [InlineData("wide", "", 1920, 1100)]
    public async Task Report_of_the_demo_fits_its_window(string name, string fragment, int width, int height)
    {
        var report = new Uri(Path.Combine(results.Qinglan, "report.html"));
        var picture = await browser.Session.TakeAsync(new Uri(report.AbsoluteUri + fragment), new PictureOptions { Width = width, Height = height });
        await KeepAsync(name, picture);
        Assert.True(picture.ContentWidth <= width, $"{width}: the content needs {picture.ContentWidth}");
        Assert.Empty(picture.Messages);
    }

    [BrowserFact]
    public async Task Proof_of_a_finding_opens_from_the_disk_and_shows_what_was_captured()
    {
        var page = Directory.EnumerateFiles(Path.Combine(results.Qinglan, "proof")).Order(StringComparer.Ordinal).First();
        var picture = await browser.Session.TakeAsync(new Uri(page), new PictureOptions { Width = 1280, Height = 1000 });
        await KeepAsync("proof", picture);
        Assert.Contains("模拟", picture.Title, StringComparison.Ordinal);
        Assert.Empty(picture.Messages);
        Assert.Equal([new Uri(page).AbsoluteUri], picture.Requests);
    }

    private static async Task KeepAsync(string name, PagePicture picture)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "pictures");
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, name + ".png"), picture.Png.ToArray());
    }
}

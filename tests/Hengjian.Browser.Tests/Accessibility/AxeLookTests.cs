using System.Text.Json;
using Hengjian.Browser.Accessibility;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Browser.Tests.Accessibility;

public sealed class AxeLookTests
{
    private const string Good = "<!DOCTYPE html><html lang='zh-CN'><head><title>政务公开</title></head><body><main><h1>政务公开</h1><p>文</p><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' alt='青澜市（模拟）全景'><a href='/a'>通知公告</a></main></body></html>";

    private const string Faulty = "<!DOCTYPE html><html><head></head><body><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='><p style='color:#bbb;background:#fff'>看不清的字</p><input><a href='/a'></a></body></html>";

    [AxeFact]
    public async Task Faults_are_told_in_chinese_with_criterion_number_and_places()
    {
        var faults = (await RenderAsync(Faulty)).Accessibility!;
        Assert.Equal(["color-contrast", "document-title", "html-has-lang", "image-alt", "label", "link-name"], faults.Select(fault => fault.Rule).Order(StringComparer.Ordinal));
        var image = Assert.Single(faults, fault => fault.Rule == "image-alt");
        Assert.Equal("图像必须有替代文本", image.Help);
        Assert.Equal(AccessibilityImpact.Critical, image.Impact);
        Assert.Equal(["1.1.1"], image.Criteria);
        Assert.Equal(2, image.Count);
        Assert.Equal(2, image.Places.Count);
        Assert.All(faults, fault => Assert.Contains(fault.Help, c => c is >= '\u4e00' and <= '\u9fff'));
    }

    [AxeFact]
    public async Task Page_without_fault_has_an_empty_list() => Assert.Empty((await RenderAsync(Good)).Accessibility!);

    [AxeFact]
    public async Task Page_cannot_bend_the_look_at_it()
    {
        const string Bent = "<script>window.axe = { run: () => Promise.resolve({ violations: [] }), configure() { } }; Array.prototype.map = () => []; window.Promise = null; JSON.stringify = () => '[]';</script>";
        var faults = (await RenderAsync(Faulty.Replace("<body>", "<body>" + Bent, StringComparison.Ordinal))).Accessibility!;
        Assert.Contains(faults, fault => fault.Rule == "image-alt");
    }

    [Theory]
    [InlineData("wcag111", "1.1.1")]
    [InlineData("wcag1410", "1.4.10")]
    [InlineData("wcag2aa", null)] // a level
    [InlineData("wcag21aa", null)]
    [InlineData("cat.color", null)]
    [InlineData("EN-9.1.1.1", null)]
    public void Criteria_are_read_from_tags(string tag, string? criterion)
    {
        using var answer = JsonDocument.Parse($$"""[{"rule":"r","impact":null,"help":"h","tags":["{{tag}}"],"count":1,"places":[]}]""");
        var fault = Assert.Single(AxeLook.Read(answer.RootElement));
        Assert.Null(fault.Impact);
        Assert.Equal(criterion is null ? [] : [criterion], fault.Criteria);
    }

    private static async Task<RenderedPage> RenderAsync(string html)
    {
        await using var site = new LoopbackSite().Html("/", html);
        await using var renderer = new PageRenderer(new InventedNetwork().Name("axe.gov.example", site).OpenAsync, TimeProvider.System, Settings.Render with { Accessibility = true });
        var attempt = await renderer.AttemptAsync(PageUrl.Parse("http://axe.gov.example/"), CancellationToken.None);
        return attempt.Page ?? throw new InvalidOperationException(attempt.Fault);
    }
}

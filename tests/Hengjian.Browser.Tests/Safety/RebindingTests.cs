using Hengjian.Core;
using Hengjian.Server.Rendering;

namespace Hengjian.Browser.Tests.Safety;

public sealed class RebindingTests
{
    private const string Public = "93.184.215.14";

    private static readonly string[] Inside =
    [
        "127.0.0.1", "::1", "10.0.0.8", "192.168.1.1", "fe80::1", "::ffff:127.0.0.1",
        "169.254.169.254", // the metadata service of most clouds
        "100.100.100.200", // the metadata service of Alibaba Cloud
    ];

    [BrowserFact]
    public async Task Name_that_turns_private_after_the_first_look_up_is_refused_from_then_on()
    {
        await using var trap = new Trap();
        await using var site = new LoopbackSite().Html("/", $"<!DOCTYPE html><title>页</title><script>fetch('http://' + location.hostname + ':{trap.Port}/secret').catch(() => 0)</script>");
        await using var renderer = new PageRenderer(
            BrowserNetwork.Over(new RebindingNetwork((host, turn) => turn == 0 ? [Public] : [Inside[host[6] - '0']], site)), TimeProvider.System, Settings.Render);
        for (var index = 0; index < Inside.Length; index++)
        {
            var attempt = await renderer.AttemptAsync(PageUrl.Parse($"http://rebind{index}.example/"), CancellationToken.None);
            Assert.Null(attempt.Fault);
            Assert.Equal(0, trap.Visits);
            Assert.DoesNotContain(site.Asked, asked => asked.Contains("secret", StringComparison.Ordinal));
            Assert.Contains(attempt.Page!.Refused, refused => refused.Address == $"http://rebind{index}.example:{trap.Port}/secret" && refused.Reason.Contains(Inside[index], StringComparison.Ordinal));
        }
    }

    [BrowserFact]
    public async Task Name_whose_address_is_private_from_the_start_is_told()
    {
        await using var site = new LoopbackSite();
        await using var renderer = new PageRenderer(BrowserNetwork.Over(new RebindingNetwork((_, _) => ["127.0.0.1"], site)), TimeProvider.System, Settings.Render);
        var attempt = await renderer.AttemptAsync(PageUrl.Parse("http://inside.example/"), CancellationToken.None);
        Assert.Null(attempt.Page);
        Assert.Contains("指向内部地址 127.0.0.1", attempt.Fault, StringComparison.Ordinal);
        Assert.Equal(0, site.Connections);
    }
}

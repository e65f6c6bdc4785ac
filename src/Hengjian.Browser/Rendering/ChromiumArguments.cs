namespace Hengjian.Browser.Rendering;

/// <summary>What Chromium is told when it starts for rendering foreign pages.</summary>
internal static class ChromiumArguments
{
    /// <summary>What Playwright would give and we do not want: pages are to open no windows.</summary>
    public static readonly string[] NotWanted = ["--disable-popup-blocking"];

    /// <summary>The arguments, besides those that Playwright gives.</summary>
    /// <remarks>
    /// A page's own context names its gate as proxy; what belongs to no page is sent to a port where nobody listens.
    /// Names are looked up by the gate alone; QUIC and WebRTC, which would go round a proxy, are shut.
    /// </remarks>
    public static readonly string[] ForRendering =
    [
        "--disable-gpu",
        "--proxy-server=http://127.0.0.1:1",
        "--proxy-bypass-list=<-loopback>",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "--dns-prefetch-disable",
        "--disable-quic",
        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
        "--webrtc-ip-handling-policy=disable_non_proxied_udp",
        "--no-pings",
        "--disable-domain-reliability",
        "--disable-sync",
        "--disable-notifications",
        "--deny-permission-prompts",
        "--block-new-web-contents",
        "--mute-audio",
    ];
}

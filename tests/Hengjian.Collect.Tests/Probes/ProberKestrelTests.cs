using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hengjian.Collect.Fetching;
using Hengjian.Collect.Probes;
using Hengjian.Collect.Tests.Lane;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hengjian.Collect.Tests.Probes;

/// <summary>Whole probes of a real server (Kestrel) with TLS that speaks HTTP/2, on the loopbacks of IPv4 and IPv6.</summary>
public sealed class ProberKestrelTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Ends = new(2120, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<string> requests = [];
    private WebApplication? server;
    private X509Certificate2? certificate;

    public Task InitializeAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=a.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), Ends);
        certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        certificate?.Dispose();
    }

    [Theory]
    [InlineData(HttpWish.Http11, "1.1")]
    [InlineData(HttpWish.Http2, "2.0")]
    [InlineData(HttpWish.Http2Unasked, "2.0")]
    public Task Probe_tells_the_version_and_times_every_phase(HttpWish http, string spoken) =>
        ProvedAsync(IPAddress.Loopback, http, AddressWish.Any, spoken);

    [IPv6Theory]
    [InlineData(HttpWish.Http11, AddressWish.Any, "1.1")]
    [InlineData(HttpWish.Http11, AddressWish.IPv6, "1.1")]
    [InlineData(HttpWish.Http2, AddressWish.IPv6, "2.0")]
    public Task Probe_connects_over_IPv6(HttpWish http, AddressWish family, string spoken) =>
        ProvedAsync(IPAddress.IPv6Loopback, http, family, spoken);

    private async Task ProvedAsync(IPAddress listens, HttpWish http, AddressWish family, string spoken)
    {
        var home = await StartAsync(listens);
        var options = new CollectOptions();
        (options.Probe.Http, options.Probe.Family) = (http, family);

        // The page is behind a redirect, so that two requests are made; both are of the version.
        var probe = await new Prober(new TrustingInternet(), TimeProvider.System, options).ProbeAsync(PageUrl.Parse(home + "moved"), DateTimeOffset.UnixEpoch, ProbePurpose.Manual, CancellationToken.None);

        Assert.Equal((null, 200, Version.Parse(spoken)), (probe.Error, probe.Status, probe.HttpVersion));
        Assert.Equal((listens, Ends), (probe.Server, probe.CertificateEnds));
        Assert.Equal(listens.AddressFamily == AddressFamily.InterNetworkV6, probe.Family == AddressFamily.InterNetworkV6);
        Assert.Equal([PageUrl.Parse(home)], probe.Redirects);
        Assert.Equal([$"HTTP/{spoken.Replace("2.0", "2", StringComparison.Ordinal)} /moved", $"HTTP/{spoken.Replace("2.0", "2", StringComparison.Ordinal)} /"], requests);
        var phases = probe.Phases;
        Assert.All([phases.Connect, phases.Tls, phases.FirstByte, phases.Transfer], phase => Assert.True(phase > TimeSpan.Zero, phases.ToString()));
        Assert.True(phases.Total >= phases.Dns + phases.Connect + phases.Tls + phases.FirstByte + phases.Transfer, phases.ToString());
    }

    private async Task<string> StartAsync(IPAddress listens)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(listens, 0, listen => listen.UseHttps(certificate!).Protocols = HttpProtocols.Http1AndHttp2));
        server = builder.Build();
        server.Run(async context =>
        {
            requests.Add($"{context.Request.Protocol} {context.Request.Path}");
            if (context.Request.Path == "/moved")
            {
                context.Response.Redirect("/");
                return;
            }

            await context.Response.WriteAsync(new string('x', 100_000));
        });
        await server.StartAsync();
        var port = new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
        var host = listens.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{listens}]" : listens.ToString();
        return string.Create(CultureInfo.InvariantCulture, $"https://{host}:{port}/");
    }
}

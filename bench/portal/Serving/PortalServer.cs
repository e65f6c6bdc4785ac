using System.Net;
using System.Security.Cryptography.X509Certificates;
using Hengjian.Portal.Truth;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hengjian.Portal.Serving;

/// <summary>A portal on loopback, every page made when it is asked for, with the bad hosts that its links lead to.</summary>
public sealed class PortalServer : IAsyncDisposable
{
    private static readonly IPAddress OutsideAddress = IPAddress.Parse("127.0.0.2");

    private readonly WebApplication server;
    private readonly IReadOnlyList<X509Certificate2> certificates;
    private readonly IReadOnlyList<RudeListener> rude;
    private readonly PortalSite site;

    private PortalServer(WebApplication server, IReadOnlyList<X509Certificate2> certificates, IReadOnlyList<RudeListener> rude, PortalSite site)
    {
        this.server = server;
        this.certificates = certificates;
        this.rude = rude;
        this.site = site;
    }

    /// <summary>Where everything is.</summary>
    public PortalAddresses Addresses => site.Book.Addresses;

    /// <summary>What is planted.</summary>
    public PortalTruth Truth => site.Book.Truth;

    /// <summary>Starts a portal.</summary>
    /// <param name="options">What it is made from.</param>
    /// <param name="port">The first of nine ports in a row; 0 for any free ones.</param>
    /// <param name="log">Gets every request; null for none.</param>
    /// <param name="publicAddress">The address and port under which a server in front shows the portal; null when there is none.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too few or too many pages.</exception>
    /// <exception cref="IOException">A port is taken.</exception>
    public static async Task<PortalServer> StartAsync(PortalOptions options, int port = 0, VisitLog? log = null, string? publicAddress = null, CancellationToken cancellation = default)
    {
        options.Validate();
        IReadOnlyList<X509Certificate2> certificates = [BadCertificates.Expired(), BadCertificates.WrongName(), BadCertificates.SelfSigned()];
        int Port(int which) => port == 0 ? 0 : port + which;

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Hengjian.Portal" });
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 16;
            kestrel.Listen(IPAddress.Loopback, Port(0), listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(OutsideAddress, Port(1), listen => listen.Protocols = HttpProtocols.Http1);
            for (var index = 0; index < certificates.Count; index++)
            {
                var certificate = certificates[index];
                kestrel.Listen(IPAddress.Loopback, Port(2 + index), listen => listen.UseHttps(certificate));
            }
        });
        builder.Logging.ClearProviders();
        var server = builder.Build();
        PortalSite? site = null;
        server.Run(context => AnswerAsync(site!, context, log));
        await server.StartAsync(cancellation);
        IReadOnlyList<RudeListener> rude = [RudeListener.Hanging(Port(5)), RudeListener.Resetting(Port(6)), RudeListener.Refusing(Port(7))];

        var bound = server.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Select(address => new Uri(address).Authority).ToList();
        var addresses = new PortalAddresses(publicAddress ?? bound[0], bound[1], bound[2], bound[3], bound[4], rude[0].Address, rude[1].Address, rude[2].Address);
        site = new PortalSite(options, addresses);
        return new PortalServer(server, certificates, rude, site);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using (var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2), TimeProvider.System))
        {
            await server.StopAsync(patience.Token);
        }

        await server.DisposeAsync();
        foreach (var listener in rude)
        {
            listener.Dispose();
        }

        foreach (var certificate in certificates)
        {
            certificate.Dispose();
        }
    }

    private static async Task AnswerAsync(PortalSite site, HttpContext context, VisitLog? log)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        context.Response.Headers["LinkChecker"] = "enabled"; // By this header a site lets LinkChecker ask faster than three times a second.
        var outside = OutsideAddress.Equals(context.Connection.LocalIpAddress);
        var listener = outside ? site.Book.Addresses.Outside : site.Book.Addresses.Main;
        try
        {
            await site.AnswerAsync(context, listener, outside, target);
        }
        catch (OperationCanceledException)
        {
            // The visitor went away.
        }
        finally
        {
            log?.Add(new Visit(listener, context.Request.Method, target, context.Response.StatusCode));
        }
    }
}

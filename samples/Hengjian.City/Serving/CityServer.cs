using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Hengjian.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hengjian.City.Serving;

/// <summary>Serves every host of a city from one server on loopback: a plain port and a TLS port, decided by the Host header.</summary>
public sealed class CityServer : IAsyncDisposable
{
    /// <summary>The request header that says at which virtual time it is asked, in round-trip form ("O"). Without it the monitoring time holds.</summary>
    public const string TimeHeader = "X-Moni-Time";

    private readonly WebApplication server;
    private readonly X509Certificate2 certificate;

    private CityServer(WebApplication server, X509Certificate2 certificate, int httpPort, int httpsPort)
    {
        this.server = server;
        this.certificate = certificate;
        HttpPort = httpPort;
        HttpsPort = httpsPort;
    }

    /// <summary>The plain port on 127.0.0.1.</summary>
    public int HttpPort { get; }

    /// <summary>The TLS port on 127.0.0.1.</summary>
    public int HttpsPort { get; }

    /// <summary>The SHA-1 thumbprint of the certificate.</summary>
    public string Thumbprint => certificate.Thumbprint;

    /// <summary>Trusts this server's certificate and no other.</summary>
    public RemoteCertificateValidationCallback Trust => (_, shown, _, _) => shown is not null && shown.GetRawCertData().AsSpan().SequenceEqual(certificate.RawData);

    /// <summary>Starts serving.</summary>
    /// <param name="city">The city.</param>
    /// <param name="port">The plain port, 0 for any; the TLS port is always any free one.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="IOException">The port is taken or may not be used; the message is for a person (zh-CN).</exception>
    public static async Task<CityServer> StartAsync(SimulatedCity city, int port, CancellationToken cancellation = default)
    {
        var certificate = CityCertificate.Make(city.Hosts);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Hengjian.City" });
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.AllowSynchronousIO = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 16;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                listen.UseHttps(certificate);
            });
        });
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Run(context => AnswerAsync(city, context));
        try
        {
            await server.StartAsync(cancellation);
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            await server.DisposeAsync();
            certificate.Dispose();
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"端口 {port}: 已被占用或无权使用，请用 --port 换一个，或用 0 由系统选择"), fault);
        }

        var ports = server.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Select(address => new Uri(address)).ToList();
        return new CityServer(server, certificate, ports.Find(address => address.Scheme == "http")!.Port, ports.Find(address => address.Scheme == "https")!.Port);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await server.StopAsync();
        await server.DisposeAsync();
        certificate.Dispose();
    }

    private static async Task AnswerAsync(SimulatedCity city, HttpContext context)
    {
        var headers = context.Request.Headers;
        var at = DateTimeOffset.TryParseExact(headers[TimeHeader].ToString(), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var asked) ? asked : city.Options.MonitoredAt;
        var since = DateTimeOffset.TryParseExact(headers.IfModifiedSince.ToString(), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var known) ? known : (DateTimeOffset?)null;
        var match = headers.IfNoneMatch.Count > 0 ? headers.IfNoneMatch.ToString() : null;
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var answer = city.Answer(new CityRequest(context.Request.Method, context.Request.Host.Host.ToLowerInvariant(), target, at, match, since));

        var response = context.Response;
        response.StatusCode = answer.Status;
        response.Headers.Date = Stamp(at);
        response.Headers.ETag = answer.Tag;
        response.Headers.LastModified = answer.LastModified is { } modified ? Stamp(modified) : null;
        response.Headers.Location = answer.Location is null ? null : Header(PageUrl.Parse(answer.Location));
        response.Headers.RetryAfter = answer.RetryAfter?.ToString(CultureInfo.InvariantCulture);
        if (answer.Status == StatusCodes.Status304NotModified)
        {
            return;
        }

        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }
    }

    /// <summary>A header holds ASCII only; redirects from a host with a Chinese name stay on it and need no host.</summary>
    private static string Header(PageUrl location) => Ascii.IsValid(location.Text) ? location.Text : location.Uri.PathAndQuery;

    private static string Stamp(DateTimeOffset at) => at.ToString("R", CultureInfo.InvariantCulture);
}

using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hengjian.Collect.Fetching;
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

namespace Hengjian.Collect.Tests.Fetching;

/// <summary>Versions of HTTP, families of addresses and certificates against a real server (Kestrel) on real sockets.</summary>
public sealed class CallVersionTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Ends = new(2120, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly SocketsHttpHandler Shared = Wire.Create(64, reuse: false);

    private readonly List<Stream> opened = [];
    private WebApplication? server;
    private X509Certificate2? certificate;

    public async Task InitializeAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=a.test, O=Qinglan", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), Ends);
        certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate).Protocols = HttpProtocols.Http1AndHttp2);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate).Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        server = builder.Build();
        server.Run(context => context.Response.WriteAsync(context.Request.Protocol));
        await server.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        certificate?.Dispose();
    }

    /// <summary>The listener (in the order above), the wish, and what is spoken; null where the call fails.</summary>
    public static TheoryData<int, HttpWish, string?> Wishes { get; } = new()
    {
        { 0, HttpWish.Http11, "1.1" },
        { 0, HttpWish.Http2, "2.0" },
        { 0, HttpWish.Http2Unasked, "2.0" },
        { 1, HttpWish.Http11, "1.1" },
        { 1, HttpWish.Http2, "1.1" },
        { 1, HttpWish.Http2Unasked, null },
        { 2, HttpWish.Http11, "1.1" },
        { 2, HttpWish.Http2, "1.1" },
        { 2, HttpWish.Http2Unasked, null },
        { 3, HttpWish.Http2Unasked, "2.0" },
        { 3, HttpWish.Http11, null },
    };

    [Theory]
    [MemberData(nameof(Wishes))]
    public async Task Version_is_spoken_as_wished_or_the_call_fails(int listener, HttpWish http, string? spoken)
    {
        var call = await RunAsync(listener, trusted: true, http, AddressWish.Any);

        // Kestrel answers HTTP/1.1 on an HTTP/2 port with 400 in HTTP/1.1, which is an answer too.
        Assert.Equal(spoken, call.Failure is null ? call.Version?.ToString() : null);
        Assert.Equal(spoken is null, call.Failure is not null);
        Assert.Equal(IPAddress.Loopback, call.Server);
        Assert.Equal(listener < 2 && spoken is not null, call.Certificate is not null);
    }

    [Theory]
    [InlineData(0, HttpWish.Http2)]
    [InlineData(0, HttpWish.Http11)]
    [InlineData(3, HttpWish.Http2Unasked)]
    public async Task Connection_does_not_outlive_its_call(int listener, HttpWish http)
    {
        var call = await RunAsync(listener, trusted: true, http, AddressWish.Any);

        Assert.Null(call.Failure);
        Assert.All(opened, stream => Assert.False(stream.CanRead));
        Assert.Single(opened);
    }

    [Fact]
    public async Task Refused_certificate_is_still_shown()
    {
        var call = await RunAsync(0, trusted: false, HttpWish.Http11, AddressWish.Any);

        Assert.Equal(FailureCause.Tls, call.Failure?.Cause);
        Assert.Equal(new ServerCertificate("CN=a.test, O=Qinglan", "CN=a.test, O=Qinglan", new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), Ends), call.Certificate);
    }

    [Theory]
    [InlineData(AddressWish.IPv4, null)]
    [InlineData(AddressWish.IPv6, FailureCause.Dns)]
    public async Task Family_that_the_name_lacks_is_a_failure_of_the_name(AddressWish family, FailureCause? cause)
    {
        var call = await RunAsync(2, trusted: true, HttpWish.Http11, family);

        Assert.Equal(cause, call.Failure?.Cause);
        Assert.True(cause is null || call.Failure!.Words.Contains("IPv6", StringComparison.Ordinal));
    }

    private async Task<Call> RunAsync(int listener, bool trusted, HttpWish http, AddressWish family)
    {
        var address = server!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ElementAt(listener);
        var network = new Trusting(trusted, opened);
        var invoker = new HttpMessageInvoker(Shared, disposeHandler: false);
        return await new Call(network, TimeProvider.System, new FetchOptions(), PageUrl.Parse(address + "/")) { Http = http, Family = family }.RunAsync(invoker, CancellationToken.None);
    }

    private sealed class Trusting(bool trusted, List<Stream> opened) : INetwork
    {
        private readonly Internet internet = new(allowPrivateAddresses: true);

        public RemoteCertificateValidationCallback? Trust => trusted ? static (_, _, _, _) => true : null;

        public ValueTask<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation) => internet.ResolveAsync(host, cancellation);

        public async ValueTask<Stream> ConnectAsync(string host, IPAddress address, int port, CancellationToken cancellation)
        {
            opened.Add(await internet.ConnectAsync(host, address, port, cancellation));
            return opened[^1];
        }

        public HttpMessageHandler Wrap(HttpMessageHandler wire) => wire;
    }
}

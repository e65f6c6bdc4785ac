using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hengjian.Collect;
using Hengjian.Collect.Probes;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Cli.Verbs.Probes;

/// <summary>Probes a server of its own in the same process first, so that the time a fresh program takes to get going is not booked to the first site: measured, a third of a second for http and more for https.</summary>
internal static class WarmUp
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Makes the probes; if they fail, nothing is lost but accuracy of the first one.</summary>
    /// <param name="withTls">Whether https will be asked for.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task RunAsync(bool withTls, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var prober = new Prober(new OwnServer(), TimeProvider.System, new CollectOptions { AllowPrivateAddresses = true });
        try
        {
            foreach (var scheme in withTls ? ["http", "https"] : new[] { "http" })
            {
                var serving = ServeAsync(listener, scheme == "https", limit.Token);
                await prober.ProbeAsync(PageUrl.Parse(FormattableString.Invariant($"{scheme}://127.0.0.1:{port}/")), TimeProvider.System.GetUtcNow(), ProbePurpose.Manual, limit.Token);
                await serving;
            }
        }
        catch (Exception e) when (e is SocketException or IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException or CryptographicException)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private static async Task ServeAsync(TcpListener listener, bool tls, CancellationToken cancellation)
    {
        using var client = await listener.AcceptTcpClientAsync(cancellation);
        await using Stream stream = tls ? new SslStream(client.GetStream()) : client.GetStream();
        if (stream is SslStream secured)
        {
            using var certificate = Certificate();
            await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, cancellation);
        }

        await stream.ReadAtLeastAsync(new byte[4096], 1, throwOnEndOfStream: false, cancellation);
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"u8.ToArray(), cancellation);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private sealed class OwnServer : INetwork
    {
        private readonly Internet inner = new(allowPrivateAddresses: true);

        public RemoteCertificateValidationCallback? Trust => static (_, _, _, _) => true;

        public ValueTask<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation) => inner.ResolveAsync(host, cancellation);

        public ValueTask<Stream> ConnectAsync(string host, IPAddress address, int port, CancellationToken cancellation) => inner.ConnectAsync(host, address, port, cancellation);

        public HttpMessageHandler Wrap(HttpMessageHandler wire) => inner.Wrap(wire);
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Hengjian.Collect.Tests.Lane;

/// <summary>A misbehaving server on loopback that plays every host of a test, and the network that leads to it.</summary>
/// <remarks>Hosts ending in <c>.test</c> exist; <c>refused.test</c> refuses, <c>private.test</c> leads to a private address; every other name is unknown. Port 443 speaks TLS.</remarks>
internal sealed class TestCity : INetwork, IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentDictionary<string, Func<Ask, Task>> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly Lazy<X509Certificate2> certificate = new(MakeCertificate);
    private readonly Lock gate = new();
    private readonly Task serving;

    public TestCity()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public LaneClock Clock { get; } = new();

    /// <summary>Every request in order, such as <c>GET a.test/x</c>.</summary>
    public List<string> Log { get; } = [];

    public int Connections { get; private set; }

    /// <summary>How long look-up, connection and handshake take on the lane's clock.</summary>
    public (double Dns, double Connect, double Tls) Delays { get; set; }

    /// <summary>How many seconds each read of an answer takes on the lane's clock.</summary>
    public double Drip { get; set; }

    /// <summary>How many seconds pass on the lane's clock between the answer on the wire and its delivery.</summary>
    public double Late { get; set; }

    public RemoteCertificateValidationCallback? Trust { get; set; }

    /// <summary>What every address does that was not set: 404.</summary>
    public Func<Ask, Task> Else { get; set; } = ask => ask.SendAsync(404, "<h1>404</h1>");

    public IPEndPoint Address => (IPEndPoint)listener.LocalEndpoint;

    /// <summary>Sets what a page does; the address without scheme, such as <c>a.test/x</c>.</summary>
    public void On(string address, Func<Ask, Task> answer) => pages[address] = answer;

    /// <summary>Sets a page that is in order.</summary>
    public void Page(string address, string html) => On(address, ask => ask.SendAsync(200, html));

    public async ValueTask<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation)
    {
        await Task.Yield();
        Clock.Advance(TimeSpan.FromSeconds(Delays.Dns));
        cancellation.ThrowIfCancellationRequested();
        return host switch
        {
            "private.test" => throw new ForbiddenAddressException("private.test 指向内部地址 10.0.0.1"),
            "flaky-dns.test" => throw new SocketException((int)SocketError.TryAgain),
            _ when host.EndsWith(".test", StringComparison.Ordinal) => [IPAddress.Loopback],
            _ => throw new SocketException((int)SocketError.HostNotFound),
        };
    }

    public async ValueTask<Stream> ConnectAsync(string host, IPAddress address, int port, CancellationToken cancellation)
    {
        Clock.Advance(TimeSpan.FromSeconds(Delays.Connect));
        cancellation.ThrowIfCancellationRequested();
        if (host == "refused.test")
        {
            throw new SocketException((int)SocketError.ConnectionRefused);
        }

        Connections++;
        var client = new TcpClient();
        await client.ConnectAsync(Address, cancellation);
        var stream = client.GetStream();
        await stream.WriteAsync(port == 443 ? "S"u8.ToArray() : "P"u8.ToArray(), cancellation);
        return Drip == 0 ? stream : new DrippingStream(stream, Clock, TimeSpan.FromSeconds(Drip));
    }

    public HttpMessageHandler Wrap(HttpMessageHandler wire) => new LateHandler(this, wire);

    public void Dispose()
    {
        closing.Cancel();
        listener.Stop();
        closing.Dispose();
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=a.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2120, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptTcpClientAsync(closing.Token));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var held = client;
        try
        {
            Stream stream = client.GetStream();
            var kind = new byte[1];
            await stream.ReadExactlyAsync(kind, closing.Token);
            if (kind[0] == 'S')
            {
                var secured = new SslStream(stream);
                await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions
                {
                    // Asked for once the visitor has begun the handshake, so that the delay falls into it and not into the connection before.
                    ServerCertificateSelectionCallback = (_, _) =>
                    {
                        Clock.Advance(TimeSpan.FromSeconds(Delays.Tls));
                        return certificate.Value;
                    },
                });
                stream = secured;
            }

            while (await ReadAsync(stream) is { } ask)
            {
                await AnswerAsync(ask);
                if (ask.Close)
                {
                    return;
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
        {
        }
    }

    private async Task AnswerAsync(Ask ask)
    {
        if (pages.TryGetValue(ask.Host + ask.Path, out var page))
        {
            await page(ask);
        }
        else
        {
            await Else(ask);
        }

        await ask.Stream.FlushAsync();
    }

    private async Task<Ask?> ReadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, closing.Token) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var words = lines[0].Split(' ');
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
        var host = headers["Host"].Split(':')[0];
        var key = $"{words[0]} {host}{words[1]}";
        lock (gate)
        {
            Log.Add(key);
        }

        return new Ask(words[0], words[1], host, headers, stream, Clock, counts.AddOrUpdate(host + words[1], 1, (_, count) => count + 1));
    }

    private sealed class LateHandler(TestCity city, HttpMessageHandler wire) : DelegatingHandler(wire)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            city.Clock.Advance(TimeSpan.FromSeconds(city.Late));
            return response;
        }
    }
}

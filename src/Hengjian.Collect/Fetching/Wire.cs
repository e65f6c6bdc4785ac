using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Hengjian.Collect.Fetching;

/// <summary>The HTTP handler of all calls: connections are opened through the request's <see cref="Opening"/>, and nothing is done behind our back.</summary>
internal static class Wire
{
    /// <summary>Makes a handler.</summary>
    /// <param name="headerKilobytes">The most of an answer's headers.</param>
    /// <param name="reuse">Whether a connection serves several requests; only for a handler that one lane has alone.</param>
    public static SocketsHttpHandler Create(int headerKilobytes, bool reuse) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = Timeout.InfiniteTimeSpan,
        MaxResponseHeadersLength = headerKilobytes,
        // A body left unread closes its connection at once: draining it in the background would make the next connection a matter of chance.
        MaxResponseDrainSize = 0,
        // One request at a time needs one connection; a second one would be opened or not as chance has it.
        MaxConnectionsPerServer = reuse ? 1 : int.MaxValue,
        PooledConnectionLifetime = reuse ? Timeout.InfiniteTimeSpan : TimeSpan.Zero,
        ConnectCallback = static (context, _) => OpenAsync(context),
    };

    /// <summary>Scheme, host and port of an address: what a connection serves.</summary>
    public static string AuthorityOf(Uri address) => $"{address.Scheme}://{address.Authority}";

    private static async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context)
    {
        var request = context.InitialRequestMessage;
        if (!request.Options.TryGetValue(Opening.Key, out var opening))
        {
            throw new InvalidOperationException("A request came without its opening.");
        }

        if (opening.FellBack && opening.Tap.Current is not { IsSent: true })
        {
            // The framework may drop the connection that fell back to HTTP/1.1, or open another beside it, before anything was sent: the last one opened is the one that counts.
            opening.StartAgain();
        }

        if (opening.Opened || opening.Tap.Current is { IsSent: true })
        {
            // The framework would ask again by itself after a broken connection; every try must be ours, and on record.
            opening.Failure = CallFailure.Of(new IOException());
            throw new IOException("The connection broke before the answer.");
        }

        opening.Opened = true;
        var (host, uri) = (context.DnsEndPoint.Host, request.RequestUri!);
        var addresses = await ResolveAsync(opening, host).ConfigureAwait(false);
        var stream = await ConnectAsync(opening, host, addresses, context.DnsEndPoint.Port).ConfigureAwait(false);
        var connection = new Connection(opening.Tap, AuthorityOf(uri), opening.Server);
        var tapped = uri.Scheme == Uri.UriSchemeHttps ? await SecureAsync(opening, host, stream, connection).ConfigureAwait(false) : new TappedStream(stream, connection);
        connection.Close = tapped.Dispose;
        opening.Tap.Add(connection);
        opening.FellBack = opening.Http == HttpWish.Http2 && tapped is SslStream { NegotiatedApplicationProtocol: var agreed } && agreed != SslApplicationProtocol.Http2;
        return tapped;
    }

    private static async ValueTask<IReadOnlyList<IPAddress>> ResolveAsync(Opening opening, string host)
    {
        using var phase = opening.Begin(OpeningPhase.Dns);
        try
        {
            var found = await opening.Network.ResolveAsync(host, opening.Cancellation).ConfigureAwait(false);
            var wanted = opening.Family switch
            {
                AddressWish.IPv4 => [.. found.Where(address => address.AddressFamily == AddressFamily.InterNetwork)],
                AddressWish.IPv6 => [.. found.Where(address => address.AddressFamily == AddressFamily.InterNetworkV6)],
                _ => AddressRace.Order(found),
            };
            opening.Failure = wanted.Count == 0 ? CallFailure.OfFamily(host, opening.Family) : null;
            return wanted.Count == 0 ? throw new IOException("No address of the family.") : wanted;
        }
        catch (SocketException e)
        {
            opening.Failure = CallFailure.OfLookup(host, e);
            throw;
        }
        catch (ForbiddenAddressException e)
        {
            opening.Failure = CallFailure.Of(e);
            throw;
        }
    }

    private static async ValueTask<Stream> ConnectAsync(Opening opening, string host, IReadOnlyList<IPAddress> addresses, int port)
    {
        using var phase = opening.Begin(OpeningPhase.Connect);
        var race = new AddressRace(opening, host, port);
        try
        {
            (var stream, opening.Server) = await race.RunAsync(addresses).ConfigureAwait(false);
            return stream;
        }
        catch (ForbiddenAddressException e)
        {
            opening.Failure = CallFailure.Of(e);
            throw;
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            opening.Failure = race.Failure;
            throw;
        }
    }

    private static async ValueTask<Stream> SecureAsync(Opening opening, string host, Stream stream, Connection connection)
    {
        using var phase = opening.Begin(OpeningPhase.Tls);
        var judge = new CertificateJudge(opening.Network.Trust);
        var secured = new TappedTlsStream(stream, connection);
        try
        {
            await secured.AuthenticateAsClientAsync(judge.OptionsFor(host, opening.Http), opening.Cancellation).ConfigureAwait(false);
            return secured;
        }
        catch (Exception e)
        {
            await secured.DisposeAsync().ConfigureAwait(false);
            opening.Failure = e switch
            {
                AuthenticationException => judge.Failure ?? new CallFailure(Core.Captures.FailureCause.Tls, "TLS 握手失败", true),
                IOException or SocketException => new CallFailure(Core.Captures.FailureCause.Connect, "连接在 TLS 握手中断开", false),
                _ => null,
            };
            throw;
        }
        finally
        {
            opening.Certificate = judge.Shown;
            connection.Certificate = judge.Shown;
        }
    }
}

using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Hengjian.Collect.Fetching;

/// <summary>The HTTP handler of all calls: connections are opened through the request's <see cref="Exchange"/>, and nothing is done behind our back.</summary>
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
        PooledConnectionLifetime = reuse ? Timeout.InfiniteTimeSpan : TimeSpan.Zero,
        ConnectCallback = static (context, _) => OpenAsync(context),
    };

    private static async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context)
    {
        var request = context.InitialRequestMessage;
        if (!request.Options.TryGetValue(Exchange.Key, out var exchange))
        {
            throw new InvalidOperationException("A request came without its exchange.");
        }

        if (exchange.Opened)
        {
            // The framework would ask again by itself after a broken connection; every try must be ours, and on record.
            exchange.Failure = CallFailure.Of(new IOException());
            throw new IOException("The connection broke before the answer.");
        }

        exchange.Opened = true;
        var host = context.DnsEndPoint.Host;
        var addresses = await ResolveAsync(exchange, host).ConfigureAwait(false);
        var stream = await ConnectAsync(exchange, host, addresses, context.DnsEndPoint.Port).ConfigureAwait(false);
        return request.RequestUri?.Scheme == Uri.UriSchemeHttps ? await SecureAsync(exchange, host, stream).ConfigureAwait(false) : stream;
    }

    private static async ValueTask<IReadOnlyList<IPAddress>> ResolveAsync(Exchange exchange, string host)
    {
        var began = exchange.Clock.GetTimestamp();
        try
        {
            return await exchange.Network.ResolveAsync(host, exchange.Cancellation).ConfigureAwait(false);
        }
        catch (SocketException e)
        {
            exchange.Failure = CallFailure.OfLookup(host, e);
            throw;
        }
        catch (ForbiddenAddressException e)
        {
            exchange.Failure = CallFailure.Of(e);
            throw;
        }
        finally
        {
            exchange.Dns += exchange.Clock.GetElapsedTime(began);
        }
    }

    private static async ValueTask<Stream> ConnectAsync(Exchange exchange, string host, IReadOnlyList<IPAddress> addresses, int port)
    {
        const int MostAddresses = 4;
        var began = exchange.Clock.GetTimestamp();
        try
        {
            for (var i = 0; ; i++)
            {
                try
                {
                    return await exchange.Network.ConnectAsync(host, addresses[i], port, exchange.Cancellation).ConfigureAwait(false);
                }
                catch (IOException) when (i + 1 < Math.Min(addresses.Count, MostAddresses))
                {
                }
                catch (SocketException) when (i + 1 < Math.Min(addresses.Count, MostAddresses))
                {
                }
            }
        }
        catch (ForbiddenAddressException e)
        {
            exchange.Failure = CallFailure.Of(e);
            throw;
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            exchange.Failure = CallFailure.OfConnect(e);
            throw;
        }
        finally
        {
            exchange.Connect += exchange.Clock.GetElapsedTime(began);
        }
    }

    private static async ValueTask<Stream> SecureAsync(Exchange exchange, string host, Stream stream)
    {
        var began = exchange.Clock.GetTimestamp();
        var judge = new CertificateJudge(exchange.Network.Trust);
        var secured = new SslStream(stream, leaveInnerStreamOpen: false);
        try
        {
            await secured.AuthenticateAsClientAsync(judge.OptionsFor(host), exchange.Cancellation).ConfigureAwait(false);
            return secured;
        }
        catch (Exception e)
        {
            await secured.DisposeAsync().ConfigureAwait(false);
            exchange.Failure = e switch
            {
                AuthenticationException => judge.Failure ?? new CallFailure(Core.Captures.FailureCause.Tls, "TLS 握手失败", true),
                IOException or SocketException => new CallFailure(Core.Captures.FailureCause.Connect, "连接在 TLS 握手中断开", false),
                _ => null,
            };
            throw;
        }
        finally
        {
            exchange.Tls += exchange.Clock.GetElapsedTime(began);
        }
    }
}

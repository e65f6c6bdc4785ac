using System.Net;
using System.Net.Sockets;

namespace Hengjian.Collect.Fetching;

/// <summary>Connects to a host with several addresses as a browser does: the next address is tried when one fails or has not answered for a quarter of a second; the first to answer wins.</summary>
/// <remarks>
/// RFC 8305 ("Happy Eyeballs"), without its separate look-ups: the families take turns, the one that the system's look-up put first begins.
/// A single address is simply connected to: no timer is set, so nothing depends on real time where a clock is virtual.
/// </remarks>
internal sealed class AddressRace(Opening opening, string host, int port)
{
    private const int MostAddresses = 6;
    private static readonly TimeSpan HeadStart = TimeSpan.FromMilliseconds(250);

    private readonly List<CallFailure> failures = [];

    /// <summary>Why no address could be connected to, all failures weighed.</summary>
    /// <remarks>
    /// An address that our own network cannot reach says nothing of the host, so another address's failure goes before it;
    /// and a refusal is sure only if no address merely broke or stayed silent.
    /// </remarks>
    public CallFailure Failure =>
        failures.Find(failure => failure is { Sure: false } && failure != CallFailure.Unreachable) ?? failures.Find(failure => failure.Sure) ?? failures[0];

    /// <summary>The addresses in the order in which they are tried: the families take turns.</summary>
    public static IReadOnlyList<IPAddress> Order(IReadOnlyList<IPAddress> addresses)
    {
        if (addresses.Count < 2)
        {
            return addresses;
        }

        var first = addresses.Where(address => address.AddressFamily == addresses[0].AddressFamily).ToArray();
        var second = addresses.Where(address => address.AddressFamily != addresses[0].AddressFamily).ToArray();
        return [.. first.Select((address, i) => (address, 2 * i)).Concat(second.Select((address, i) => (address, (2 * i) + 1))).OrderBy(pair => pair.Item2).Select(pair => pair.address).Take(MostAddresses)];
    }

    /// <summary>Connects.</summary>
    /// <exception cref="SocketException">No address answers; <see cref="Failure"/> says why.</exception>
    /// <exception cref="IOException">As above.</exception>
    /// <exception cref="ForbiddenAddressException">The network refuses an address.</exception>
    public async ValueTask<(Stream Stream, IPAddress Server)> RunAsync(IReadOnlyList<IPAddress> addresses)
    {
        if (addresses.Count == 1)
        {
            try
            {
                return (await opening.Network.ConnectAsync(host, addresses[0], port, opening.Cancellation).ConfigureAwait(false), addresses[0]);
            }
            catch (Exception e) when (e is SocketException or IOException and not ForbiddenAddressException)
            {
                failures.Add(CallFailure.OfConnect(e));
                throw;
            }
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(opening.Cancellation);
        var running = new List<Task<(Stream Stream, IPAddress Server)>>();
        var next = 0;
        try
        {
            while (true)
            {
                running.Add(ConnectAsync(addresses[next++], over.Token));
                while (running.Count > 0)
                {
                    var ended = await NextEndedAsync(running, next < addresses.Count, over.Token).ConfigureAwait(false);
                    if (ended is null)
                    {
                        break;
                    }

                    running.Remove(ended);
                    if (await TakeAsync(ended, isLast: running.Count == 0 && next == addresses.Count).ConfigureAwait(false) is { } won)
                    {
                        return won;
                    }

                    if (next < addresses.Count)
                    {
                        break;
                    }
                }
            }
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
            running.ForEach(late => _ = CloseAsync(late));
        }
    }

    /// <summary>The next attempt that ends; null when it is time for the next address.</summary>
    private async Task<Task<(Stream Stream, IPAddress Server)>?> NextEndedAsync(List<Task<(Stream Stream, IPAddress Server)>> running, bool more, CancellationToken cancellation)
    {
        if (running.Find(one => one.IsCompleted) is { } ended)
        {
            return ended;
        }

        if (!more)
        {
            return await Task.WhenAny(running).ConfigureAwait(false);
        }

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var delay = Task.Delay(HeadStart, opening.Clock, waiting.Token);
        await Task.WhenAny([.. running, delay]).ConfigureAwait(false);
        await waiting.CancelAsync().ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        return running.Find(one => one.IsCompleted);
    }

    private async Task<(Stream Stream, IPAddress Server)?> TakeAsync(Task<(Stream Stream, IPAddress Server)> ended, bool isLast)
    {
        try
        {
            return await ended.ConfigureAwait(false);
        }
        catch (Exception e) when (e is SocketException or IOException and not ForbiddenAddressException)
        {
            failures.Add(CallFailure.OfConnect(e));
            if (isLast)
            {
                throw;
            }

            return null;
        }
    }

    private async Task<(Stream Stream, IPAddress Server)> ConnectAsync(IPAddress address, CancellationToken cancellation) =>
        (await opening.Network.ConnectAsync(host, address, port, cancellation).ConfigureAwait(false), address);

    private static async Task CloseAsync(Task<(Stream Stream, IPAddress Server)> late)
    {
        try
        {
            await (await late.ConfigureAwait(false)).Stream.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is SocketException or IOException or OperationCanceledException)
        {
            // It lost the race; how it ended does not matter.
        }
    }
}

using Hengjian.Browser.Gate;
using Hengjian.Core.Captures;
using Microsoft.Playwright;

namespace Hengjian.Browser.Rendering;

/// <summary>What one page asked for: counted, remembered, and known as under way or done.</summary>
internal sealed class PageTraffic
{
    private const int MostRemembered = 1_000;

    private readonly Lock sync = new();
    private readonly PageGate gate;
    private readonly int mostRequests;
    private readonly List<string> asked = [];
    private readonly HashSet<IRequest> underWay = new(ReferenceEqualityComparer.Instance);
    private readonly TimeProvider clock;
    private int count;
    private long lastChange;

    /// <summary>Listens to a page's context.</summary>
    /// <param name="context">The page's own context.</param>
    /// <param name="gate">Its gate, shut when it asks too much.</param>
    /// <param name="mostRequests">The most requests.</param>
    /// <param name="clock">Real time.</param>
    public PageTraffic(IBrowserContext context, PageGate gate, int mostRequests, TimeProvider clock)
    {
        this.gate = gate;
        this.mostRequests = mostRequests;
        this.clock = clock;
        lastChange = clock.GetTimestamp();
        context.Request += (_, request) => Begin(request);
        context.RequestFinished += (_, request) => End(request);
        context.RequestFailed += (_, request) => End(request);
    }

    /// <summary>Every address asked for, in order, at most 1,000.</summary>
    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (sync)
            {
                return [.. asked];
            }
        }
    }

    /// <summary>How long no request has been under way; zero while one is.</summary>
    public TimeSpan QuietFor
    {
        get
        {
            lock (sync)
            {
                return underWay.Count > 0 ? TimeSpan.Zero : clock.GetElapsedTime(lastChange);
            }
        }
    }

    /// <summary>Remembers a WebSocket, which the browser does not report as a request.</summary>
    public void Note(string address)
    {
        lock (sync)
        {
            Remember(address);
        }
    }

    /// <summary>What was refused: the gate's refusals under the addresses that the page asked for.</summary>
    public IReadOnlyList<RefusedRequest> Refused()
    {
        lock (sync)
        {
            return [.. gate.Refusals
                .SelectMany(refusal => refusal.Address is not null ? [new RefusedRequest(refusal.Address, refusal.Reason)] : InTunnel(refusal))
                .Distinct()];
        }
    }

    private IEnumerable<RefusedRequest> InTunnel(GateRefusal refusal)
    {
        var known = asked.Where(address => IsIn(address, refusal.Authority)).Select(address => new RefusedRequest(address, refusal.Reason)).ToList();
        return known.Count > 0 ? known : [new RefusedRequest(refusal.Authority, refusal.Reason)];
    }

    private static bool IsIn(string address, string authority) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "wss" or "ws"
        && string.Equals($"{uri.IdnHost.Trim('[', ']')}:{uri.Port}", authority.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private void Begin(IRequest request)
    {
        lock (sync)
        {
            if (!request.Url.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            {
                return;
            }

            Remember(request.Url);
            // Streams and beacons end when the page does, or never.
            if (request.ResourceType is not ("eventsource" or "media" or "websocket" or "ping"))
            {
                underWay.Add(request);
                lastChange = clock.GetTimestamp();
            }
        }
    }

    private void End(IRequest request)
    {
        lock (sync)
        {
            if (underWay.Remove(request))
            {
                lastChange = clock.GetTimestamp();
            }
        }
    }

    private void Remember(string address)
    {
        if (asked.Count < MostRemembered)
        {
            asked.Add(address);
        }

        if (++count > mostRequests)
        {
            gate.Shut($"请求超过 {mostRequests} 次，其余不再发出");
        }
    }
}

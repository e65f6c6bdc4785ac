using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Hengjian.Collect.Fetching;
using Hengjian.Collect.Tests.Lane;

namespace Hengjian.Collect.Tests.Fetching;

/// <summary>The order of addresses and the race between them (RFC 8305), on a clock that is moved by hand.</summary>
public sealed class AddressRaceTests
{
    private readonly TurnClock clock = new();

    [Fact]
    public void Families_take_turns_and_the_first_begins() => Assert.Equal(
        ["2400::1", "114.0.0.1", "2400::2", "114.0.0.2", "2400::3"],
        AddressRace.Order([.. new[] { "2400::1", "2400::2", "2400::3", "114.0.0.1", "114.0.0.2" }.Select(IPAddress.Parse)]).Select(address => address.ToString()));

    /// <summary>What each address does, in order; which one wins; how often the clock is moved by 250 ms; the words of the failure.</summary>
    public static TheoryData<string, int?, int, string> Races { get; } = new()
    {
        { "answers", 0, 0, "" },
        { "refuses answers", 1, 0, "" },
        { "refuses refuses answers", 2, 0, "" },
        { "silent answers", 1, 1, "" },
        { "silent silent answers", 2, 2, "" },
        { "silent refuses answers", 2, 1, "" },
        { "refuses", null, 0, "服务器拒绝连接" },
        { "refuses refuses", null, 0, "服务器拒绝连接" },
        { "unreachable refuses", null, 0, "服务器拒绝连接" },
        { "refuses unreachable", null, 0, "服务器拒绝连接" },
        { "unreachable", null, 0, "网络不可达" },
        { "refuses breaks", null, 0, "连接失败或被中断" },
    };

    [Theory]
    [MemberData(nameof(Races))]
    public async Task First_address_that_answers_wins(string behaviour, int? winner, int turns, string words)
    {
        var network = new Scripted(behaviour.Split(' '));
        var race = new AddressRace(new Opening(network, clock, new Tap(), CancellationToken.None), "a.test", 80);
        var running = race.RunAsync(network.Addresses).AsTask();
        for (var i = 0; i < turns; i++)
        {
            await clock.TurnAsync(TimeSpan.FromMilliseconds(250));
        }

        var thrown = await Record.ExceptionAsync(() => running);

        Assert.Equal(winner is null, thrown is not null);
        Assert.Equal(words, thrown is null ? "" : race.Failure.Words);
        if (winner is { } place)
        {
            Assert.Equal(network.Addresses[place], (await running).Server);
        }
    }

    private sealed class Scripted(string[] behaviour) : INetwork
    {
        public IReadOnlyList<IPAddress> Addresses { get; } = [.. behaviour.Select((_, i) => new IPAddress([114, 0, 0, (byte)i]))];

        public RemoteCertificateValidationCallback? Trust => null;

        public ValueTask<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation) => throw new NotSupportedException();

        public async ValueTask<Stream> ConnectAsync(string host, IPAddress address, int port, CancellationToken cancellation)
        {
            var place = Addresses.ToList().IndexOf(address);
            switch (behaviour[place])
            {
                case "silent":
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
                    break;
                case "refuses":
                    throw new SocketException((int)SocketError.ConnectionRefused);
                case "unreachable":
                    throw new SocketException((int)SocketError.NetworkUnreachable);
                case "breaks":
                    throw new IOException();
            }

            return new MemoryStream();
        }

        public HttpMessageHandler Wrap(HttpMessageHandler wire) => throw new NotSupportedException();
    }

    /// <summary>A lane's clock that is moved on once somebody waits for it.</summary>
    private sealed class TurnClock : TimeProvider
    {
        private readonly LaneClock lane = new();
        private readonly SemaphoreSlim waiting = new(0);

        public override long TimestampFrequency => lane.TimestampFrequency;

        public async Task TurnAsync(TimeSpan span)
        {
            await waiting.WaitAsync();
            lane.Advance(span);
        }

        public override long GetTimestamp() => lane.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => lane.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = lane.CreateTimer(callback, state, dueTime, period);
            waiting.Release();
            return timer;
        }
    }
}

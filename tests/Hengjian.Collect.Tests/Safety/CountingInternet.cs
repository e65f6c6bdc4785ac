using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace Hengjian.Collect.Tests.Safety;

/// <summary>The real network, with every byte counted that our process takes from a socket.</summary>
internal sealed class CountingInternet(Internet inner) : INetwork
{
    private long read;

    public long Read => Interlocked.Read(ref read);

    public RemoteCertificateValidationCallback? Trust => inner.Trust;

    /// <summary>An address that passes for public and leads to a server of the test; null for none.</summary>
    public (IPAddress Public, int Port)? Detour { get; init; }

    public ValueTask<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation) => inner.ResolveAsync(host, cancellation);

    public async ValueTask<Stream> ConnectAsync(string host, IPAddress address, int port, CancellationToken cancellation)
    {
        if (Detour is { } detour && address.Equals(detour.Public))
        {
            var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, detour.Port, cancellation);
            return new Counted(client.GetStream(), this);
        }

        return new Counted(await inner.ConnectAsync(host, address, port, cancellation), this);
    }

    public HttpMessageHandler Wrap(HttpMessageHandler wire) => wire;

    private sealed class Counted(Stream inner, CountingInternet network) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await inner.ReadAsync(buffer, cancellationToken);
            Interlocked.Add(ref network.read, count);
            return count;
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => inner.WriteAsync(buffer, cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}

using System.Net.Security;
using System.Runtime.CompilerServices;

namespace Hengjian.Collect.Fetching;

/// <summary>A connection with TLS whose bytes are listened to in the clear.</summary>
/// <remarks>It must be an <see cref="SslStream"/> itself: the framework would shake hands a second time on any other stream that it is given for https.</remarks>
internal sealed class TappedTlsStream(Stream inner, Connection connection) : SslStream(inner, leaveInnerStreamOpen: false)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var reading = base.ReadAsync(buffer, cancellationToken);
        if (!reading.IsCompletedSuccessfully)
        {
            return ReadAsync(reading, buffer);
        }

        var read = reading.GetAwaiter().GetResult();
        connection.Came(buffer.Span[..read]);
        return ValueTask.FromResult(read);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        connection.Sent(buffer.Span);
        return base.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            connection.Closed();
        }

        base.Dispose(disposing);
    }

    public override ValueTask DisposeAsync()
    {
        connection.Closed();
        return base.DisposeAsync();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> ReadAsync(ValueTask<int> reading, Memory<byte> buffer)
    {
        var read = await reading.ConfigureAwait(false);
        connection.Came(buffer.Span[..read]);
        return read;
    }
}

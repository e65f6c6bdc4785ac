using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Lane;

/// <summary>Evidence in memory, for one lane.</summary>
internal sealed class MemoryEvidence : IEvidenceStore
{
    private readonly Dictionary<Digest, byte[]> objects = [];
    private readonly Dictionary<string, List<Capture>> captures = [];

    public IReadOnlyList<Capture> Captures(string book) => captures.GetValueOrDefault(book) ?? [];

    public byte[] Bytes(Digest digest) => objects[digest];

    public void Forget()
    {
        objects.Clear();
        captures.Clear();
    }

    public Task<Digest> KeepAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        var digest = Digest.Of(payload.Span);
        objects[digest] = payload.ToArray();
        return Task.FromResult(digest);
    }

    public Task<byte[]> ReadAsync(Digest digest, CancellationToken cancellation) =>
        objects.TryGetValue(digest, out var bytes) ? Task.FromResult(bytes) : throw new FileNotFoundException(digest.Text);

    public Task RecordAsync(string book, Capture capture, ReadOnlyMemory<byte> body, IReadOnlyList<HttpExchange> exchanges, CancellationToken cancellation)
    {
        if (capture is { Payload: { } payload, Status: not 304 })
        {
            objects[payload] = body.ToArray();
        }

        captures.TryAdd(book, []);
        captures[book].Add(capture);
        return Task.CompletedTask;
    }

    public Task RecordAsync(string book, ProbeResult probe, CancellationToken cancellation) => throw new NotSupportedException();

    public IAsyncEnumerable<Capture> CapturesAsync(string book, CancellationToken cancellation) => Captures(book).ToAsyncEnumerable();

    public IAsyncEnumerable<ProbeResult> ProbesAsync(string book, CancellationToken cancellation) => throw new NotSupportedException();
}

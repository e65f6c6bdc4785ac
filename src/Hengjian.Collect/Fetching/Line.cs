namespace Hengjian.Collect.Fetching;

/// <summary>A handler of its own with the connections that it keeps open. One call at a time, so that the bytes on the wire are known to belong to it.</summary>
internal sealed class Line : IDisposable
{
    public Line(INetwork network, int headerKilobytes) =>
        Invoker = new HttpMessageInvoker(network.Wrap(Wire.Create(headerKilobytes, reuse: true)));

    /// <summary>What sends the requests.</summary>
    public HttpMessageInvoker Invoker { get; }

    /// <summary>What listens to the bytes.</summary>
    public Tap Tap { get; } = new();

    public void Dispose() => Invoker.Dispose();
}

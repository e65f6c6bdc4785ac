using System.Net.Sockets;
using System.Text;

namespace Hengjian.Collect.Tests.Safety;

/// <summary>One request to a <see cref="Misbehaviour"/>, and the means to misbehave.</summary>
public sealed class Visit(NetworkStream stream, TcpClient client, string head, int connection, int number, CancellationToken closing)
{
    /// <summary>The request line and headers as they came.</summary>
    public string Head => head;

    /// <summary>The path asked for.</summary>
    public string Path => head.Split(' ')[1];

    /// <summary>Which connection this is, from 1.</summary>
    public int Connection => connection;

    /// <summary>Which request this is of all, from 1.</summary>
    public int Number => number;

    /// <summary>Whether the connection is to be closed.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Writes text, one byte a character.</summary>
    public Task SayAsync(string text) => SayAsync(Encoding.Latin1.GetBytes(text));

    public async Task SayAsync(ReadOnlyMemory<byte> bytes) => await stream.WriteAsync(bytes, closing);

    /// <summary>Writes the same again and again until the visitor hangs up.</summary>
    public async Task RepeatAsync(string text)
    {
        var block = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(text, Math.Max(1, 8192 / text.Length))));
        while (true)
        {
            await stream.WriteAsync(block, closing);
        }
    }

    /// <summary>Says no more until the visitor hangs up.</summary>
    public async Task StallAsync()
    {
        IsOver = true;
        await stream.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, closing);
    }

    /// <summary>Closes in good order.</summary>
    public Task CloseAsync()
    {
        IsOver = true;
        return Task.CompletedTask;
    }

    /// <summary>Breaks the connection off (RST).</summary>
    public Task ResetAsync()
    {
        IsOver = true;
        client.LingerState = new LingerOption(true, 0);
        client.Close();
        return Task.CompletedTask;
    }

    /// <summary>Writes text and closes.</summary>
    public async Task LastAsync(string text)
    {
        await SayAsync(text);
        await CloseAsync();
    }
}

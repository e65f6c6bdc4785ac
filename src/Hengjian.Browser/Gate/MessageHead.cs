using System.Globalization;
using System.Text;

namespace Hengjian.Browser.Gate;

/// <summary>The head of an HTTP/1.1 message between the browser and the gate or the gate and a server (RFC 9112).</summary>
/// <remarks>Every message has a connection of its own, so <c>Connection: close</c> is set both ways: no connection is used for a second target.</remarks>
internal static class MessageHead
{
    /// <summary>The most bytes of a head.</summary>
    public const int Most = 128 * 1024;

    private static readonly string[] OfOneHop = ["connection", "proxy-connection", "proxy-authorization", "proxy-authenticate", "keep-alive", "upgrade", "te", "trailer"];

    /// <summary>Reads a head up to and with its empty line.</summary>
    /// <returns>The head, and what was read beyond it; null when the stream ends before the head does or the head is too long.</returns>
    public static async Task<(ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> Beyond)?> ReadAsync(Stream from, ReadOnlyMemory<byte> begun, CancellationToken cancellation)
    {
        var buffer = new byte[Math.Max(4096, begun.Length)];
        begun.CopyTo(buffer);
        var length = begun.Length;
        while (true)
        {
            var end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (end >= 0)
            {
                return (buffer.AsMemory(0, end + 4), buffer.AsMemory(end + 4, length - end - 4));
            }

            if (length >= Most)
            {
                return null;
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(Most, buffer.Length * 2));
            }

            var read = await from.ReadAsync(buffer.AsMemory(length), cancellation).ConfigureAwait(false);
            if (read == 0)
            {
                return null;
            }

            length += read;
        }
    }

    /// <summary>Reads whom a request is for: a tunnel, or a plain <c>http:</c> request in absolute form.</summary>
    /// <returns>Null for anything else, a request for the gate itself included.</returns>
    public static GateTarget? TargetOf(ReadOnlySpan<byte> head)
    {
        var lines = Encoding.Latin1.GetString(head).Split("\r\n");
        var words = lines[0].Split(' ');
        if (words.Length != 3 || words[2] is not ("HTTP/1.1" or "HTTP/1.0"))
        {
            return null;
        }

        if (words[0] == "CONNECT")
        {
            return Uri.TryCreate($"tunnel://{words[1]}/", UriKind.Absolute, out var tunnel) && tunnel.Port is > 0 and <= 65535 && tunnel.UserInfo.Length == 0
                ? new GateTarget(tunnel.IdnHost.Trim('[', ']'), tunnel.Port, null, default)
                : null;
        }

        if (!Uri.TryCreate(words[1], new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }, out var uri) || uri.Scheme != Uri.UriSchemeHttp || uri.Host.Length == 0)
        {
            return null;
        }

        lines[0] = $"{words[0]} {(uri.PathAndQuery.Length == 0 ? "/" : uri.PathAndQuery)} HTTP/1.1";
        return new GateTarget(uri.IdnHost.Trim('[', ']'), uri.Port, words[1], ForOneMessage(lines));
    }

    /// <summary>The head of an answer as the browser gets it.</summary>
    public static byte[] ForBrowser(ReadOnlySpan<byte> head) => ForOneMessage(Encoding.Latin1.GetString(head).Split("\r\n"));

    /// <summary>Whether an answer is a mere notice that another head follows (100 to 199).</summary>
    public static bool IsInterim(ReadOnlySpan<byte> head)
    {
        var space = head.IndexOf((byte)' ');
        return space > 0 && head.Length > space + 4
            && int.TryParse(head.Slice(space + 1, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 100 and < 200;
    }

    private static byte[] ForOneMessage(string[] lines)
    {
        var kept = lines.TakeWhile((line, index) => index == 0 || line.Length > 0)
            .Where((line, index) => index == 0 || !OfOneHop.Contains(line.Split(':')[0].Trim(), StringComparer.OrdinalIgnoreCase));
        return Encoding.Latin1.GetBytes(string.Join("\r\n", kept) + "\r\nConnection: close\r\n\r\n");
    }
}

using System.Globalization;
using System.Net;
using System.Text;

namespace Hengjian.Collect.Tests.Lane;

/// <summary>One request as it came over the wire, and the means to answer it, well or badly.</summary>
public sealed record Ask(string Method, string Path, string Host, IReadOnlyDictionary<string, string> Headers, Stream Stream, LaneClock Clock, int Number)
{
    /// <summary>Set when the connection must be closed after the answer.</summary>
    public bool Close { get; set; }

    /// <summary>Answers in good form.</summary>
    public Task SendAsync(int status, string body, string type = "text/html; charset=utf-8", params string[] headers) =>
        SendAsync(status, Encoding.UTF8.GetBytes(body), type, headers);

    public async Task SendAsync(int status, byte[] body, string type, params string[] headers)
    {
        var head = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} {(HttpStatusCode)status}\r\n"));
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
        head.Append(type.Length > 0 ? $"Content-Type: {type}\r\n" : "");
        foreach (var header in headers)
        {
            head.Append(header).Append("\r\n");
        }

        await RawAsync(head.Append("\r\n").ToString());
        if (Method != "HEAD" && status is not 304)
        {
            await Stream.WriteAsync(body);
        }
    }

    public Task RedirectAsync(string location, int status = 302, params string[] headers) => SendAsync(status, "", "", [.. headers, "Location: " + location]);

    /// <summary>Writes what is given, good form or not; characters above U+00FF as UTF-8.</summary>
    public async Task RawAsync(string text)
    {
        await Stream.WriteAsync(Encoding.UTF8.GetBytes(text));
        await Stream.FlushAsync();
    }

    /// <summary>Says nothing more until the visitor hangs up.</summary>
    public async Task UntilGoneAsync() => await Stream.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false);

    /// <summary>Keeps the visitor waiting, on the visitor's own clock.</summary>
    public void Dawdle(double seconds) => Clock.Advance(TimeSpan.FromSeconds(seconds));
}

using System.Globalization;
using Hengjian.Collect.Tests.Lane;

namespace Hengjian.Collect.Tests.Crawling.Attachments;

/// <summary>How servers treat a request for a part of a file, well and badly.</summary>
internal static class FileServer
{
    /// <summary>Answers as a server of a kind does.</summary>
    /// <param name="ask">The request.</param>
    /// <param name="manner">How the server treats ranges: a word, or the status with which it refuses them.</param>
    /// <param name="file">The file.</param>
    /// <param name="type">Its Content-Type.</param>
    public static async Task AnswerAsync(Ask ask, string manner, byte[] file, string type)
    {
        var range = ask.Headers.GetValueOrDefault("Range");
        if (range is null || manner == "ignores")
        {
            await ask.SendAsync(200, file, type);
            return;
        }

        if (int.TryParse(manner, NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            await ask.SendAsync(status, status == 416 ? [] : Samples.Ascii("no"), "text/html", status == 416 ? [$"Content-Range: bytes */{file.Length}"] : []);
            return;
        }

        var isLast = range.StartsWith("bytes=-", StringComparison.Ordinal);
        var count = isLast
            ? int.Parse(range[7..], CultureInfo.InvariantCulture)
            : int.Parse(range.Split('-')[1], CultureInfo.InvariantCulture) + 1;
        if (file.Length == 0)
        {
            await ask.SendAsync(200, file, type);
            return;
        }

        count = Math.Min(count, file.Length);
        var from = isLast ? file.Length - count : 0;
        var said = $"Content-Range: bytes {from}-{from + count - 1}/{file.Length}";
        var part = file.AsSpan(from, count).ToArray();
        await (manner switch
        {
            "honours" => ask.SendAsync(206, part, type, said),
            "forgets Content-Range" => ask.SendAsync(206, part, type),
            "says no total" => ask.SendAsync(206, part, type, said.Split('/')[0] + "/*"),
            "knows no suffix" => isLast ? ask.SendAsync(416, [], type) : ask.SendAsync(206, part, type, said),
            "sends the beginning for the end" => ask.SendAsync(206, file[..count], type, said),
            "sends another part" => ask.SendAsync(206, file[..count], type, $"Content-Range: bytes 0-{count - 1}/{file.Length}"),
            "changes the total" => ask.SendAsync(206, part, type, $"Content-Range: bytes {from + (isLast ? 5 : 0)}-{from + count - 1 + (isLast ? 5 : 0)}/{file.Length + (isLast ? 5 : 0)}"),
            "states too much" => ask.SendAsync(206, part, type, isLast ? said : $"Content-Range: bytes {from}-{from + count - 1}/{file.Length + 100_000}"),
            "hangs up at the end" => isLast ? HangUpAsync(ask) : ask.SendAsync(206, part, type, said),
            "answers 500 at the end" => isLast ? ask.SendAsync(500, [], type) : ask.SendAsync(206, part, type, said),
            _ => throw new ArgumentException($"No such manner: {manner}", nameof(manner)),
        });
    }

    private static Task HangUpAsync(Ask ask)
    {
        ask.Close = true;
        return Task.CompletedTask;
    }
}

using System.IO.Compression;
using System.Text;

namespace Hengjian.Storage.Tests.Evidence;

/// <summary>Reads WARC files with nothing of ours: gunzip as a whole, then record by record by its Content-Length.</summary>
internal static class WarcText
{
    public static IReadOnlyList<(Dictionary<string, List<string>> Fields, byte[] Block)> Read(string file)
    {
        using var plain = new MemoryStream();
        using (var gzip = new GZipStream(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), CompressionMode.Decompress))
        {
            gzip.CopyTo(plain);
        }

        var bytes = plain.ToArray().AsSpan();
        var records = new List<(Dictionary<string, List<string>>, byte[])>();
        while (!bytes.IsEmpty)
        {
            var headEnd = bytes.IndexOf("\r\n\r\n"u8);
            var lines = Encoding.UTF8.GetString(bytes[..headEnd]).Split("\r\n");
            Assert.Equal("WARC/1.1", lines[0]);
            var fields = lines.Skip(1).GroupBy(line => line[..line.IndexOf(':', StringComparison.Ordinal)])
                .ToDictionary(group => group.Key, group => group.Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]).ToList());
            var length = int.Parse(fields["Content-Length"].Single(), System.Globalization.CultureInfo.InvariantCulture);
            records.Add((fields, bytes.Slice(headEnd + 4, length).ToArray()));
            Assert.True(bytes[(headEnd + 4 + length)..].StartsWith("\r\n\r\n"u8));
            bytes = bytes[(headEnd + 8 + length)..];
        }

        return records;
    }

    public static string One(this Dictionary<string, List<string>> fields, string name) => Assert.Single(fields[name]);
}

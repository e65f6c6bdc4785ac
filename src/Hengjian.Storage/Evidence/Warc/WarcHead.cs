using System.Globalization;
using System.Text;
using Hengjian.Core;

namespace Hengjian.Storage.Evidence.Warc;

/// <summary>The head of a record that is being written: version line and named fields (ISO 28500, clauses 4 and 5).</summary>
internal sealed class WarcHead
{
    private readonly StringBuilder text = new(700);

    public WarcHead(string type, string id, DateTimeOffset at)
    {
        text.Append(WarcRecord.Version).Append("\r\n");
        Add("WARC-Type", type);
        Add("WARC-Record-ID", id);
        Add("WARC-Date", DateOf(at));
    }

    /// <summary>A time as WARC 1.1 writes it: UTC, to a ten-millionth of a second where there is a fraction.</summary>
    public static string DateOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>A digest as a field's value: <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public static string LabelOf(Digest digest) => "sha256:" + digest.Text;

    /// <summary>Adds a field; nothing where there is no value. A control character in a value, which could end the field, becomes a blank.</summary>
    public WarcHead Add(string name, string? value)
    {
        if (value is null)
        {
            return this;
        }

        text.Append(name).Append(": ");
        if (value.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0)
        {
            text.Append(value);
        }
        else
        {
            foreach (var c in value)
            {
                text.Append(char.IsControl(c) ? ' ' : c);
            }
        }

        text.Append("\r\n");
        return this;
    }

    /// <summary>The head's bytes, with the digest and the length of the block and the empty line.</summary>
    public byte[] Close(Digest block, int length)
    {
        Add("WARC-Block-Digest", LabelOf(block));
        Add("Content-Length", length.ToString(CultureInfo.InvariantCulture));
        return Encoding.UTF8.GetBytes(text.Append("\r\n").ToString());
    }
}

using Hengjian.Collect.Fetching;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling.State;

/// <summary>Every try at an address so far, and every look, of which one may take several tries.</summary>
internal sealed record TargetPast(IReadOnlyList<FetchTry> Tries, IReadOnlyList<Look> Looks)
{
    /// <summary>Nothing was asked yet.</summary>
    public static TargetPast None { get; } = new([], []);

    /// <summary>The past with what a fetch showed.</summary>
    public TargetPast With(IReadOnlyList<FetchTry> tries, Look look) => new([.. Tries, .. tries], [.. Looks, look]);

    /// <summary>As bytes for the state file.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write7BitEncodedInt(Tries.Count);
        foreach (var one in Tries)
        {
            writer.Write(one.At.Ticks);
            writer.Write((short)one.At.TotalOffsetMinutes);
            writer.Write(one.Method);
            writer.Write((short)(one.Status ?? -1));
            writer.Write((sbyte)(one.Cause is { } cause ? (int)cause : -1));
            writer.Write(one.Error is not null);
            writer.Write(one.Error ?? "");
            writer.Write(one.Elapsed.Ticks);
        }

        writer.Write7BitEncodedInt(Looks.Count);
        foreach (var look in Looks)
        {
            writer.Write((short)(look.Status ?? -1));
            writer.Write((sbyte)(look.Cause is { } cause ? (int)cause : -1));
            writer.Write(look.Sure);
            writer.Write(look.IsChallenge);
            writer.Write(look.RetryAfter?.Ticks ?? -1);
            writer.Write(look.AsBrowser);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">The bytes are damaged.</exception>
    public static TargetPast FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return None;
        }

        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()));
        var tries = new FetchTry[reader.Read7BitEncodedInt()];
        for (var i = 0; i < tries.Length; i++)
        {
            var at = new DateTimeOffset(reader.ReadInt64(), TimeSpan.FromMinutes(reader.ReadInt16()));
            var method = reader.ReadString();
            var status = Status(reader);
            var cause = Cause(reader);
            var (said, error) = (reader.ReadBoolean(), reader.ReadString());
            tries[i] = new FetchTry(at, method, status, cause, said ? error : null, new TimeSpan(reader.ReadInt64()));
        }

        var looks = new Look[reader.Read7BitEncodedInt()];
        for (var i = 0; i < looks.Length; i++)
        {
            var look = new Look(Status(reader), Cause(reader), reader.ReadBoolean(), reader.ReadBoolean(), reader.ReadInt64() is >= 0 and var wait ? new TimeSpan(wait) : null);
            looks[i] = look with { AsBrowser = reader.ReadBoolean() };
        }

        return new TargetPast(tries, looks);
    }

    private static int? Status(BinaryReader reader) => reader.ReadInt16() is >= 0 and var status ? status : null;

    private static FailureCause? Cause(BinaryReader reader) => reader.ReadSByte() is >= 0 and var cause ? (FailureCause)cause : null;
}

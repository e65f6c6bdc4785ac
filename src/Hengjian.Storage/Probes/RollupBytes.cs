using Hengjian.Core.Captures;

namespace Hengjian.Storage.Probes;

/// <summary>A roll-up as bytes: a form number, then whole numbers of seven bits a byte; a quiet day of a site takes about 130 bytes.</summary>
internal static class RollupBytes
{
    private const int Form = 1;

    /// <summary>Writes figures, phases and times; grain and start lie in the row's key.</summary>
    public static byte[] Write(ProbeRollup rollup)
    {
        using var bytes = new MemoryStream(192);
        using var writer = new BinaryWriter(bytes);
        writer.Write7BitEncodedInt(Form);
        foreach (var figure in (int[])[rollup.Counted, rollup.Failed, rollup.Slow, rollup.Refused, rollup.Ours, rollup.Maintenance, rollup.Exempt, rollup.Extra])
        {
            writer.Write7BitEncodedInt(figure);
        }

        foreach (var phase in (ProbePhaseSum[])[rollup.Dns, rollup.Connect, rollup.Tls, rollup.FirstByte, rollup.Transfer, rollup.Total])
        {
            writer.Write7BitEncodedInt64(phase.Sum.Ticks);
            writer.Write7BitEncodedInt64(phase.Least.Ticks);
            writer.Write7BitEncodedInt64(phase.Most.Ticks);
        }

        writer.Write7BitEncodedInt(rollup.Times.Entries.Count);
        foreach (var (timeClass, count) in rollup.Times.Entries)
        {
            writer.Write7BitEncodedInt(timeClass);
            writer.Write7BitEncodedInt(count);
        }

        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no roll-up.</exception>
    public static ProbeRollup Read(ProbeGrain grain, DateTimeOffset start, ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()));
            return reader.Read7BitEncodedInt() == Form
                ? new ProbeRollup(grain, start)
                {
                    Counted = reader.Read7BitEncodedInt(),
                    Failed = reader.Read7BitEncodedInt(),
                    Slow = reader.Read7BitEncodedInt(),
                    Refused = reader.Read7BitEncodedInt(),
                    Ours = reader.Read7BitEncodedInt(),
                    Maintenance = reader.Read7BitEncodedInt(),
                    Exempt = reader.Read7BitEncodedInt(),
                    Extra = reader.Read7BitEncodedInt(),
                    Dns = Phase(reader),
                    Connect = Phase(reader),
                    Tls = Phase(reader),
                    FirstByte = Phase(reader),
                    Transfer = Phase(reader),
                    Total = Phase(reader),
                    Times = ProbeHistogram.Of([.. Enumerable.Range(0, reader.Read7BitEncodedInt()).Select(_ => KeyValuePair.Create(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt()))]),
                }
                : throw new InvalidDataException("Unknown form.");
        }
        catch (Exception fault) when (fault is EndOfStreamException or FormatException or ArgumentException or InvalidDataException or OverflowException)
        {
            throw new InvalidDataException("拨测汇总文件里有一行读不懂；可以从拨测记录重新汇总", fault);
        }
    }

    private static ProbePhaseSum Phase(BinaryReader reader) =>
        new(new TimeSpan(reader.Read7BitEncodedInt64()), new TimeSpan(reader.Read7BitEncodedInt64()), new TimeSpan(reader.Read7BitEncodedInt64()));
}

namespace Hengjian.Collect.Crawling.State;

/// <summary>The links of a page in as few bytes as need be: each target as its distance from the one before, each form as its number, seven bits to a byte.</summary>
internal static class EdgeBytes
{
    /// <summary>Writes links. Rows written one after the other may be put together.</summary>
    public static byte[] Write(IReadOnlyCollection<Edge> edges)
    {
        using var bytes = new MemoryStream(edges.Count * 6);
        using var writer = new BinaryWriter(bytes);
        var before = 0L;
        foreach (var edge in edges)
        {
            // The first is written as it is, behind a nought, so that a row can be continued.
            var away = edge.Target - before;
            writer.Write7BitEncodedInt64(before == 0 ? 0 : (away << 1) ^ (away >> 63));
            if (before == 0 || away == 0)
            {
                writer.Write7BitEncodedInt64(edge.Target);
            }

            writer.Write7BitEncodedInt64(edge.Form);
            before = edge.Target;
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Reads links.</summary>
    public static void Read(ReadOnlySpan<byte> bytes, List<Edge> edges)
    {
        edges.Clear();
        var (at, before) = (0, 0L);
        while (at < bytes.Length)
        {
            var step = Number(bytes, ref at);
            before = step == 0 ? Number(bytes, ref at) : before + ((step >> 1) ^ -(step & 1));
            edges.Add(new Edge(before, Number(bytes, ref at)));
        }
    }

    private static long Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        var (number, shift) = (0L, 0);
        while (true)
        {
            var part = bytes[at++];
            number |= (long)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return number;
            }

            shift += 7;
        }
    }
}

namespace Hengjian.Storage.Evidence;

/// <summary>Which bytes are kept, and where. A file of entries of one size, only ever appended to; in memory about 50 bytes an entry.</summary>
internal sealed class PackIndex(string path, Action<string>? report)
{
    private readonly Dictionary<UInt128, PackPlace> places = [];
    private long end;

    /// <summary>Looks some bytes up; entries that another process has added since are read first.</summary>
    public bool TryFind(UInt128 key, out PackPlace place)
    {
        if (places.TryGetValue(key, out place))
        {
            return true;
        }

        Load();
        return places.TryGetValue(key, out place);
    }

    /// <summary>Looks some bytes up in memory; enough for the one who writes.</summary>
    public bool TryFindLoaded(UInt128 key, out PackPlace place) => places.TryGetValue(key, out place);

    /// <summary>Reads the entries that were added since the last time.</summary>
    public void Load()
    {
        if (!File.Exists(path))
        {
            return;
        }

        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var buffer = new byte[PackPlace.EntrySize * 1024];
        for (int read; (read = RandomAccess.Read(handle, buffer, end)) >= PackPlace.EntrySize;)
        {
            for (var at = 0; at + PackPlace.EntrySize <= read; at += PackPlace.EntrySize)
            {
                var (key, place) = PackPlace.Read(buffer.AsSpan(at, PackPlace.EntrySize));
                places[key] = place;
                end += PackPlace.EntrySize;
            }
        }
    }

    /// <summary>Cuts off an entry that was torn when the program was killed. Only the one who writes may.</summary>
    public void Mend()
    {
        if (File.Exists(path) && new FileInfo(path).Length > end)
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            RandomAccess.SetLength(handle, end);
            report?.Invoke($"{path} 的最后一条不完整（写入时程序被中断），已去掉");
        }
    }

    /// <summary>Adds an entry, in the file and in memory.</summary>
    public void Add(UInt128 key, PackPlace place, byte[] entry)
    {
        using var handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        Appended.Write(handle, entry, end);
        end += entry.Length;
        places[key] = place;
    }
}

namespace Hengjian.Collect.Imports;

/// <summary>Which letters of an account code stand for which platform, and by which names the registry calls the platform; read from Platforms.tsv.</summary>
/// <remarks>No public table of the letters exists: what is unknown is doubted and never refused.</remarks>
internal sealed class PlatformTable
{
    private readonly List<Platform> platforms;

    private PlatformTable(List<Platform> platforms) => this.platforms = platforms;

    /// <summary>The table that comes with the product.</summary>
    public static PlatformTable Default { get; } = Load();

    /// <summary>What is doubtful about a pair of letters and type, in words (zh-CN); null when nothing is.</summary>
    public string? Doubt(string letters, string type)
    {
        var named = string.Concat(type.Where(letter => !char.IsWhiteSpace(letter)));
        var byLetters = platforms.Find(platform => platform.Letters == letters);
        var byType = platforms.Find(platform => platform.Types.Any(each => named.StartsWith(each, StringComparison.Ordinal)));
        if (byLetters is null)
        {
            return $"平台字母 {letters} 不在平台对照表中";
        }

        if (byType is null)
        {
            return $"平台字母 {letters} 表示{byLetters.Name}，账号类型“{type}”不在平台对照表中";
        }

        if (byType == byLetters)
        {
            return null;
        }

        var usual = byType.Letters.Length == 0 ? "对照表中没有它的字母" : $"一般用 {byType.Letters}";
        return $"平台字母 {letters} 表示{byLetters.Name}，账号类型却是{byType.Name}（{usual}）";
    }

    private static PlatformTable Load()
    {
        using var stream = typeof(PlatformTable).Assembly.GetManifestResourceStream("Hengjian.Collect.Imports.Platforms.tsv")
            ?? throw new InvalidOperationException("Platforms.tsv is not embedded.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new PlatformTable([.. lines.Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).Select(parts => new Platform(parts[0] == "-" ? "" : parts[0], parts[1], parts[2].Split('|')))]);
    }

    private sealed record Platform(string Letters, string Name, IReadOnlyList<string> Types);
}

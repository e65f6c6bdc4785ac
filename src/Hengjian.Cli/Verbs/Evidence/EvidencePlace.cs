namespace Hengjian.Cli.Verbs.Evidence;

/// <summary>Where a folder of evidence lies: the folder named, or <c>evidence</c> in the data folder or result folder named.</summary>
internal static class EvidencePlace
{
    private static readonly string[] Parts = ["warc", "ledger", "probes"];

    /// <summary>The folder of evidence.</summary>
    /// <exception cref="BadInputException">There is none.</exception>
    public static string Of(string path)
    {
        var inside = Path.Combine(path, "evidence");
        return Holds(path) ? path
            : Holds(inside) ? inside
            : throw new BadInputException($"{path}：这里没有证据（应有 warc、ledger 或 probes 目录，或在其 evidence 目录下）。");
    }

    private static bool Holds(string path) => Parts.Any(part => Directory.Exists(Path.Combine(path, part)));
}

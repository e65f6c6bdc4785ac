using Hengjian.Core;

namespace Hengjian.Cli.Verbs.Evidence;

/// <summary>The line that tells the end of the ledger's chain, so that an office can note or publish it.</summary>
internal static class HeadLine
{
    /// <summary>The line (zh-CN).</summary>
    public static string Of(Digest head) => $"链头：{head}（请记在别处或公布，日后用 evidence verify --head 核对）";
}

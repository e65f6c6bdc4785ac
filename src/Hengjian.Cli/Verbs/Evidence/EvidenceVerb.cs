using System.CommandLine;

namespace Hengjian.Cli.Verbs.Evidence;

/// <summary><c>evidence</c>: looks into a folder of evidence.</summary>
internal static class EvidenceVerb
{
    public static Command Create() => new("evidence", "查看和核对采集证据（WARC 1.1）") { ShowEvidenceVerb.Create(), VerifyEvidenceVerb.Create() };
}

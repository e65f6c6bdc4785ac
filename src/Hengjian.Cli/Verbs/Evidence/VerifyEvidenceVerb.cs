using System.CommandLine;
using System.Text.Json;
using Hengjian.Core;
using Hengjian.Storage;

namespace Hengjian.Cli.Verbs.Evidence;

/// <summary><c>evidence verify [FOLDER]</c>: hashes everything again, follows the ledger's chain and compares the index.</summary>
internal static class VerifyEvidenceVerb
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "证据目录，或其上的数据目录、考评结果目录；默认 data", DefaultValueFactory = _ => "data" };
        var noted = new Option<string?>("--head") { Description = "先前记下或公布过的链头（64 位十六进制）：不在链上即为不符，可以发现证据和账本被一起退回到更早的状态" };
        var format = OutputFormat.Option();
        var command = new Command("verify", "逐字节核对证据：每条记录的摘要、账本的链、索引、残缺的末尾和外来的字节") { folder, noted, format };
        command.SetAction(CommandTree.Guarded((parsed, cancellation) =>
        {
            var verification = EvidenceVerification.Run(EvidencePlace.Of(parsed.GetRequiredValue(folder)), HeadOf(parsed.GetValue(noted)), cancellation);
            if (parsed.GetRequiredValue(format) == "json")
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(
                    new
                    {
                        verified = verification.IsVerified,
                        verification.Records,
                        verification.Captures,
                        verification.Probes,
                        head = verification.Head.Text,
                        verification.Differences,
                        verification.Warnings,
                    },
                    OutputFormat.Json));
            }
            else
            {
                Print(verification);
            }

            return Task.FromResult(verification.IsVerified ? ExitCode.Done : ExitCode.Found);
        }));
        return command;
    }

    private static Digest? HeadOf(string? noted) => noted is null ? null
        : Digest.TryParse(noted, out var head) ? head
        : throw new BadInputException($"--head {noted}：应为链头的 64 位十六进制数，如 evidence verify 和 crawl 末尾所示。");

    private static void Print(EvidenceVerification verification)
    {
        foreach (var difference in verification.Differences)
        {
            Console.Out.WriteLine(difference);
        }

        foreach (var warning in verification.Warnings)
        {
            Console.Out.WriteLine($"提示：{warning}");
        }

        Console.Out.WriteLine(verification.IsVerified
            ? $"证据完好：{verification.Records} 条 WARC 记录（{verification.Captures} 次采集）、{verification.Probes} 次拨测，链首尾相接。"
            : $"证据有损：{verification.Differences.Count} 处。");
        Console.Out.WriteLine(HeadLine.Of(verification.Head));
    }
}

using System.CommandLine;
using System.Text.Json;
using Hengjian.Server.Evaluations;

namespace Hengjian.Cli.Verbs;

/// <summary><c>verify FOLDER</c>: computes a result again from its evidence and compares.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "考评结果目录（里面有 result.json）" };
        var format = OutputFormat.Option();
        var command = new Command("verify", "用证据把一个考评结果重新算一遍并比对") { folder, format };
        command.SetAction(CommandTree.Guarded(async (parsed, cancellation) =>
        {
            var verification = await RunAsync(parsed.GetRequiredValue(folder), cancellation);
            if (parsed.GetRequiredValue(format) == "json")
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(new { verification.Verified, verification.Differences }, OutputFormat.Json));
            }
            else
            {
                foreach (var difference in verification.Differences)
                {
                    Console.Out.WriteLine(difference);
                }

                Console.Out.WriteLine(verification.Verified
                    ? $"复算一致：{verification.Units} 个网站（频道）、{verification.Accounts} 个账号的结果与 scores.json、scores.xlsx、report.html 和证据页逐字节相同。"
                    : $"复算不一致：{verification.Differences.Count} 处。");
            }

            return verification.Verified ? ExitCode.Done : ExitCode.Found;
        }));
        return command;
    }

    private static async Task<Verification> RunAsync(string folder, CancellationToken cancellation)
    {
        try
        {
            return await ResultVerification.RunAsync(folder, cancellation);
        }
        catch (InvalidDataException fault)
        {
            throw new BadInputException(fault.Message);
        }
    }
}

using System.CommandLine;
using System.Text.Json;
using Hengjian.Core;
using Hengjian.Storage;

namespace Hengjian.Cli.Verbs.Evidence;

/// <summary><c>evidence show ID</c>: the records behind a digest, a record's id or an address, and the bytes themselves.</summary>
internal static class ShowEvidenceVerb
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "内容的摘要（或其前 8 位以上）、记录的编号，或网址" };
        var data = new Option<string>("--data") { Description = "证据目录，或其上的数据目录、考评结果目录；默认 data", DefaultValueFactory = _ => "data" };
        var body = new Option<string?>("--body") { Description = "把内容的字节写到文件；- 为标准输出" };
        var force = new Option<bool>("--force") { Description = "覆盖已有的文件" };
        var format = OutputFormat.Option();
        var command = new Command("show", "查看一份证据：怎样得来、原样的字节、在哪个文件") { id, data, body, force, format };
        command.SetAction(CommandTree.Guarded(async (parsed, cancellation) =>
        {
            using var folder = new EvidenceFolder(EvidencePlace.Of(parsed.GetRequiredValue(data)), Console.Error.WriteLine);
            var sought = parsed.GetRequiredValue(id);
            var found = folder.Find(sought, cancellation);
            if (found.Count == 0)
            {
                throw new BadInputException($"没有找到 {sought}：应为内容的摘要（至少前 8 位）、记录的编号，或采集过的网址。");
            }

            var target = parsed.GetValue(body);
            if (target is not null)
            {
                await WriteBodyAsync(folder, sought, found, target, parsed.GetValue(force), cancellation);
            }

            if (target != "-")
            {
                Show(sought, found, parsed.GetRequiredValue(format) == "json");
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static void Show(string sought, IReadOnlyList<EvidenceUnit> found, bool isJson)
    {
        if (isJson)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(ShownEvidence.JsonOf(sought, found), OutputFormat.Json));
        }
        else
        {
            foreach (var line in found.SelectMany(ShownEvidence.LinesOf))
            {
                Console.Out.WriteLine(line);
            }
        }
    }

    private static async Task WriteBodyAsync(EvidenceFolder folder, string sought, IReadOnlyList<EvidenceUnit> found, string target, bool force, CancellationToken cancellation)
    {
        var digests = found.Select(unit => unit.Payload).OfType<Digest>().Distinct().ToList();
        if (digests.Count != 1)
        {
            throw new BadInputException(digests.Count == 0 ? $"{sought} 没有内容可写。" : $"{sought} 有 {digests.Count} 份不同的内容，请用摘要指明一份：{string.Join('、', digests)}");
        }

        var bytes = await ReadAsync(folder, digests[0], cancellation);
        if (target == "-")
        {
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(bytes, cancellation);
            return;
        }

        OutputFile.Refuse(target, force, Path.GetExtension(target));
        OutputFile.Write(target, bytes);
    }

    private static async Task<byte[]> ReadAsync(EvidenceFolder folder, Digest digest, CancellationToken cancellation)
    {
        try
        {
            return await folder.ReadAsync(digest, cancellation);
        }
        catch (Exception fault) when (fault is InvalidDataException or FileNotFoundException)
        {
            throw new BadInputException(fault.Message);
        }
    }
}

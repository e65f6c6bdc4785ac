using System.CommandLine;
using Hengjian.Collect;
using Hengjian.Core;

namespace Hengjian.Cli.Verbs.Pages;

/// <summary><c>page FILE… | URL…</c>: what stands on a page, as the checks read it.</summary>
internal static class PageVerb
{
    public static Command Create()
    {
        var sources = new Argument<string[]>("FILE|URL") { Description = "页面文件（HTML、JSON，或 DOCX、XLSX、PDF、OFD、TXT、ZIP 附件）或网址，可以有几个", Arity = ArgumentArity.OneOrMore };
        var url = new Option<string?>("--url") { Description = "文件原来的网址，用来解释相对链接；只用于一个文件" };
        var allowPrivate = new Option<bool>("--allow-private") { Description = "允许访问本机和内网地址" };
        var format = OutputFormat.Option();
        var command = new Command("page", "读一个页面：类型、标题、时间、标签、底部信息、链接、正文") { sources, url, allowPrivate, format };
        command.SetAction(CommandTree.Guarded(async (parsed, cancellation) =>
        {
            var asked = parsed.GetRequiredValue(sources);
            var address = AddressOf(parsed.GetValue(url), asked);
            var collect = new CollectOptions { AllowPrivateAddresses = parsed.GetValue(allowPrivate) };
            var read = new List<ReadPage>();
            foreach (var source in asked)
            {
                read.Add(IsAddress(source)
                    ? await PageSource.FetchAsync(PageUrl.Parse(source), collect, cancellation)
                    : await PageSource.ReadAsync(source, address, cancellation));
            }

            if (parsed.GetRequiredValue(format) == "json")
            {
                Console.Out.WriteLine(PageJson.Of(read));
            }
            else
            {
                PageTable.Print(read);
            }

            return read.Exists(page => page.Error is not null) ? ExitCode.OutsideFailed : ExitCode.Done;
        }));
        return command;
    }

    private static bool IsAddress(string source) =>
        source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? PageUrl.TryParse(source, out _) ? true : throw new BadInputException($"{source}：不是完整的 http 或 https 网址。")
            : false;

    private static PageUrl? AddressOf(string? url, string[] asked)
    {
        if (url is null)
        {
            return null;
        }

        return asked.Length != 1 || IsAddress(asked[0]) ? throw new BadInputException("--url 只用于一个文件。")
            : PageUrl.TryParse(url, out var address) ? address
            : throw new BadInputException($"--url {url}：不是完整的 http 或 https 网址。");
    }
}

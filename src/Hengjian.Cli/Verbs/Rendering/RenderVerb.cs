using System.CommandLine;
using System.Text;
using Hengjian.Browser;
using Hengjian.Browser.Accessibility;
using Hengjian.Collect;
using Hengjian.Collect.Fetching;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Server.Rendering;

namespace Hengjian.Cli.Verbs.Rendering;

/// <summary><c>render URL</c>: a page as a real browser shows it after its scripts have run.</summary>
internal static class RenderVerb
{
    private static readonly string[] Files = ["page.html", "page.png", "page.json"];

    public static Command Create()
    {
        var url = new Argument<string>("URL") { Description = "网址" };
        var output = new Option<string?>("--out") { Description = "把 page.html、page.png、page.json 写到这个目录" };
        var allowPrivate = new Option<bool>("--allow-private") { Description = "允许访问本机和内网地址" };
        var axe = new Option<bool>("--axe") { Description = "同时用 axe-core 检查无障碍" };
        var format = OutputFormat.Option();
        var command = new Command("render", "用浏览器打开一个网页：脚本运行后的内容、截图、请求、无障碍问题") { url, output, allowPrivate, axe, format };
        command.SetAction(CommandTree.Guarded(async (parsed, cancellation) =>
        {
            var address = PageUrl.TryParse(parsed.GetRequiredValue(url), out var read) ? read : throw new BadInputException($"{parsed.GetRequiredValue(url)}：不是完整的 http 或 https 网址。");
            var folder = parsed.GetValue(output);
            Refuse(folder);
            var attempt = await RenderAsync(address, parsed.GetValue(allowPrivate), parsed.GetValue(axe), cancellation);
            if (attempt.Page is not { } page)
            {
                await Console.Error.WriteLineAsync($"{address.DisplayText}：没有渲染出来。{attempt.Fault}");
                return ExitCode.OutsideFailed;
            }

            var json = RenderJson.Of(address, page);
            if (folder is not null)
            {
                Write(folder, page, json);
            }

            Console.Out.WriteLine(parsed.GetRequiredValue(format) == "json" ? json : RenderTable.Of(page, folder));
            return ExitCode.Done;
        }));
        return command;
    }

    private static async Task<RenderAttempt> RenderAsync(PageUrl address, bool allowPrivate, bool axe, CancellationToken cancellation)
    {
        if (axe && !AxeScript.IsPresent)
        {
            await Console.Error.WriteLineAsync(AxeScript.Absence);
        }

        var options = new RenderOptions { Accessibility = axe, Signature = new FetchOptions().UserAgent };
        try
        {
            await using var renderer = new PageRenderer(BrowserNetwork.Over(new Internet(allowPrivate)), TimeProvider.System, options);
            return await renderer.AttemptAsync(address, cancellation);
        }
        catch (BrowserAbsentException absent)
        {
            return new RenderAttempt(null, absent.Message);
        }
    }

    private static void Refuse(string? folder)
    {
        if (folder is not null && File.Exists(folder))
        {
            throw new BadInputException($"--out {folder}：这是文件，应写目录。");
        }

        if (folder is not null && Array.Find(Files, file => File.Exists(Path.Combine(folder, file))) is { } present)
        {
            throw new BadInputException($"--out {folder}：里面已有 {present}；请换一个目录。");
        }
    }

    private static void Write(string folder, RenderedPage page, string json)
    {
        Directory.CreateDirectory(folder);
        OutputFile.Write(Path.Combine(folder, Files[0]), Encoding.UTF8.GetBytes(page.Html));
        if (!page.Picture.IsEmpty)
        {
            OutputFile.Write(Path.Combine(folder, Files[1]), page.Picture.ToArray());
        }

        OutputFile.Write(Path.Combine(folder, Files[2]), Encoding.UTF8.GetBytes(json + "\n"));
    }
}

using Hengjian.Core;
using Hengjian.Reports.Cycles;
using Microsoft.AspNetCore.Http;

namespace Hengjian.Server.Results;

/// <summary>Answers the requests of a result site.</summary>
internal sealed class ResultPages(string folder, EvidencePages evidence)
{
    private static readonly string[] OwnNames = ["127.0.0.1", "localhost"];

    private static readonly Dictionary<string, (string File, string Type)> Files = new(StringComparer.Ordinal)
    {
        ["/"] = ("report.html", "text/html; charset=utf-8"),
        ["/report.html"] = ("report.html", "text/html; charset=utf-8"),
        ["/scores.json"] = ("scores.json", "application/json; charset=utf-8"),
        ["/scores.xlsx"] = ("scores.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ["/truth.json"] = ("truth.json", "application/json; charset=utf-8"),
    };

    public async Task AnswerAsync(HttpContext context)
    {
        SecurityHeaders.AddTo(context.Response.Headers);
        var path = context.Request.Path.Value ?? "/";
        if (!OwnNames.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase))
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, new Notice("地址不对", "这个网站只在本机以 127.0.0.1 或 localhost 打开。"));
        }
        else if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            await RefuseAsync(context, StatusCodes.Status405MethodNotAllowed, new Notice("只能查看", "这个网站只供查看结果。"));
        }
        else if (Files.TryGetValue(path, out var file))
        {
            await SendFileAsync(context, file.File, file.Type);
        }
        else if (path.Split('/') is ["", "proof", var page] && page.EndsWith(".html", StringComparison.Ordinal) && Digest.TryParse(page[..^5], out var shown))
        {
            await ShowEvidenceAsync(context, shown, "");
        }
        else if (path.Split('/') is ["", "evidence", var text, .. var rest] && Digest.TryParse(text, out var digest) && rest.Length <= 1)
        {
            await ShowEvidenceAsync(context, digest, rest is [var form] ? form : "");
        }
        else
        {
            await RefuseAsync(context, StatusCodes.Status404NotFound, new Notice("没有这个页面", "网址有误，或者结果里没有这一页。"));
        }
    }

    private async Task ShowEvidenceAsync(HttpContext context, Digest digest, string form)
    {
        try
        {
            if (!await evidence.TryAnswerAsync(context, digest, form))
            {
                await RefuseAsync(context, StatusCodes.Status404NotFound, new Notice("没有这个页面", "网址有误，或者这份证据没有这种形式。"));
            }
        }
        catch (FileNotFoundException)
        {
            await RefuseAsync(context, StatusCodes.Status404NotFound, new Notice("没有这份证据", $"证据目录里没有摘要为 {digest.Text} 的内容。"));
        }
        catch (InvalidDataException)
        {
            await RefuseAsync(context, StatusCodes.Status500InternalServerError, new Notice("证据已被改动", $"保存的内容与摘要 {digest.Text} 不再一致，不予显示。请从备份恢复，或重新采集后重新评分。"));
        }
    }

    private async Task SendFileAsync(HttpContext context, string name, string type)
    {
        var file = new FileInfo(Path.Combine(folder, name));
        if (!file.Exists)
        {
            await RefuseAsync(context, StatusCodes.Status404NotFound, new Notice("没有这个文件", $"结果目录里没有 {name}。"));
            return;
        }

        context.Response.ContentType = type;
        context.Response.ContentLength = file.Length;
        if (name == "report.html")
        {
            SecurityHeaders.Allow(context.Response.Headers, ReportPage.Policy);
        }
        else
        {
            context.Response.Headers.ContentDisposition = $"inline; filename={name}";
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.SendFileAsync(file.FullName, context.RequestAborted);
        }
    }

    private static async Task RefuseAsync(HttpContext context, int status, Notice notice)
    {
        context.Response.StatusCode = status;
        SecurityHeaders.Allow(context.Response.Headers, NoticePage.Policy);
        await EvidencePages.SendPageAsync(context, (stream, cancellation) => NoticePage.WriteAsync(notice, stream, cancellation));
    }
}

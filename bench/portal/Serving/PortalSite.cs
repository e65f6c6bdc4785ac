using System.Globalization;
using System.Text;
using Hengjian.Portal.Layout;
using Hengjian.Portal.Planting;
using Microsoft.AspNetCore.Http;

namespace Hengjian.Portal.Serving;

/// <summary>Answers for the portal and for the site outside.</summary>
internal sealed class PortalSite
{
    private static readonly Reply Absent = Replies.Status(404, "404 Not Found");
    private static readonly Reply OutsideHome = Replies.Body(Encoding.UTF8.GetBytes("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>模拟邻区</title></head><body><p>邻区网站，由程序生成</p></body></html>"));

    public PortalSite(PortalOptions options, PortalAddresses addresses)
    {
        options.Validate();
        Book = new PlantBook(options, addresses, new SiteLayout(options.Pages));
    }

    public PlantBook Book { get; }

    public async Task AnswerAsync(HttpContext context, string listener, bool outside, string target)
    {
        if (!outside && OrdinaryPage.At(Book.Layout, target) is { } page)
        {
            await SendAsync(context, page);
            return;
        }

        var reply = Book.ReplyOf(listener, Spelled(target))
            ?? (outside ? target == "/" ? OutsideHome : null : Book.ReplyOfFolder(FolderOf(target)))
            ?? Absent;
        await reply(context);
    }

    private async Task SendAsync(HttpContext context, OrdinaryPage page)
    {
        // Pages never change, so their place in the site and the seed tell them apart.
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{Book.Options.Seed}-{(int)page.Kind}-{page.Number}-{page.List}\"");
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        using var written = OrdinaryWriter.Write(Book, page);
        await Replies.SendAsync(context, 200, "text/html", written.Written);
    }

    private static string FolderOf(string target)
    {
        var slash = target.IndexOf('/', 1);
        return slash < 0 ? "" : target[1..slash];
    }

    /// <summary>Percent-encoding means the same in lower case.</summary>
    private static string Spelled(string target)
    {
        if (!target.Contains('%', StringComparison.Ordinal))
        {
            return target;
        }

        var spelled = new StringBuilder(target);
        for (var index = 0; index < spelled.Length - 2; index++)
        {
            if (spelled[index] == '%')
            {
                spelled[index + 1] = char.ToUpperInvariant(spelled[index + 1]);
                spelled[index + 2] = char.ToUpperInvariant(spelled[index + 2]);
            }
        }

        return spelled.ToString();
    }
}

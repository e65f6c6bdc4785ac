using System.Globalization;
using Hengjian.City.Outside;
using Hengjian.City.Sites;

namespace Hengjian.City.Faults;

/// <summary>Makes dead links: addresses that nothing else on the site uses.</summary>
internal static class DeadLinkFactory
{
    // Content systems answer so for whole folders: whatever is asked there and is gone.
    private const string SoftFolder = "zt/wangqi/";
    private const string HomeFolder = "xw/lishi/";

    private static readonly string[] Words = ["旧版专题", "往年资料", "专题报道", "数据查询", "资料下载", "会议专栏", "活动回顾", "办事平台"];

    public static DeadLink Make(SiteModel site, string cause, IReadOnlyList<PageKey>? pages)
    {
        var number = site.Faults.DeadLinks.Count + 1;
        var host = string.Create(CultureInfo.InvariantCulture, $"old{site.Ordinal + 1}-{number}");
        var text = Words[(site.Ordinal + number) % Words.Length];
        return cause switch
        {
            "404" => Own(DeadCause.NotFound, $"old/2018/{number}.html"),
            "410" => Own(DeadCause.Gone, $"old/gone/{number}.html"),
            "500" => Own(DeadCause.ServerError, $"app/query.do?id={number}"),
            "loop" => Own(DeadCause.RedirectLoop, $"go/{number}a.html"),
            "attachment" => Own(DeadCause.Attachment, $"files/lost/fj{number}.doc"),
            "soft-404" => Own(DeadCause.SoftNotFound, $"{SoftFolder}{number}.html"),
            "home" => Own(DeadCause.SentHome, $"{HomeFolder}{number}.html"),
            "empty" => Own(DeadCause.EmptyFile, $"files/empty/fj{number}.pdf"),
            "cut" => Own(DeadCause.CutFile, $"files/cut/fj{number}.pdf"),
            "dns" => new DeadLink(DeadCause.NoName, $"http://{host}{OutsideHosts.NamelessSuffix}/", null, text, pages),
            _ => new DeadLink(DeadCause.Refused, $"http://{host}{OutsideHosts.RefusedSuffix}/", null, text, pages),
        };

        DeadLink Own(DeadCause kind, string path) => new(kind, site.Absolute(site.Base + path), site.Base + path, text, pages);
    }

    /// <summary>What the site answers at an address that only dead links use; null when no dead link uses it.</summary>
    /// <param name="site">The site.</param>
    /// <param name="path">The path with query, decoded.</param>
    public static CityAnswer? Answer(SiteModel site, string path)
    {
        foreach (var link in site.Faults.DeadLinks)
        {
            if (string.Equals(link.Path, path, StringComparison.Ordinal))
            {
                return link.Cause switch
                {
                    DeadCause.Gone => Pages.Notices.Of(410, "页面已删除"),
                    DeadCause.ServerError => Pages.Notices.Of(500, "服务器内部错误"),
                    DeadCause.RedirectLoop => Pages.Notices.Redirect(302, site.Absolute(path.Replace("a.html", "b.html", StringComparison.Ordinal))),
                    DeadCause.EmptyFile => new CityAnswer(200, Pages.Attachments.PdfType, default),
                    DeadCause.CutFile => new CityAnswer(200, Pages.Attachments.PdfType, Pages.Attachments.CutPdf),
                    DeadCause.SoftNotFound => Gone(),
                    DeadCause.SentHome => Home(site),
                    _ => Pages.Notices.Of(404, "页面不存在"),
                };
            }

            if (link.Cause == DeadCause.SoftNotFound && path.StartsWith(site.Base + SoftFolder, StringComparison.Ordinal))
            {
                return Gone();
            }

            if (link.Cause == DeadCause.SentHome && path.StartsWith(site.Base + HomeFolder, StringComparison.Ordinal))
            {
                return Home(site);
            }

            if (link.Cause == DeadCause.RedirectLoop && string.Equals(link.Path, path.Replace("b.html", "a.html", StringComparison.Ordinal), StringComparison.Ordinal))
            {
                return Pages.Notices.Redirect(302, link.Url);
            }
        }

        return null;
    }

    private static CityAnswer Gone() => Pages.Notices.Of(200, "您访问的页面不存在或已被删除");

    private static CityAnswer Home(SiteModel site) => Pages.Notices.Redirect(302, site.Absolute(site.Base));
}

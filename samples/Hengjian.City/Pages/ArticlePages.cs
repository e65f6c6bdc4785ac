using System.Globalization;
using Hengjian.City.Sites;
using Hengjian.City.Templates;
using Hengjian.City.Texts;

namespace Hengjian.City.Pages;

/// <summary>Writes articles, interviews, surveys, reports and service guides.</summary>
internal static class ArticlePages
{
    public static void Write(PageWriter w, SiteModel site, PageKey page, Section section, DateTimeOffset at)
    {
        var family = site.Family;
        var title = Wording.Title(site, section, page.Number);
        var labels = new Labels(title, section.PublishedAt(page.Number), Wording.Source(site, section, page.Number));
        var frame = Frames.Of(site, page, at, title, labels);
        family.Open(w, frame);
        family.ArticleOpen(w, frame, labels);
        Body(w, frame, section, page.Number);
        Files(w, frame, section, page.Number);
        foreach (var (text, href) in frame.BodyLinks)
        {
            w.Html($"<p>相关链接：<a href=\"{href}\">{text}</a></p>\n");
        }

        if (page.Number > 0)
        {
            w.Html($"<p class=\"prev\">上一篇：<a href=\"{family.Href(frame, family.ItemPath(site, section, page.Number - 1))}\">{Wording.Title(site, section, page.Number - 1)}</a></p>\n");
        }

        family.ArticleClose(w, frame);
        family.Close(w, frame);
    }

    private static void Body(PageWriter w, Frame frame, Section section, int index)
    {
        var family = frame.Site.Family;
        var lot = Chance.Join(section.Key, (ulong)index + 99);
        switch (section.Kind)
        {
            case SectionKind.Guides:
                family.Guide(w, frame, GuideText.Elements(frame.Site, index, family.Synonyms));
                return;
            case SectionKind.Interviews:
                var topic = Wording.Topic(section, index);
                family.Paragraph(w, $"主持人：各位网友，今天我们请来有关负责人{Wording.Person(lot)}，谈谈{topic}。");
                family.Paragraph(w, $"嘉宾：大家好。{topic}与大家的生活有关，我们做了三方面的安排。");
                family.Paragraph(w, "网友甲：具体什么时候开始？嘉宾：方案公布后逐步开始。");
                family.Paragraph(w, "网友乙：到哪里可以看到进展？嘉宾：在本网站可以看到。");
                return;
            case SectionKind.Surveys:
                family.Paragraph(w, $"为做好{Wording.Topic(section, index)}，现公开征集意见，欢迎通过本页面参加。");
                w.Raw("<p>也可以<a href=\"mailto:zhengji@moni.test\">写信</a>提出意见。</p>\n");
                family.Paragraph(w, string.Create(CultureInfo.InvariantCulture, $"征集结果反馈：共收到意见{Chance.Between(lot, 12, 96)}条，采纳{Chance.Between(lot >> 3, 3, 11)}条，其余意见已逐条说明理由。"));
                return;
            case SectionKind.Statistics or SectionKind.Reports:
                Numbers(w, lot);
                break;
            default:
                break;
        }

        foreach (var paragraph in Wording.Paragraphs(section, index))
        {
            family.Paragraph(w, paragraph);
        }
    }

    private static void Numbers(PageWriter w, ulong lot)
    {
        w.Raw("<table border=\"1\"><tr><th>项目</th><th>数量</th></tr>\n");
        foreach (var name in (ReadOnlySpan<string>)["信息发布总数（条）", "收到申请数（件）", "办结数（件）", "服务人次"])
        {
            w.Html($"<tr><td>{name}</td><td>{Chance.Between(Chance.Join(lot, name), 20, 2000)}</td></tr>\n");
        }

        w.Raw("</table>\n");
    }

    private static void Files(PageWriter w, Frame frame, Section section, int index)
    {
        foreach (var name in Attachments.Names(section, index))
        {
            var path = frame.Site.Family.Href(frame, Attachments.Path(frame.Site, section, index, name));
            var href = index % 2 == 0 ? path : path[..^name.Length] + Uri.EscapeDataString(name);
            w.Html($"<p class=\"fj\">附件：<a href=\"{href}\">{name}</a></p>\n");
        }
    }
}

using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Checks.Pages.Reading;

/// <summary>Reads a capture as a page.</summary>
internal static class PageReader
{
    public static Page Read(Capture capture, ReadOnlySpan<byte> bytes)
    {
        var payload = capture.Payload ?? Digest.Of(bytes);
        if (capture.Failure is not null || bytes.Length == 0 || capture.Status is not (>= 200 and < 300 or 304))
        {
            return new Page(capture, payload);
        }

        var type = capture.ContentType?.Split(';')[0].Trim().ToLowerInvariant() ?? "";
        var first = FirstMark(bytes);
        if (type.Contains("json", StringComparison.Ordinal) || (first is '{' or '[') || type.Contains("javascript", StringComparison.Ordinal))
        {
            return ReadJson(capture, payload, bytes);
        }

        return first == '<' && type is "" or "text/html" or "application/xhtml+xml" or "text/plain" or "application/octet-stream"
            ? ReadHtml(capture, payload, PageText.Read(bytes, capture.ContentType))
            : new Page(capture, payload);
    }

    private static Page ReadJson(Capture capture, Digest payload, ReadOnlySpan<byte> bytes)
    {
        var items = JsonListReader.Read(PageText.Read(bytes, capture.ContentType).Text, capture.FinalUrl);
        return items is null
            ? new Page(capture, payload)
            : new Page(capture, payload) { Kind = PageKind.JsonList, Lists = [new PageList("", items, PageRegion.Content)] };
    }

    private static Page ReadHtml(Capture capture, Digest payload, PageText text)
    {
        var tree = PageTreeBuilder.Build(text.Text, capture.FinalUrl, text.LinkCharset);
        var crumbs = CrumbReader.Read(tree);
        var content = new ContentReader(tree);
        var title = PublicationReader.VisibleTitle(tree);
        var lister = new ListReader(tree);
        var lists = lister.Read();
        var (shown, byWord) = PublicationReader.VisibleDate(tree, content, title, lister.RowRanges);
        var addresses = ListAddressReader.Read(tree);
        var (guide, message) = Fields(tree, content);
        var page = new Page(capture, payload)
        {
            Labels = tree.Labels,
            Title = tree.Title,
            VisibleTitle = title,
            Published = (tree.Labels.PubDate is { } label ? DateWords.First(label) : null) ?? shown,
            Breadcrumb = crumbs,
            Lists = lists,
            Links = [.. tree.Anchors.Where(anchor => anchor.Target is not null).Select(anchor => new PageLink(anchor.Target!, anchor.Words.Replace('\n', ' '), tree.Elements[anchor.Element].Region))],
            Pagers = [.. tree.Anchors.Where(anchor => anchor.Target is not null && PageWords.IsPager(anchor.Words)).Select(anchor => anchor.Target!)],
            GuideFields = guide,
            MessageFields = message,
            Footer = FooterReader.Read(tree),
            FindFaultLinks = FindFaultReader.Read(tree),
            ListAddresses = addresses,
            FilledByScript = addresses.Count > 0 || ListAddressReader.ShowsFilling(tree),
            MainText = string.Join('\n', content.Lines().Select(line => tree.Text[line.Start..line.End].Trim())),
        };
        return page with { Kind = KindReader.Of(page, tree, byWord) };
    }

    private static (LabelledFields Guide, LabelledFields Message) Fields(PageTree tree, ContentReader content)
    {
        var mayGuide = Holds(tree, "条件") || Holds(tree, "依据") || Holds(tree, "材料") || Holds(tree, "流程") || Holds(tree, "收费");
        var mayMessage = Holds(tree, "留言") || Holds(tree, "来信") || Holds(tree, "答复") || Holds(tree, "回复") || Holds(tree, "咨询") || Holds(tree, "信件");
        if (!mayGuide && !mayMessage)
        {
            return (LabelledFields.None, LabelledFields.None);
        }

        var parts = content.Parts();
        var images = tree.Resources.Where(resource => resource.Tag == "img" && resource.Element >= 0 && tree.Elements[resource.Element].Region == PageRegion.Content).Select(resource => resource.Offset).ToList();
        return (
            mayGuide ? new FieldReader(parts, images, FieldVocabulary.Guide).Read() : LabelledFields.None,
            mayMessage ? new FieldReader(parts, images, FieldVocabulary.Message).Read() : LabelledFields.None);
    }

    private static bool Holds(PageTree tree, string words) => tree.Text.Contains(words, StringComparison.Ordinal);

    private static char FirstMark(ReadOnlySpan<byte> bytes)
    {
        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var at = bytes[start..].IndexOfAnyExcept(" \t\r\n"u8);
        return at < 0 ? '\0' : (char)bytes[start + at];
    }
}

using System.Text.RegularExpressions;
using Hengjian.Text;

namespace Hengjian.Checks.Pages.Reading;

/// <summary>Says what a page is from what the other readers found.</summary>
internal static partial class KindReader
{
    private const int GuideLabels = 3;
    private const int GuideLabelsWithoutWords = 5;
    private const int TextOfAStaticPage = 30;
    private const int ShortestArticle = 100;

    public static PageKind Of(Page page, PageTree tree, DateWord dated)
    {
        if (tree.Forwards && page.MainText.Length < 200)
        {
            return PageKind.Forward;
        }

        if (page.MainText.Length < 600 && page.Labels.ArticleTitle is null && IsMissing(page))
        {
            return PageKind.ErrorPage;
        }

        var words = Words(page);
        if (IsGuide(page, words))
        {
            return PageKind.ServiceGuide;
        }

        if (Message(page, tree, words) is { } kind)
        {
            return kind;
        }

        var labelled = page.Labels.ArticleTitle is not null || page.Labels.PubDate is not null;
        if (labelled || EndsInText(page) || dated == DateWord.Published || (dated == DateWord.Time && !IsMostlyList(page)))
        {
            return PageKind.Article;
        }

        var looksLikeColumn = page.Labels.ColumnName is not null || page.Breadcrumb.Count > 1;
        if (page.Lists.Any(list => list.Region == PageRegion.Content && list.Dated >= 1) || page.ListAddresses.Count > 0)
        {
            return PageKind.ColumnList;
        }

        if (!looksLikeColumn)
        {
            return PageKind.Other;
        }

        return page.Lists.Any(list => list.Region == PageRegion.Content && list.Items.Count >= 2) || page.MainText.Length < TextOfAStaticPage || PageWords.SaysNothingHere(Start(page.MainText))
            ? PageKind.ColumnList
            : PageKind.StaticText;
    }

    /// <summary>The words that name a page: labels, title, heading, breadcrumb.</summary>
    public static string Words(Page page) => WidthFolding.Squeeze(string.Join(
        '\n',
        [page.Labels.ColumnName ?? "", page.Labels.ColumnType ?? "", page.Title, page.VisibleTitle, .. page.Breadcrumb.Select(crumb => crumb.Name)]));

    /// <summary>Whether labels with values and words say so; the head of a table above a list of guides does not.</summary>
    private static bool IsGuide(Page page, string words)
    {
        var fields = page.GuideFields;
        var listed = fields.InHeadRow && page.Lists.Any(list => list.Region == PageRegion.Content && list.Items.Count >= 2);
        return !listed && ((fields.Filled >= GuideLabels && GuideWords().IsMatch(words)) || (fields.Filled >= GuideLabelsWithoutWords && ServiceWords().IsMatch(words)));
    }

    private static PageKind? Message(Page page, PageTree tree, string words)
    {
        var fields = page.MessageFields;
        var speaks = MessageWords().IsMatch(words) || (fields.Shows("留言时间") && fields.Shows("留言内容"));
        if (!speaks || NoMessageWords().IsMatch(Place(page)))
        {
            return null;
        }

        if (tree.HasTextArea && fields["留言时间"] is null && fields["答复内容"] is null)
        {
            return page.Lists.Any(list => list.Region == PageRegion.Content && list.Items.Count >= 2 && list.Dated >= 2) ? PageKind.MessageBoard : PageKind.MessageForm;
        }

        var listed = fields.InHeadRow || page.Lists.Any(list => list.Region == PageRegion.Content && list.Dated >= 2);
        var says = !fields.InHeadRow && (Speech(fields["留言内容"]) || Speech(fields["答复内容"]));
        var dated = !listed && (fields["留言时间"] is not null || fields["答复时间"] is not null || fields["答复内容"] is not null);
        if ((says || dated) && fields.Labels >= 2 && fields.CountOf("留言时间") <= 1 && fields.CountOf("留言内容") <= 1)
        {
            return PageKind.Message;
        }

        var named = BoardWords().IsMatch(WidthFolding.Squeeze(ColumnNaming(page)));
        return named && page.Labels.ArticleTitle is null && page.Labels.PubDate is null ? PageKind.MessageBoard : null;
    }

    private static bool Speech(string? value) => value is { Length: > 5 };

    /// <summary>The words that say where the page stands, without its own title.</summary>
    private static string Place(Page page) =>
        WidthFolding.Squeeze(string.Join('\n', [page.Labels.ColumnName ?? "", .. page.Breadcrumb.Select(crumb => crumb.Name).Where(name => name != page.VisibleTitle)]));

    private static string ColumnNaming(Page page) =>
        page.Labels.ColumnName ?? (page.Breadcrumb.Count > 1 ? page.Breadcrumb[^1].Name : $"{page.VisibleTitle}\n{page.Title}");

    private static bool EndsInText(Page page) =>
        page.Breadcrumb.Count > 1 && page.Breadcrumb[^1].Name is var last && (last is "正文" or "内容" or "详情" or "文章内容" or "详细内容" || (last.Length > 12 && last == page.VisibleTitle));

    /// <summary>Whether dated rows make up the content, so that a date beside them is that of the list.</summary>
    private static bool IsMostlyList(Page page)
    {
        var rows = page.Lists.Where(list => list.Region == PageRegion.Content && list.Dated > 1).SelectMany(list => list.Items).ToList();
        return rows.Count > 1 && page.MainText.Length - rows.Sum(item => item.Title.Length + 12) < ShortestArticle;
    }

    private static bool IsMissing(Page page) =>
        MissingTitle().IsMatch($"{page.Title}\n{page.VisibleTitle}") || Missing().IsMatch(WidthFolding.Squeeze($"{page.Title}\n{page.VisibleTitle}\n{Start(page.MainText)}"));

    private static string Start(string text) => text.Length <= 120 ? text : text[..120];

    [GeneratedRegex(@"(?:^|[^0-9A-Za-z])404(?:$|[^0-9A-Za-z])", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex MissingTitle();

    [GeneratedRegex(@"页面不存在|页面未找到|找不到页面|您访问的页面|页面已被删除|页面走丢|访问的内容不存在|notfound|页面没有找到|网页不存在|文章不存在", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Missing();

    [GeneratedRegex(@"办事|指南|事项|办理|行政许可|公共服务|便民服务|政务服务|服务项目", RegexOptions.NonBacktracking)]
    private static partial Regex GuideWords();

    [GeneratedRegex(@"服务|许可|审批|登记|申请|核发|备案", RegexOptions.NonBacktracking)]
    private static partial Regex ServiceWords();

    [GeneratedRegex(@"留言|来信|信箱|咨询|信件|互动|问政|建言|答复|投诉", RegexOptions.NonBacktracking)]
    private static partial Regex MessageWords();

    [GeneratedRegex(@"信访|举报|访谈|征集|调查|智能问答|常见问题|知识库|采购|招标", RegexOptions.NonBacktracking)]
    private static partial Regex NoMessageWords();

    [GeneratedRegex(@"留言|来信|信箱|咨询|信件|问政|建言|写信|投诉", RegexOptions.NonBacktracking)]
    private static partial Regex BoardWords();
}

using System.Text.RegularExpressions;
using Hengjian.Text;

namespace Hengjian.Checks.Pages.Reading;

/// <summary>Small words of pages that are not content: pagers, "more" links, buttons.</summary>
internal static partial class PageWords
{
    private const int FewestDigitsOfNumber = 7;

    /// <summary>Whether a link's words lead to another page of the same list.</summary>
    public static bool IsPager(string words) => words.Length <= 8 && Pager().IsMatch(WidthFolding.Squeeze(words));

    /// <summary>Whether a link's words lead to the whole of a list.</summary>
    public static bool IsMore(string words) => words.Length <= 10 && More().IsMatch(WidthFolding.Squeeze(words));

    /// <summary>Whether a line holds buttons, pagers or counters and no content.</summary>
    /// <remarks>Seven digits or more are a telephone number or a code, never a pager; 无 alone is an answer (no fee), not the end of a pager.</remarks>
    public static bool IsNoise(string line) =>
        line.Length <= 40 && line.Count(char.IsDigit) < FewestDigitsOfNumber && WidthFolding.Squeeze(line) is var words && words != "无" && Noise().IsMatch(words);

    /// <summary>Whether a line stands below the content and belongs to no field of it: attachments, neighbours, related articles.</summary>
    public static bool EndsContent(string line) => Below().IsMatch(WidthFolding.Squeeze(line));

    /// <summary>Whether a line says that there is nothing here.</summary>
    public static bool SaysNothingHere(string line) => line.Length <= 40 && NothingHere().IsMatch(WidthFolding.Squeeze(line));

    /// <summary>A heading without the "more" link beside it.</summary>
    public static string Heading(string line) => MoreTail().Replace(WidthFolding.Fold(line), "").Trim();

    [GeneratedRegex(@"^(?:[\[<(«]?(?:上一?页|下一?页|首页|尾页|末页|第?\d{1,4}页?|[<>«»‹›]{1,2}|前页|后页|\.{2,3}|…)[\]>)»]?)$", RegexOptions.NonBacktracking)]
    private static partial Regex Pager();

    [GeneratedRegex(@"^[\[(+<>«»|·]*(?:查看)?(?:更多|more|详细|详情|全部|进入)[\])+<>»|·.…]*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex More();

    [GeneratedRegex(@"\s*[\[(+<>«»|·]*(?:更多|more)[\])+<>»|·.…]*\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex MoreTail();

    [GeneratedRegex(@"^(?:[\[【(<>|\])】·\-]|打印|关闭|分享|收藏|返回|顶部|本页|窗口|页面|首页|上一?[篇页条]|下一?[篇页条]|尾页|末页|没有了|无|[:：]|字体|[大中小]|共?\d*[页条]|第\d*页|跳转?到?|转到|GO|go|到|确定|更多|more|扫一扫在手机打开当前页|手机查看|浏览次数|阅读|点击数?|\d+|次|当前|/|到:|微信|微博|QQ空间|复制链接)+$", RegexOptions.NonBacktracking)]
    private static partial Regex Noise();

    [GeneratedRegex(@"^(?:附件|上一[篇条]|下一[篇条]|相关(?:链接|文章|阅读|附件|信息)|扫一扫)(?:\d{0,2})[:：]", RegexOptions.NonBacktracking)]
    private static partial Regex Below();

    [GeneratedRegex(@"^.{0,12}(?:暂无|没有|尚无|无相关|暂未|未找到|正在建设|建设中|即将上线|敬请期待|内容整理中|正在整理).{0,20}$", RegexOptions.NonBacktracking)]
    private static partial Regex NothingHere();
}

using System.Text.RegularExpressions;
using Hengjian.Checks.Pages;
using Hengjian.Text;

namespace Hengjian.Checks.MessageBoard;

/// <summary>Recognises statistics of messages received and answered (留言受理反馈情况统计).</summary>
internal static partial class MessageStatistics
{
    /// <summary>Whether a page says how many messages were received and how many answered; null when the words are there and the numbers may come by script.</summary>
    public static bool? On(Page page)
    {
        var text = WidthFolding.Squeeze(page.MainText);
        if (Rate().IsMatch(text) || (Received().IsMatch(text) && Answered().IsMatch(text)))
        {
            return true;
        }

        return page.FilledByScript && Words().IsMatch(text) ? null : false;
    }

    /// <summary>Whether a page's name says that it holds such statistics.</summary>
    public static bool IsNamed(string words) => Name().IsMatch(WidthFolding.Squeeze(words));

    [GeneratedRegex(@"(?:收到|受理|来信|留言|信件|咨询)[^。;\n]{0,14}[0-9]+\s*[条件封次个]|(?:收到|受理|来信|留言|信件|咨询)[^。;\n0-9]{0,8}(?:总数|数量|量|总量|件数)[^。;0-9]{0,6}[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Received();

    [GeneratedRegex(@"(?:答复|回复|办结|办理|处理|反馈)[^。;\n]{0,14}[0-9]+\s*[条件封次个]|(?:答复|回复|办结|办理)[^。;\n0-9]{0,8}(?:总数|数量|量|总量|件数)[^。;0-9]{0,6}[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Answered();

    [GeneratedRegex(@"(?:答复率|回复率|办结率|办理率|反馈率)[^0-9]{0,6}[0-9]+(?:\.[0-9]+)?%?", RegexOptions.NonBacktracking)]
    private static partial Regex Rate();

    [GeneratedRegex(@"共?收到|累计受理|办结率|回复率|答复率|统计", RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?:留言|来信|信件|咨询|互动|办理|受理|答复|回复)[^\n]{0,8}统计|统计[^\n]{0,6}(?:留言|来信|信件|咨询|互动)", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}

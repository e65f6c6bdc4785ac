using System.Text.RegularExpressions;
using Hengjian.Checks.Pages;
using Hengjian.Core;
using Hengjian.Core.Findings;

namespace Hengjian.Checks.MessageBoard;

/// <summary>A public message of a citizen and what its page says of the reply.</summary>
/// <param name="Url">Its page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Asked">When it was written; null when the page does not say.</param>
/// <param name="Answered">When it was answered; null when the page does not say.</param>
/// <param name="IsAnswered">Whether the page shows a reply or says that there is one.</param>
/// <param name="IsOpen">Whether the page says, or lets no doubt, that there is no reply yet.</param>
/// <param name="Lacking">Which of the four fields an answered message lacks.</param>
/// <param name="Boards">The keys of the addresses in its breadcrumb.</param>
/// <param name="Proof">Its page.</param>
internal sealed partial record CitizenMessage(
    PageUrl Url,
    string Title,
    DateOnly? Asked,
    DateOnly? Answered,
    bool IsAnswered,
    bool IsOpen,
    IReadOnlyList<string> Lacking,
    IReadOnlyList<string> Boards,
    Evidence Proof)
{
    /// <summary>Words in the place of a reply that are longer than this are a reply, whatever they say.</summary>
    private const int LongestNotice = 24;

    private static readonly string[] Required = ["留言时间", "答复时间", "答复单位", "答复内容"];

    public static CitizenMessage Of(Page page)
    {
        var fields = page.MessageFields;
        var state = fields["状态"] ?? "";
        var reply = fields["答复内容"] is { } text && !(text.Length <= LongestNotice && Pending().IsMatch(text)) ? text : null;
        var replied = reply is not null || fields["答复时间"] is not null || (Done().IsMatch(state) && !Pending().IsMatch(state));
        var scripted = page.MainText.Contains("{{", StringComparison.Ordinal);
        var shown = string.Join("；", Required.Prepend("留言内容").Append("状态").Select(name => $"{name}={CheckWords.Short(fields[name] ?? (fields.Shows(name) ? "（空）" : "（无此项）"), 80)}"));
        return new CitizenMessage(
            page.Url,
            fields["标题"] ?? page.VisibleTitle,
            Date(fields["留言时间"]) ?? (fields.Shows("留言时间") ? null : page.Published),
            Date(fields["答复时间"]),
            replied,
            !replied && !scripted,
            replied ? [.. Required.Where(name => fields[name] is null)] : [],
            [.. page.Breadcrumb.Where(crumb => crumb.Target is not null).Select(crumb => SiteGround.ListKey(crumb.Target!)).Reverse()],
            page.Proof(shown));
    }

    private static DateOnly? Date(string? text) => text is null ? null : DateWords.First(text);

    [GeneratedRegex(@"未回复|未答复|待回复|待答复|待办理|办理中|受理中|处理中|待处理|已受理$|已收到$|审核中|未处理|未办理|暂未|尚未|暂无", RegexOptions.NonBacktracking)]
    private static partial Regex Pending();

    [GeneratedRegex(@"已回复|已答复|已办结|已办理|已处理|办结|已解决|已反馈", RegexOptions.NonBacktracking)]
    private static partial Regex Done();
}

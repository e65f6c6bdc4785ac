using Hengjian.City.Sites;
using Hengjian.City.Templates;
using Hengjian.City.Texts;

namespace Hengjian.City.Pages;

/// <summary>Writes the consultation board and its messages.</summary>
internal static class BoardPages
{
    /// <summary>Writes the board; the result is the newest thing that happened on it.</summary>
    public static DateTimeOffset List(PageWriter w, Frame frame, Section board, DateTimeOffset newest)
    {
        var site = frame.Site;
        var at = frame.At;
        var entries = new List<Entry>();
        var answered = 0;
        foreach (var message in board.Messages.Where(message => message.Asked <= at).Reverse())
        {
            var done = message.AnsweredAt(at);
            answered += done ? 1 : 0;
            newest = Later(newest, done ? message.Answered!.Value : message.Asked);
            entries.Add(new Entry(
                Wording.Title(site, board, message.Index),
                site.Family.ItemPath(site, board, message.Index),
                Lacks(site, message.Index, "留言时间") ? null : message.Asked,
                done ? "已答复" : "办理中"));
        }

        site.Family.Paragraph(w, "欢迎对我们的工作提出咨询和建议，我们将在五个工作日内答复。");
        site.Family.Entries(w, frame, board, entries);
        if (!site.Faults.NoStatistics)
        {
            w.Html($"<div class=\"tongji\">留言统计：共收到留言 {entries.Count} 条，已答复 {answered} 条，已公开 {entries.Count} 条。</div>\n");
        }

        w.Html($"<form class=\"wyly\" method=\"post\" action=\"{site.Family.Href(frame, frame.Path)}\"><h3>我要留言</h3><p>标题：<input type=\"text\" name=\"title\"></p><p>内容：<textarea name=\"content\"></textarea></p><p><input type=\"submit\" value=\"提交\"></p></form>\n");
        return newest;
    }

    /// <summary>Writes a message; the result is when it was left or answered.</summary>
    public static DateTimeOffset Message(PageWriter w, SiteModel site, PageKey page, Section board, DateTimeOffset at)
    {
        var message = board.Messages[page.Number];
        var done = message.AnsweredAt(at);
        var title = Wording.Title(site, board, page.Number);
        var noTime = Lacks(site, page.Number, "留言时间");
        var labels = new Labels(title, noTime && done ? message.Answered!.Value : message.Asked, site.Unit);
        var frame = Frames.Of(site, page, at, title, labels);
        var reply = site.Family.SaysReply ? "回复" : "答复";
        site.Family.Open(w, frame);
        w.Html($"<h2 class=\"bt\">{title}</h2>\n");
        var fields = new List<(string Label, string Text)> { ("留言人", Wording.Person(Chance.Join(board.Key, (ulong)page.Number))) };
        Add("留言时间", "留言时间", Wording.Minute(message.Asked));
        fields.Add(("留言内容", $"{title}，希望得到答复，谢谢。（模拟留言）"));
        fields.Add(("办理状态", done ? "已答复" : "办理中"));
        if (done)
        {
            Add("答复单位", reply + "单位", site.Unit);
            Add("答复时间", reply + "时间", Wording.Minute(message.Answered!.Value));
            Add("答复内容", reply + "内容", "您好！您的留言收到。有关事项已列入工作安排，如需办理请在工作日到服务窗口，也可致电0000-0000000。感谢支持。");
        }

        site.Family.Message(w, frame, fields);
        site.Family.Close(w, frame);
        return done ? message.Answered!.Value : message.Asked;

        void Add(string name, string label, string text)
        {
            if (!Lacks(site, page.Number, name))
            {
                fields.Add((label, text));
            }
        }
    }

    private static bool Lacks(SiteModel site, int index, string field) => site.Faults.MessageGaps.TryGetValue(index, out var gaps) && gaps.Contains(field);

    private static DateTimeOffset Later(DateTimeOffset first, DateTimeOffset second) => first > second ? first : second;
}

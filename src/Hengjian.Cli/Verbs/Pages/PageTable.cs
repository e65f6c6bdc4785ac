using System.Globalization;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Hengjian.Cli.Verbs.Pages;

/// <summary>What was read, as a table for people.</summary>
internal static class PageTable
{
    private const int MainTextShown = 300;

    public static void Print(IReadOnlyList<ReadPage> pages)
    {
        foreach (var read in pages)
        {
            var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(Markup.Escape(read.File ?? read.Url!.DisplayText)) };
            table.AddColumns("项目", "内容");
            foreach (var (name, value) in Rows(read))
            {
                table.AddRow(new Cell(name), new Cell(string.IsNullOrEmpty(value) ? "—" : value));
            }

            Terminal.Out.Write(table);
        }
    }

    private static IEnumerable<(string Name, string? Value)> Rows(ReadPage read)
    {
        if (read.Error is not null)
        {
            return [("没有取到", read.Error)];
        }

        if (read.Attachment is { } attachment)
        {
            return
            [
                ("类型", $"附件（{attachment.Kind}）"),
                ("文字", Cut(string.Join('\n', attachment.Pieces.Select(piece => piece.Text)))),
                .. attachment.Remarks.Select(remark => ("说明", (string?)$"{remark.Place} {remark.Message}".Trim())),
            ];
        }

        var page = read.Page!;
        return
        [
            ("类型", PageKindTitle.Of(page.Kind)),
            ("字符集", read.Text!.Charset),
            ("标题", page.Labels.ArticleTitle ?? page.VisibleTitle),
            ("发布时间", PublishedTime.Of(page)),
            ("来源", page.Labels.ContentSource),
            ("网站", string.Join(' ', new[] { page.Labels.SiteName, page.Labels.SiteDomain, page.Labels.SiteIdCode }.Where(text => text is not null))),
            ("栏目", string.Join(' ', new[] { page.Labels.ColumnName, page.Labels.ColumnType }.Where(text => text is not null))),
            ("当前位置", string.Join(" > ", page.Breadcrumb.Select(crumb => crumb.Name))),
            ("网站标识码", page.Footer.SiteCode),
            ("ICP 备案", page.Footer.Icp),
            ("公安备案", page.Footer.PoliceRecord),
            ("主办单位", page.Footer.Sponsor),
            ("联系方式", page.Footer.Contact),
            ("党政机关标识", page.Footer.PartyGovMark),
            ("找错入口", page.FindFaultLinks.Count > 0 ? "有" : "无"),
            ("链接", page.Links.Count.ToString(CultureInfo.InvariantCulture)),
            ("附件", string.Join('\n', page.Links.Where(link => link.IsAttachment).Select(link => $"{link.Text} {read.Shown(link.Target)}"))),
            ("正文", Cut(page.MainText)),
        ];
    }

    private static string Cut(string text) => text.Length <= MainTextShown ? text : $"{text[..MainTextShown]}……（共 {text.Length} 字）";
}

using System.Globalization;
using System.Text;
using Hengjian.Portal.Serving;
using Hengjian.Portal.Texts;

namespace Hengjian.Portal.Planting;

/// <summary>Pages whose charset is declared in an odd place, wrongly, or not at all, with Chinese links that only a right reading finds (WHATWG Encoding Standard; HTML, 13.2.3).</summary>
internal static class CharsetPlants
{
    public static void Add(PlantBook book)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        var utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: true);
        for (var index = 0; index < Math.Min(book.Options.PerClass, 6); index++)
        {
            Plant(book, index, "charset-in-header-only", "", "text/html; charset=GBK", Charsets.Gbk, []);
            Plant(book, index, "charset-undeclared", "", "text/html", Charsets.Gbk, []);
            Plant(book, index, "charset-meta-wrong", "<meta charset=\"gb2312\">", "text/html; charset=utf-8", Encoding.UTF8, []);
            Plant(book, index, "charset-bom-against-meta", "<meta charset=\"gbk\">", "text/html", Encoding.UTF8, utf8.GetPreamble());
            Plant(book, index, "charset-utf-16", "", "text/html", utf16, utf16.GetPreamble());
        }
    }

    private static void Plant(PlantBook book, int index, string kind, string meta, string type, Encoding charset, byte[] mark)
    {
        var home = book.Addresses.Home;
        var number = index.ToString(CultureInfo.InvariantCulture);
        var word = $"{kind[8..]}检索{number}";
        var name = $"{kind[8..]}公告{number}.html";
        var page = $"{home}bmzy/{kind[8..]}-{number}.html";
        var links = $"<ul><li><a href=\"/wdzx/{name}\">公告</a></li><li><a href=\"/wdzx/旧{name}\">旧公告</a></li><li><a href=\"/so/?q={word}\">更多</a></li></ul>";
        book.Answer(page, Replies.Body([.. mark, .. charset.GetBytes(SpecialPage.Text(book, "公告汇编", links, meta))], type));
        book.PlantAlive(kind, page);

        // What no page encodes its links in is UTF-8: a browser never sends UTF-16.
        var asked = ReferenceEquals(charset, Charsets.Gbk) ? charset : Encoding.UTF8;
        Note(book, kind, $"{home}wdzx/{Charsets.Escape(name, Encoding.UTF8)}", $"/wdzx/{name}", $"{home}wdzx/");
        Note(book, kind, $"{home}so/?q={Charsets.Escape(word, asked)}", $"/so/?q={word}", $"{home}so/");
        book.NoteDead($"{kind}-dead", $"{home}wdzx/{Charsets.Escape("旧" + name, Encoding.UTF8)}", ["http-4xx"], $"/wdzx/旧{name}");
    }

    private static void Note(PlantBook book, string kind, string address, string written, string mistaken)
    {
        book.Answer(address, SpecialPage.Article(book, "公告"));
        book.NoteAlive($"{kind}-link", address, written, mistaken);
    }
}

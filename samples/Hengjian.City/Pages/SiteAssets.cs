using System.Text;

namespace Hengjian.City.Pages;

/// <summary>Style sheets, scripts and images, the same for every site.</summary>
internal static class SiteAssets
{
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private static readonly byte[] Script = Encoding.UTF8.GetBytes("""
        /* 模拟页面的脚本 */
        function doZoom(size) { var zoom = document.getElementById("zoom") || document.getElementById("zoomcon"); if (zoom) { zoom.style.fontSize = size + "px"; } }
        function createPageHTML(count, current, name, extension) { for (var i = 0; i < count; i++) {
          document.write(i === current ? "<b>" + (i + 1) + "</b> " : "<a href=\"" + name + (i ? "_" + i : "") + "." + extension + "\">" + (i + 1) + "</a> "); } }
        function show(list, id) { list.rows.forEach(function (row) { var li = document.createElement("li"), a = document.createElement("a"), day = document.createElement("span");
          a.href = row.url; a.textContent = row.title; day.textContent = row.date; li.append(a, day); document.getElementById(id).append(li); }); }
        function loadList(url, id) { fetch(url).then(function (answer) { return answer.json(); }).then(function (list) { show(list, id); }); }
        document.addEventListener("DOMContentLoaded", function () { document.querySelectorAll("[data-url]").forEach(function (list) { loadList(list.dataset.url, list.id); }); });

        """);

    private static readonly byte[] Style = Encoding.UTF8.GetBytes("""
        /* 模拟页面的样式 */
        body { margin: 0; font: 15px/1.8 "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #333; }
        a { color: #1f4e8c; text-decoration: none; } ul, ol { list-style: none; margin: 0; padding: 0; } h1, h2, h3 { font-size: 20px; margin: 8px 0; }
        .wrap, .container, .content, #page_body { max-width: 1100px; margin: 0 auto; padding: 6px 12px; }
        .moni, .moni_bar, .simulated, .skip, #moni { background: #fff3cd; color: #8a5a00; text-align: center; }
        .header, .header2, .inhead, .top, #head { font-size: 26px; padding: 14px; } .nav, .mainnav, .nav-middle, .swiper-nav, #menu { background: #1f5fa8; }
        .nav a, .mainnav a, .nav-middle a, .swiper-nav a, #menu a { color: #fff; padding: 0 8px; } .nav li, .mainnav li { display: inline-block; }
        .mod, .hd_box, .list-box, .box, .module { display: inline-block; vertical-align: top; width: 46%; margin: 8px 1%; border-top: 2px solid #1f5fa8; }
        li span, li .time, time, dd { color: #888; margin-left: 12px; } dl { margin: 2px 0; } table { border-collapse: collapse; } td, th { padding: 3px 8px; }
        .footer, .footer2, .bottom, .footer-mode, #foot, .foot { background: #eef2f7; text-align: center; margin-top: 16px; padding: 10px; font-size: 13px; }

        """);

    /// <summary>What stands at an address below <c>static/</c>; null when nothing does.</summary>
    public static (string ContentType, byte[] Body)? Find(string name) => name switch
    {
        "site.css" => ("text/css; charset=utf-8", Style),
        "site.js" => ("application/javascript; charset=utf-8", Script),
        "logo.png" or "red.png" or "beian.png" or "jiucuo.png" => ("image/png", Picture),
        _ => null,
    };
}

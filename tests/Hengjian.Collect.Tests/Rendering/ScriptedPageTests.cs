using AngleSharp.Html.Parser;
using Hengjian.Collect.Rendering;

namespace Hengjian.Collect.Tests.Rendering;

public sealed class ScriptedPageTests
{
    private const string Frame = "<header class='header'><ul class='nav'><li><a href='/'>首页</a></li><li><a href='/zwgk/'>政务公开</a></li><li><a href='/hdjl/'>互动交流</a></li><li><a href='/zwfw/'>政务服务</a></li></ul></header>";
    private const string Foot = "<div class='footer'><p>主办单位：青澜市人民政府办公室（模拟）　网站标识码：4400000000　粤ICP备00000000号　联系电话：0700-0000000</p><a href='https://beian.miit.gov.cn/'>粤ICP备00000000号</a></div>";

    /// <summary>Pages that show nothing without script. Each form is that of the tool that the note names; words and addresses are invented.</summary>
    public static TheoryData<string, string, string> Shells => new()
    {
        { "Vue CLI 5, public/index.html as built", "<!DOCTYPE html><html lang=''><head><meta charset='utf-8'><title>政务公开</title><script defer src='/js/chunk-vendors.8f.js'></script><script defer src='/js/app.2c.js'></script></head><body><noscript><strong>We're sorry but web doesn't work properly without JavaScript enabled. Please enable it to continue.</strong></noscript><div id='app'></div></body></html>", "#app" },
        { "Vite 5, index.html", "<!doctype html><html><head><title>统一门户</title><script type='module' crossorigin src='/assets/index-1.js'></script></head><body><div id='app'></div></body></html>", "#app" },
        { "create-react-app 5, index.html as built", "<!doctype html><html><head><title>React App</title><script defer='defer' src='/static/js/main.1.js'></script></head><body><noscript>You need to enable JavaScript to run this app.</noscript><div id='root'></div></body></html>", "#root" },
        { "Angular CLI 17, index.html", "<!doctype html><html><head><title>Portal</title></head><body><app-root></app-root><script src='main.js' type='module'></script></body></html>", "app-root" },
        { "Next.js, page rendered on the client", "<!DOCTYPE html><html><head><script src='/_next/static/chunks/main.js' defer></script></head><body><div id='__next'></div><script id='__NEXT_DATA__' type='application/json'>{\"props\":{}}</script></body></html>", "#__next" },
        { "mount point with a waiting notice (Ant Design Pro)", "<html><head><title>平台</title></head><body><div id='root'><div class='page-loading-warp'>正在加载资源，请耐心等待</div></div><script src='/umi.js'></script></body></html>", "#root" },
        { "noscript note without a known mount point", "<html><body><noscript>请启用浏览器的 JavaScript 脚本后访问</noscript><div class='x1'></div><script src='/a.js'></script></body></html>", "启用脚本" },
        { "list filled by jQuery", $"<html><head><script src='/js/jquery.min.js'></script></head><body>{Frame}<div class='main'><h2>通知公告</h2><ul class='list' id='infoList'></ul></div>{Foot}<script>$.get('/api/list?c=1', d => $('#infoList').html(d))</script></body></html>", "#infoList" },
        { "list between comments and blanks", $"<html><body>{Frame}<ul class='news-list'>\n <!-- 列表 -->\n </ul>{Foot}<script src='/list.js'></script></body></html>", ".news-list" },
        { "table body filled by layui", $"<html><body>{Frame}<table class='layui-table'><thead><tr><th>标题</th><th>日期</th></tr></thead><tbody></tbody></table>{Foot}<script src='/layui.js'></script></body></html>", "tbody" },
        { "list with a side menu beside it", $"<html><body>{Frame}<div class='left'><ul><li><a href='a'>政策文件</a></li><li><a href='b'>政策解读</a></li><li><a href='c'>政府信息公开指南</a></li><li><a href='d'>政府信息公开制度</a></li><li><a href='e'>法定主动公开内容</a></li></ul></div><div class='right'><div id='listBox'><script>loadList('listBox', 12)</script></div></div>{Foot}<script src='/a.js'></script></body></html>", "#listBox" },
        { "Vue in the page, v-for not unfolded", $"<html><body>{Frame}<div id='main'><ul><li v-for='item in items'><a :href='item.url'>{{{{ item.title }}}}</a></li></ul></div>{Foot}<script src='/vue.js'></script></body></html>", "v-for" },
        { "AngularJS", $"<html ng-app><body>{Frame}<ul><li ng-repeat='i in list'>{{{{i.title}}}}</li></ul>{Foot}<script src='/angular.js'></script></body></html>", "ng-repeat" },
        { "avalon, as some TRS sites use it", $"<html ms-controller='list'><body>{Frame}<ul><li ms-for='el in @docs'><a ms-attr='{{href:el.url}}'></a></li></ul>{Foot}<script src='/avalon.js'></script></body></html>", "ms-for" },
        { "art-template in a script", $"<html><body>{Frame}<div id='box'></div><script type='text/html' id='tpl'><li><a href='{{{{url}}}}'>{{{{title}}}}</a></li></script>{Foot}<script src='/template.js'></script></body></html>", "text/html" },
        { "Hanweb jpage, records in a data script", $"<html><body>{Frame}<div id='5310485'><script type='text/xml'><datastore><recordset><record><![CDATA[<li><a href='/art/1.html'>公告</a></li>]]></record></recordset></datastore></script></div>{Foot}<script src='/jpage.js'></script></body></html>", "脚本的数据" },
        { "loading notice", $"<html><body>{Frame}<div class='x'><p>数据加载中，请稍候…</p></div>{Foot}<script src='/a.js'></script></body></html>", "加载中" },
        { "nothing but a script (a cookie challenge)", "<html><head><meta charset='utf-8'></head><body><script>document.cookie='a=1';location.reload()</script></body></html>", "只有脚本" },
    };

    /// <summary>Pages that are enough although a part of them comes by script.</summary>
    public static TheoryData<string, string> Enough => new()
    {
        { "list in the page", $"<html><body>{Frame}<ul class='list'><li><a href='a'>关于印发二〇二五年工作要点的通知</a><span>2025-01-02</span></li><li><a href='b'>公示</a><span>2025-01-03</span></li><li><a href='c'>公告</a><span>2025-01-04</span></li></ul><ul class='list' id='hot'></ul>{Foot}<script src='/a.js'></script></body></html>" },
        { "article with an empty list of related ones (as www.yichun.gov.cn has)", $"<html><body>{Frame}<div class='article'><p>{new string('文', 250)}</p></div><ul class='common_newslist'>\n</ul>{Foot}<script src='/a.js'></script></body></html>" },
        { "short article with an empty box for attachments (as www.wuhan.gov.cn has)", $"<html><head><meta name='ArticleTitle' content='公告'></head><body>{Frame}<div class='article'><h1>公告</h1><p>{new string('文', 25)}</p><p>{new string('文', 28)}</p></div><ul id='appendix_list'> </ul>{Foot}<div>{string.Concat(Enumerable.Repeat("<p>友情链接网站导航</p>", 20))}</div><script src='/a.js'></script></body></html>" },
        { "home page with some empty boxes (as www.nc.gov.cn has)", $"<html><body>{Frame}<ul id='home-gwyxx'></ul><ul><li><a href='1'>市政府召开常务会议研究部署重点工作</a></li><li><a href='2'>全市安全生产工作会议在青澜市召开</a></li><li><a href='3'>关于公开征求意见的公告（第三号）的通知</a></li></ul>{Foot}<script src='/a.js'></script></body></html>" },
        { "application rendered on the server into its mount point", $"<html><body><div id='__next'><h1>要闻</h1><p>{new string('文', 220)}</p></div><script src='/main.js'></script></body></html>" },
        { "empty list and no script to fill it", $"<html><body>{Frame}<ul class='list'></ul>{Foot}</body></html>" },
        { "page that sends on by itself", "<html><head><meta http-equiv='refresh' content='0;url=/index.html'></head><body><script src='/stat.js'></script></body></html>" },
        { "topic page made of pictures (as template-wuan has)", $"<html><body>{Frame}<div class='topic'><a href='1'><img src='1.jpg' alt='太极之乡'></a><a href='2'><img src='2.jpg'></a><p>特色青澜</p></div>{Foot}<script src='/a.js'></script></body></html>" },
        { "error page of a server", "<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr><center>nginx</center></body></html>" },
        { "picture page with a map (as the error page of www.jinan.gov.cn)", "<html><body><img src='a.jpg' usemap='#Map'><map name='Map'><area href='/'></map></body></html>" },
        { "nothing at all", "" },
    };

    [Theory]
    [MemberData(nameof(Shells))]
    public void Page_that_shows_nothing_without_script_must_be_rendered(string note, string html, string reason)
    {
        var told = Look(html);
        Assert.True(told is not null && told.Contains(reason, StringComparison.Ordinal), $"{note}: {told ?? "enough"}");
    }

    [Theory]
    [MemberData(nameof(Enough))]
    public void Page_that_shows_items_or_a_text_is_enough(string note, string html) => Assert.True(Look(html) is null, $"{note}: {Look(html)}");

    [Fact]
    public void Page_nested_very_deep_is_walked_without_falling()
    {
        var html = $"<html><body>{string.Concat(Enumerable.Repeat("<div>", 20_000))}<ul class='list'></ul><script src='a.js'></script>";
        Assert.Equal("列表 .list 是空的，由脚本填写", Look(html));
    }

    private static string? Look(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        return ScriptedPage.IsNotEnough(document);
    }
}

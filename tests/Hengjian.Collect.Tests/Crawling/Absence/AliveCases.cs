namespace Hengjian.Collect.Tests.Crawling.Absence;

/// <summary>Pages that must not be called dead: alive ones, and such as nothing can be said of.</summary>
internal static class AliveCases
{
    private const string Alive = "alive";
    private const string Open = "not proven";
    private const string Shell = "<!doctype html><html><head><title>青岚政务服务网</title><script src='/static/js/app.3f2a.js'></script></head><body><noscript>您的浏览器不支持脚本</noscript><div id='app'></div></body></html>";
    private const string Search = "<html><head><title>站内搜索</title></head><body><form action=/so><input name=q></form><p>请输入关键词</p></body></html>";

    private static readonly string Notice = Shapes.Framed("404", "<p>您访问的页面不存在</p>");
    private static readonly string Article = Shapes.Framed("市应急管理局召开专题会议", "<h1>市应急管理局召开专题会议</h1><p>" + string.Concat(Enumerable.Repeat("会议强调，要压实责任，细化措施，抓好落实，确保各项工作取得实效。", 12)) + "</p>");

    private static readonly string About404 = Shapes.Framed("网站出现404错误的原因及处理办法", "<h1>网站出现404错误的原因及处理办法</h1><p>当浏览器显示“您访问的页面不存在”时，说明服务器没有找到该文件。</p><p>" + string.Concat(Enumerable.Repeat("链接写错、文件改名、文章被撤下都会造成这样的结果，网站管理员应当定期检查并修复失效链接，做到件件有着落。", 14)) + "</p>");

    public static IEnumerable<AbsenceCase> All =>
    [
        new("article", "the usual case", Article, "404", Alive),
        new("article beside soft 404", "the usual case on a site with soft 404", Article, Notice, Alive),
        new("article, site sends unknown home", "the usual case on a site that sends unknown addresses home", Article, "home", Alive),
        new("long article about 404", "katana #200, robustify.js #4: phrase found in real text", About404, "404", Alive),
        new("long article about 404, soft site", "the same where the site's own notice is a soft 404", About404, Notice, Alive),
        new("short article about 404", "spacecat-audit-worker #941: phrase and shortness are not enough either", Shapes.Framed("什么是404页面", "<meta name='ArticleTitle' content='什么是404页面'><h1>什么是404页面</h1><p>404是服务器的一种状态。您访问的页面不存在时就会看到它。网站应当有友好的提示页。</p>"), "404", Alive),
        new("notice of a deleted department", "a short article that says that something was abolished", Shapes.Framed("关于撤销城管大队的公告", "<p>经研究，城市管理大队已撤销，其网站已下线，相关信息请到市城管局网站查看。</p>"), "404", Alive),
        new("clarification", "a short article with a gone word in it", Shapes.Framed("辟谣", "<p>网传“某地已封城”的信息不实，该信息发布者已删除相关内容并致歉，请广大市民不信谣、不传谣。</p>"), "404", Alive),
        new("recall of a document", "a list of abolished documents", Shapes.Framed("废止文件目录", "<p>下列文件已失效：青政发〔2001〕1号、青政发〔2002〕3号。</p>"), "404", Alive),
        new("policy no longer in force", "the state of a document above its text", Shapes.Framed("政策文件", "<h1>青岚市停车管理办法</h1><p>该文件已失效</p><p><a href='a.pdf'>下载</a></p>"), "404", Alive),
        new("policy no longer in force, looked at", "the same in the second person", Shapes.Framed("政策文件", "<h1>青岚市停车管理办法</h1><p>您查看的文件已失效，请参阅新版。</p>"), "404", Alive),
        new("short notice about deleted news", "a short article about a deletion", Shapes.Framed("声明", "<h1>声明</h1><p>我局微博误发的信息已删除，特此说明。</p>"), "404", Alive),
        new("short clarification", "a few sentences, one of them about a deletion", Shapes.Framed("辟谣", "<p>网传我市停水一周不实。</p><p>经核查，该信息已被发布者删除。请市民不信谣、不传谣。</p>"), "404", Alive),
        new("question and short answer", "a thin page whose title asks about missing files", Shapes.Framed("文件找不到了怎么办", "<p>请看视频。</p><video src='/sp/12.mp4'></video>"), "404", Alive),
        new("guide to error pages", "a thin page whose title begins with the number", Shapes.Framed("404错误页面的设置规范", "<p><a href='/f/404.pdf'>下载</a></p>"), "404", Alive),
        new("english news with the words", "a short article on a removal", Shapes.Framed("Notice", "<p>The file on parking fees has been removed from the list of charges by the bureau.</p>"), "404", Alive),
        new("missing person", "a short article with a gone word", Shapes.Framed("寻人启事", "<p>老人于昨日走失，望知情者联系。</p>"), "404", Alive),
        new("lost and found", "a list with the word", Shapes.Framed("失物招领", "<p>证件丢失请到服务台。找不到主页的用户请拨打电话。</p>"), "404", Alive),
        new("video offline", "an application taken offline, said in an article", Shapes.Framed("关于旧版平台下线的通知", "<p>旧版信息平台已下线，请使用新版。</p>"), "404", Alive),
        new("empty list", "list pages that are merely empty", Shapes.Framed("通知公告", "<h2>通知公告</h2><p>暂无数据</p>"), "404", Alive) { Asked = "/tzgg/index.html", Words = "通知公告" },
        new("empty list with a sentence", "list pages that are merely empty", Shapes.Framed("征集调查", "<p>没有找到相关内容</p>"), "404", Alive) { Asked = "/hdjl/zjdc/", Words = "征集调查" },
        new("empty search", "a search without result says nothing of its own page", Shapes.Framed("站内搜索", "<p>抱歉，没有找到与“404”相关的网页，请更换关键词</p>"), "404", Alive) { Asked = "/so?q=404", Words = "搜索" },
        new("empty search, every query so", "a search that finds nothing for any word looks like its siblings: one program, told apart by its query", Shapes.Framed("站内搜索", "<p>没有符合条件的结果</p>"), "same", Alive) { Asked = "/so/list.jsp?cid=4", Words = "公文检索" },
        new("page past the end of a pager", "an empty page of a list", Shapes.Framed("新闻列表", "<p>本栏目暂无内容</p>"), "404", Alive) { Asked = "/xw/list_401.html", Words = "末页" },
        new("login page", "pages that want a login are sent to it, as siblings are", Shapes.Framed("统一身份认证", "<form><input name=u><input type=password name=p></form>"), ">/sso/login", Alive) { Final = "/sso/login", Asked = "/grzx/bj.html", Words = "我的办件" },
        new("login on the home page", "intranet sites whose home page is the door", "<html><head><title>登录</title></head><body><form><input name=u><input type=password></form></body></html>", ">/", Open) { Final = "/", Asked = "/oa/doc_123.html", Home = "<html><head><title>登录</title></head><body><form><input name=u><input type=password></form></body></html>" },
        new("sign out", "signing out leads home", AbsenceCase.HomeHtml, "404", Open) { Final = "/", Asked = "/logout", Words = "退出" },
        new("sign in while nobody is asked", "signing in leads home where all unknown goes home", AbsenceCase.HomeHtml, "home", Open) { Final = "/", Asked = "/login.html", Words = "用户登录" },
        new("language switch", "a cookie is set and the visitor sent home", AbsenceCase.HomeHtml, "404", Open) { Final = "/", Asked = "/lang/en.do", Words = "English" },
        new("mobile edition", "sent home on a desktop", AbsenceCase.HomeHtml, "home", Open) { Final = "/", Asked = "/wap/index_1.html", Words = "手机版" },
        new("english edition", "a cookie is set and the visitor sent home", AbsenceCase.HomeHtml, "home", Open) { Final = "/", Asked = "/en/index.html", Words = "Qinglan in English" },
        new("care edition", "sent home with a cookie", AbsenceCase.HomeHtml, "404", Open) { Final = "/", Asked = "/wza/c001.html", Words = "关怀版" },
        new("home alias", "home aliases: /index.html → /", AbsenceCase.HomeHtml, "404", Alive) { Final = "/", Asked = "/index.html", Words = "首页" },
        new("home alias without redirect", "home under its file name", AbsenceCase.HomeHtml, "404", Alive) { Asked = "/default.aspx", Words = "网站首页" },
        new("home alias, unknown goes home", "home aliases on a site that sends everything home", AbsenceCase.HomeHtml, "home", Alive) { Final = "/", Asked = "/index.shtml", Words = "" },
        new("home words", "links whose words are 首页", AbsenceCase.HomeHtml, "404", Alive) { Final = "/", Asked = "/qlszf/2021index.html", Words = "返回首页" },
        new("home words, unknown goes home", "links whose words are 主页", AbsenceCase.HomeHtml, "home", Alive) { Final = "/", Asked = "/qlszf/2021index.html", Words = "主 页" },
        new("old home folder", "a folder that is the home page under its CMS name", AbsenceCase.HomeHtml, "home", Open) { Final = "/", Asked = "/qlszf/", Words = "" },
        new("logo link", "a link of an image alone to the CMS name of the home page", AbsenceCase.HomeHtml, "404", Open) { Final = "/", Asked = "/portal_qinglan/", Words = "" },
        new("link by the site's name", "the site's own name promises its home page", AbsenceCase.HomeHtml, "home", Alive) { Final = "/", Asked = "/web/site_01.html", Words = "青岚市政府网" },
        new("home content by alias", "the home page served under a folder's name", AbsenceCase.HomeHtml, "404", Alive) { Asked = "/qlszf/", Words = "" },
        new("home content for everything, folder", "the home page in place of everything: a folder may be an alias", AbsenceCase.HomeHtml, AbsenceCase.HomeHtml, Open) { Asked = "/qlszf/", Words = "" },
        new("shell", "single-page applications that answer every path with the same thin shell", Shell, "same", Open) { Home = Shell },
        new("shell on a plain site", "one application on an otherwise plain site", Shell, "404", Alive) { Asked = "/zwfw/", Words = "在线办事" },
        new("shell with a thick frame", "a single-page application whose shell has the navigation", Shapes.Framed("青岚政务服务网", "<div id=app></div>"), "same", Open) { Home = Shapes.Framed("青岚政务服务网", "<div id=app></div>") },
        new("shell with hidden notice", "a dialogue that scripts show when needed", Shapes.Framed("数据开放平台", "<div style='display: none'>您访问的页面不存在</div><div id=app></div>"), "same", Open),
        new("shell with notice in noscript", "what browsers do not show", "<html><head><title>平台</title></head><body><noscript>页面不存在</noscript><div id=app></div></body></html>", "same", Open),
        new("scripts that could go home", "a function that nobody calls, a condition that does not hold", "<html><head><title>平台</title><script>function home(){ location.href='/'; } if (top !== self) { location.href='/'; } if (false) location.href = '/';</script></head><body><div id=app></div></body></html>", "404", Alive),
        new("refresh in noscript", "sent elsewhere only without scripts", Article.Replace("</head>", "<noscript><meta http-equiv=refresh content='0;url=/'></noscript></head>", StringComparison.Ordinal), "404", Alive),
        new("refresh in a comment", "www.yn.gov.cn/error-404 has one", Article.Replace("</head>", "<!-- <meta http-equiv=refresh content='0;url=/'> --></head>", StringComparison.Ordinal), "404", Alive),
        new("refresh of itself", "news tickers load themselves anew", Article.Replace("</head>", "<meta http-equiv=refresh content='300'></head>", StringComparison.Ordinal), "404", Alive),
        new("refresh home after a minute", "kiosks go home when nobody is there", Article.Replace("</head>", "<meta http-equiv=refresh content='60;url=/'></head>", StringComparison.Ordinal), "404", Alive),
        new("redirect to the other scheme", "http to https", Article, "404", Alive) { Final = "https://www.qinglan.gov.cn/xw/202611/t20261101_4982441.html" },
        new("unknown goes to a search page", "sites whose random path redirects to a search page", Article, ">/search.html", Alive),
        new("search page itself", "the page to which unknown addresses are sent", Search, ">/search.html", Open) { Asked = "/search.html", Words = "高级搜索" },
        new("folder answers for its files", "a program that ignores what follows it", Shapes.Framed("通知公告", "<ul><li><a href=1.html>关于放假的通知</a></li></ul>"), "same", Open) { Asked = "/list.php/tzgg", Words = "通知公告" },
        new("moved to another host", "vanity addresses: a column that lives on another host", "<html><head><title>青岚政务服务网</title></head><body>办事</body></html>", "404", Alive) { Asked = "/bsdt/", Final = "http://zwfw.qinglan.gov.cn/", Words = "办事大厅" },
        new("all pages sent home", "anti-leech rules that send every stranger home", AbsenceCase.HomeHtml, "home", Open) { Final = "/", OthersServed = false },
        new("all pages say gone", "a firewall that answers every stranger with a soft 404", Notice, "same", Open) { OthersServed = false },
        new("siblings blocked", "a firewall that blocks strange names: nothing learnt", Shapes.Framed("提示", "<p>您访问的页面不存在</p>"), "403", Open),
        new("server in trouble", "siblings answer 503: the notice may be trouble too", Shapes.Framed("提示", "<p>您访问的页面不存在</p>"), "503", Open),
        new("no answer to siblings", "nothing learnt", AbsenceCase.HomeHtml, "none", Open) { Final = "/" },
        new("server fault", "a fault is no absence", Shapes.Framed("系统提示", "<p>系统繁忙，请稍后再试</p>"), "404", Alive),
        new("closed consultation", "what has ended is there all the same", Shapes.Framed("民意征集", "<h1>关于公园名称的意见征集</h1><p>该征集已结束</p>"), "404", Alive) { Asked = "/zjdc/zj_12.html", Words = "关于公园名称的意见征集" },
        new("expired notice", "what has expired is there all the same", Shapes.Framed("招标公告", "<h1>青岚大桥招标公告</h1><p>本公告已过期，请查看中标公告。</p><p>招标人：青岚市交通局</p>"), "404", Alive),
        new("not found in a list title", "an item of a list", Shapes.Framed("常见问题", "<ul><li><a href=1.html>为什么显示页面不存在</a></li><li><a href=2.html>如何注册</a></li></ul>"), "404", Alive) { Asked = "/cjwt/", Words = "常见问题" },
        new("department called so", "a title with the number in it", Shapes.Framed("404次列车恢复开行", "<p>记者从青岚站获悉，404次列车将于下月恢复开行，途经青岚、白石、云溪三站。</p>"), "404", Alive),
        new("frame set", "pages of frames without text", "<html><head><title>青岚年鉴</title></head><frameset><frame src='menu.html'><frame src='2020/1.html'></frameset></html>", "404", Alive),
        new("scan", "an article that is one picture", "<html><head><title>青岚市人民政府公报</title></head><body><img src='/gb/2020/001.jpg'></body></html>", "404", Alive),
        new("scan beside others", "two articles that are one picture each", "<html><head><title>青岚市人民政府公报</title></head><body><img src='/gb/2020/001.jpg'></body></html>", "<html><head><title>青岚市人民政府公报</title></head><body><img src='/gb/2020/002.jpg'></body></html>", Alive),
        new("user not found", "a message about something else than the page", Shapes.Framed("办件查询", "<p>您查询的办件信息不存在</p>"), "404", Alive) { Asked = "/bjcx/q.jsp?bh=1", Words = "办件查询" },
        new("page named error", "a column named like an error page, linked as such", Article, "404", Alive) { Asked = "/error.html" },
    ];
}

namespace Hengjian.Collect.Tests.Crawling.Absence;

/// <summary>Pages that are not there although the server says 200.</summary>
internal static class DeadCases
{
    private const string Soft = "dead Soft404";
    private const string Home = "dead RedirectHome";
    private const string Issue = "the issue: deleted articles sent to the home page";

    public static IEnumerable<AbsenceCase> All =>
    [
        new("nginx", "default error page of nginx, status rewritten by error_page 404 =200", "<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr><center>nginx/1.22.1</center></body></html>", "same", Soft),
        new("apache", "default error page of Apache 2.4; it repeats the address", "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>The requested URL /xw/202611/t20261101_4982441.html was not found on this server.</p><hr><address>Apache/2.4.6 (CentOS) Server at www.qinglan.gov.cn Port 80</address></body></html>", "same", Soft),
        new("tomcat english", "default error page of Tomcat 8.5", "<html><head><title>HTTP Status 404 – Not Found</title></head><body><h1>HTTP Status 404 – Not Found</h1><hr /><p><b>Type</b> Status Report</p><p><b>Message</b> /xw/202611/t20261101_4982441.html</p><p><b>Description</b> The origin server did not find a current representation for the target resource or is not willing to disclose that one exists.</p><hr /><h3>Apache Tomcat/8.5.57</h3></body></html>", "same", Soft),
        new("tomcat chinese", "default error page of Tomcat 9 under a Chinese locale", "<html lang='zh'><head><title>HTTP状态 404 - 未找到</title></head><body><h1>HTTP状态 404 - 未找到</h1><hr/><p><b>类型</b> 状态报告</p><p><b>消息</b> 请求的资源[/xw/202611/t20261101_4982441.html]不可用</p><p><b>描述</b> 源服务器未能找到目标资源的表示或者是不愿公开一个已经存在的资源表示。</p><hr/><h3>Apache Tomcat/9.0.65</h3></body></html>", "same", Soft),
        new("iis english", "default error page of IIS 7 and later", "<html><head><title>404 - File or directory not found.</title></head><body><div id='header'><h1>Server Error</h1></div><div id='content'><fieldset><h2>404 - File or directory not found.</h2><h3>The resource you are looking for might have been removed, had its name changed, or is temporarily unavailable.</h3></fieldset></div></body></html>", "same", Soft),
        new("iis chinese", "default error page of IIS 7 under a Chinese system", "<html><head><title>404 - 找不到文件或目录。</title></head><body><div id='header'><h1>服务器错误</h1></div><div id='content'><fieldset><h2>404 - 找不到文件或目录。</h2><h3>您要查找的资源可能已被删除，已更改名称或者暂时不可用。</h3></fieldset></div></body></html>", "same", Soft),
        new("iis 6 chinese", "default error page of IIS 6 under a Chinese system", "<html><head><title>无法找到该页</title></head><body><h1>无法找到该页</h1>您正在搜索的页面可能已经删除、更名或暂时不可用。<hr><p>请尝试以下操作：</p><ul><li>确保浏览器的地址栏中显示的网站地址的拼写和格式正确无误。</li><li>如果通过单击链接而到达了该网页，请与网站管理员联系，通知他们该链接的格式不正确。</li><li>单击<a href='javascript:history.back(1)'>后退</a>按钮尝试另一个链接。</li></ul><h2>HTTP 错误 404 - 文件或目录未找到。<br>Internet 信息服务 (IIS)</h2></body></html>", "same", Soft),
        new("asp.net chinese", "default error page of ASP.NET 4 under a Chinese system", "<html><head><title>无法找到资源。</title></head><body><h1>“/”应用程序中的服务器错误。</h1><h2><i>无法找到资源。</i></h2><b>说明: </b>HTTP 404。您正在查找的资源(或者它的一个依赖项)可能已被移除，或其名称已更改，或暂时不可用。请检查以下 URL 并确保其拼写正确。<br><b>请求的 URL: </b>/xw/202611/t20261101_4982441.html</body></html>", "same", Soft),
        new("spring white label", "default error page of Spring Boot; it holds the time", "<html><body><h1>Whitelabel Error Page</h1><p>This application has no explicit mapping for /error, so you are seeing this as a fallback.</p><div id='created'>Fri Nov 20 23:35:01 CST 2026</div><div>There was an unexpected error (type=Not Found, status=404).</div></body></html>", "same", Soft),
        new("TRS", "the usual notice of sites on TRS WCM", Shapes.Framed("青岚市人民政府", "<div class='err'><p>很抱歉，您要访问的页面不存在！</p><p><a href='/'>返回首页</a></p></div>"), "same", Soft),
        new("jcms", "the usual notice of sites on 大汉 JCMS", "<html><head><title>出错了</title></head><body><div>您要查看的页面不存在或已删除!</div></body></html>", "same", Soft),
        new("kaipu", "the usual notice of sites on 开普 CMS", Shapes.Framed("404", "<h2>抱歉，您访问的页面找不到了</h2><p>您可以：<a href='/'>返回首页</a></p>"), "same", Soft),
        new("dedecms", "the message box of 织梦", "<html><head><title>提示信息</title></head><body><div>提示信息！</div><div>你指定的文档不存在或已被删除！</div><a href='javascript:history.go(-1);'>如果你的浏览器没反应，请点击这里...</a></body></html>", "same", Soft),
        new("discuz", "the message of Discuz", Shapes.Framed("提示信息 - 青岚论坛", "<p>抱歉，指定的主题不存在或已被删除或正在被审核</p><p><a href='javascript:history.back()'>[ 点击这里返回上一页 ]</a></p>"), "same", Soft),
        new("wordpress", "the 404 template of WordPress in Chinese", Shapes.Framed("未找到页面 – 青岚文旅", "<h1>有点尴尬诶！该页无法显示。</h1><p>这儿似乎什么都没有，试试搜索？</p><p>您要找的页面不存在。</p>"), "same", Soft),
        new("page walked away", "wording common on provincial portals", Shapes.Framed("青岚市人民政府", "<p>抱歉，您访问的页面走丢了……</p>"), "same", Soft),
        new("english site", "wording common on English editions", "<html><head><title>Qinglan China</title></head><body><h1>Oops!</h1><p>Sorry, the page you are looking for does not exist.</p><a href='/'>Home</a></body></html>", "same", Soft),
        new("no longer available", "wording common on English editions", "<html><head><title>Qinglan</title></head><body><p>This content is no longer available.</p></body></html>", "same", Soft),
        new("picture only", "www.jinan.gov.cn/error-404, retold: an image, the words in the title alone", "<html><head><title>404页面</title></head><body><table><tr><td><img src='/page/images/tp_01_01.jpg' usemap='#Map'></td></tr></table><map name='Map'><area href='/'></map></body></html>", "same", Soft),
        new("picture named 404", "image-only notice without words in the title", "<html><head><title>青岚市人民政府</title></head><body><a href='/'><img src='/images/404.png'></a></body></html>", "same", Soft),
        new("column meta", "www.yn.gov.cn/error-404, retold: title by number, whole frame of the site", Shapes.Framed("404-青岚市人民政府门户网站", "<p>您访问的链接不存在，<span id='s'>5</span>秒后返回首页</p>"), "same", Soft),
        new("news beside the notice differ", "error template with a list of recommended news, other ones each time", Shapes.Framed("页面不存在", "<p>您访问的页面不存在</p><ul><li><a href='/1.html'>全市经济工作会议召开</a></li></ul>"), Shapes.Framed("页面不存在", "<p>您访问的页面不存在</p><ul><li><a href='/2.html'>我市举办第三届农民丰收节</a></li><li><a href='/3.html'>天气</a></li></ul>"), Soft),
        new("notice that counts down", "wording of 拓尔思 sites with a countdown", Shapes.Framed("提示", "<p>您访问的内容已被删除或不存在，系统将在<b id=t>5</b>秒后跳转</p>"), "same", Soft),
        new("script box", "old ASP programs: an alert and back", "<html><head><script>alert('该信息不存在或已被删除！');history.go(-1);</script></head><body></body></html>", "same", Soft),
        new("notice by query", "show.jsp?id= of a deleted record, status 200", "<html><head><title>信息公开</title></head><body><p>您查看的信息不存在或已删除</p></body></html>", "same", Soft) { Asked = "/xxgk/show.jsp?id=12345" },
        new("notice of a program, files honest", "CMS notice with 200 while the web server itself says 404 for unknown files", "<html><head><title>提示</title></head><body><p>对不起，您访问的文章不存在或已被删除。</p></body></html>", "404", Soft),
        new("notice in the frame, files honest", "the same inside the site's frame", Shapes.Framed("青岚市人民政府", "<p>该文章已被删除</p>"), "404", Soft),
        new("notice, siblings another page", "sites whose unknown addresses are sent to a search page", "<html><body><p>对不起，您访问的文章不存在或已被删除。</p></body></html>", Shapes.Framed("站内搜索", "<form><input name=q></form>"), Soft),
        new("redirect to 404.html", "redirect to an error page with 200", Shapes.Framed("青岚市人民政府", "<p>出错了</p>"), ">/404.html", Soft) { Final = "/404.html" },
        new("redirect to error folder", "redirect to an error page with 200 that says so", Shapes.Framed("青岚市人民政府", "<p>您访问的页面不存在</p>"), "404", Soft) { Final = "/error/404.jsp" },
        new("short notice with link list", "a nav frame of thousands of letters and a short notice", Shapes.Framed("青岚市人民政府", string.Concat(Enumerable.Range(0, 200).Select(_ => "<a href='/x/'>政务公开专题专栏列表</a>")) + "<p>抱歉，您访问的页面不存在。</p>"), "same", Soft),
        new("gbk bytes read", "wording of old sites", "<html><head><title>错误提示</title></head><body><font color=red>错误：找不到该文章！</font></body></html>", "same", Soft),
        new("deleted article sent home", Issue, AbsenceCase.HomeHtml, "home", Home) { Final = "/" },
        new("deleted article sent to index.html", Issue, AbsenceCase.HomeHtml, ">/index.html", Home) { Final = "/index.html" },
        new("deleted article sent home by refresh", "meta refresh of 0 seconds", "<html><head><meta http-equiv='refresh' content='0;url=/'></head><body></body></html>", "same", Home),
        new("deleted article sent home after 3 seconds", "meta refresh within the time of a glance", "<html><head><meta http-equiv='Refresh' content=\"3; URL='http://www.qinglan.gov.cn/'\"></head><body>正在跳转</body></html>", "same", Home),
        new("deleted article sent home by script", "location.href on a page without text", "<html><body><script>window.location.href='/';</script></body></html>", "same", Home),
        new("deleted article sent home by replace", "location.replace in a timer", "<html><body>请稍候<script>setTimeout(function(){ location.replace('/index.html'); }, 2000);</script></body></html>", "same", Home),
        new("article sent home, files honest", "a CMS that sends deleted articles home by rule while unknown files get 404", AbsenceCase.HomeHtml, "404", Home) { Final = "/" },
        new("article by query sent home", "show.php?id= of a deleted record", AbsenceCase.HomeHtml, "home", Home) { Final = "/", Asked = "/show.php?id=88321" },
        new("article about sites sent home", "a title that speaks of sites promises no home page", AbsenceCase.HomeHtml, "404", Home) { Final = "/", Words = "市政府网站工作年度报表" },
        new("english article sent home", "articles of an English edition", AbsenceCase.HomeHtml, "home", Home) { Final = "/", Asked = "/en/news/t20261101_12.html", Words = "Mayor meets guests" },
        new("notice under a home page's name", "an old front page that is gone", "<html><body><p>您访问的页面不存在</p></body></html>", "same", Soft) { Asked = "/main.jsp", Words = "旧版" },
        new("home in its place", "www.nc.gov.cn and www.yichun.gov.cn: the home page answered to a missing file without a redirect", AbsenceCase.HomeHtml, AbsenceCase.HomeHtml, Home),
        new("sent home under www", "redirect to the other name of the host", AbsenceCase.HomeHtml, ">http://qinglan.gov.cn/", Home) { Final = "http://qinglan.gov.cn/" },
        new("sent home by https", "redirect to the home page by https", AbsenceCase.HomeHtml, ">https://www.qinglan.gov.cn/", Home) { Final = "https://www.qinglan.gov.cn/" },
    ];
}

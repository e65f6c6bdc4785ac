using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Hengjian.Collect.Crawling.Absence;

/// <summary>The words by which a page says that what was asked for does not exist, with what it says beside them.</summary>
/// <param name="title">The page's title.</param>
/// <param name="text">Its own text, blocks apart by line ends.</param>
/// <param name="dialogue">What its scripts say in a box, if it has hardly any text.</param>
/// <remarks>
/// Words alone prove nothing: articles about missing pages hold them too. They count only on a short page (500 words is the limit others found, see MONITORING: phrase and shortness),
/// and in a short sentence of which they are the sense. Empty lists and searches ("暂无信息", "没有找到相关内容") say nothing of the page itself and never count.
/// The sentences are those of the common servers and CMSs: nginx, Apache, Tomcat, IIS, Spring, TRS, 大汉 JCMS, 开普, 拓尔思, 织梦, Discuz.
/// </remarks>
internal sealed partial class GoneWords(string title, string text, string dialogue)
{
    /// <summary>The most own text of a page on which a box of a script counts.</summary>
    public const int MostDialogue = 40;

    private const int MostShort = 500;
    private const int MostNotice = 220;
    private const int MostBesideTitle = 80;
    private const int MostBesidePicture = 60;
    private const int LongestSentence = 60;
    private const int LongestEnglish = 200;

    // The four large patterns are interpreted: as automata they keep 38 MB of tables, and to compile one of them takes 26 MB for a moment. They see at most 200 letters.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(PatternTime.Longest);

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("\n。！？!?；;");

    private static readonly SearchValues<string> Cores = SearchValues.Create(
        ["404", "不存在", "删除", "找不到", "找到", "下线", "下架", "移除", "撤下", "失效", "过期", "丢失", "走丢", "不见", "飞走", "迷路", "消失", "更名", "无此", "没有该", "没有这", "没有此", "not found", "exist", "available", "removed", "deleted", "no such", "be found", "missing"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Emptiness = SearchValues.Create(
        ["相关", "结果", "符合", "匹配", "条件", "筛选", "关键", "订单", "身份证", "用户", "账号", "帐号", "密码", "单位", "企业", "姓名", "手机号", "办件", "暂无数据"],
        StringComparison.Ordinal);

    /// <summary>Judges.</summary>
    /// <param name="ownLength">The length of the page's own text, as <see cref="PageShape.OwnLength"/>.</param>
    /// <param name="picture">Whether a picture on it is named as one of such a notice.</param>
    /// <param name="isArticle">Whether its meta elements say that it is an article.</param>
    public GoneSaying Judge(int ownLength, bool picture, bool isArticle)
    {
        if (ownLength > MostShort)
        {
            return GoneSaying.Nothing;
        }

        var inTitle = IsNoticeTitle(title);
        var (inText, isNotice) = Sentences(text);
        var (inBox, _) = Sentences(dialogue);
        if (!isArticle && ((isNotice && ownLength <= MostNotice) || inBox || (inTitle && ownLength <= MostBesideTitle)))
        {
            return GoneSaying.Notice;
        }

        return inText || inTitle || (picture && ownLength <= MostBesidePicture) ? GoneSaying.Short : GoneSaying.Nothing;
    }

    /// <summary>What the boxes of a script say, a line each.</summary>
    public static string Spoken(string script)
    {
        var spoken = new StringBuilder();
        foreach (Match call in Alert().Matches(script))
        {
            spoken.Append(call.Groups[1].ValueSpan).Append('\n');
        }

        return spoken.ToString();
    }

    /// <summary>Whether a picture is one of such a notice, by the name of its file or its alternative text.</summary>
    public static bool NamesGone(ReadOnlySpan<char> path, string words)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return PictureName().IsMatch(name) || (words.Length <= LongestSentence && IsGone(words));
    }

    private static bool IsNoticeTitle(string title)
    {
        var words = Compact(title);
        return words.Length <= LongestSentence && words.AsSpan().ContainsAny(Cores) && TitleForm.IsMatch(words);
    }

    /// <summary>Whether a sentence says so, and whether one says it to the visitor, or says nothing else.</summary>
    private static (bool Says, bool IsNotice) Sentences(string text)
    {
        var says = false;
        if (!text.AsSpan().ContainsAny(Cores))
        {
            return (false, false);
        }

        var rest = Compact(text).AsSpan();
        while (rest.Length > 0)
        {
            var end = rest.IndexOfAny(SentenceEnds) is >= 0 and var found ? found : rest.Length;
            if (end is > 1 and <= LongestEnglish && rest[..end].ContainsAny(Cores) && IsGone(rest[..end]))
            {
                says = true;
                if (Notice.IsMatch(rest[..end]))
                {
                    return (true, true);
                }
            }

            rest = rest[Math.Min(end + 1, rest.Length)..];
        }

        return (says, false);
    }

    private static bool IsGone(ReadOnlySpan<char> sentence) =>
        (sentence.Length <= LongestSentence && Chinese.IsMatch(sentence) && !sentence.ContainsAny(Emptiness)) || English.IsMatch(sentence);

    /// <summary>The text without the blanks that layout puts between Chinese characters, others as one blank.</summary>
    private static string Compact(string text)
    {
        var compact = new StringBuilder(text.Length);
        var blank = false;
        foreach (var letter in text)
        {
            if (letter != '\n' && char.IsWhiteSpace(letter))
            {
                blank = true;
                continue;
            }

            if (blank && compact.Length > 0 && compact[^1] < 0x80 && letter < 0x80)
            {
                compact.Append(' ');
            }

            blank = false;
            compact.Append(letter);
        }

        return compact.ToString();
    }

    private const string Thing = "(?:页面|网页|页|文章|信息|内容|文件|资源|网址|地址|链接|栏目|频道|稿件|新闻|文档|主题|帖子|视频|专题|URL|url|目录|page)";
    private const string Gone = "(?:(?:已经?|并|暂)?不存在|(?:未|没|没有|无法|不能|不可)(?:被)?找到|找不到|找不着|(?:已经?)?被?(?:删除|移除|移走|撤下|下线|更名|丢失|遗失)|(?:已经?)?(?:走丢|走失|不见|飞走|迷路|消失|离家出走|搬家))";

    // A document that is no longer in force (已失效), a consultation that has ended (已过期) is there all the same; a link or page is not.
    private const string Expired = "(?:页面|网页|链接|网址|地址).{0,4}?已?经?(?:失效|过期)";
    private const string Gerund = "(?:访问|查看|浏览|请求|查找|打开|寻找|要找|想找|找|输入|点击|阅读|搜索|需要|指定|进入)";

    private static readonly Regex Chinese = new(
        $"(?:您|你|所|正在|要|想|试图)(?:所|正在|要|想|试图|需要)*{Gerund}的.{{0,12}}?{Thing}.{{0,14}}?{Gone}"
        + $"|(?:抱歉|对不起|不好意思|哎呀|啊哦|哦豁|糟糕|oops|sorry|提示).{{0,12}}?{Thing}.{{0,10}}?{Gone}"
        + $"|(?:访问|打开|点击|请求)的{Expired}|^(?:该|此|本|这个|当前)?{Expired}"
        + $"|^(?:错误|提示|警告|出错了?|[：:，,！! ])*(?:该|此|本|这个|当前|原)?{Thing}(?:或.{{1,4}})?(?:可能|好像|似乎|都)?{Gone}"
        + $"|(?:该|此|本|这个|这篇|当前|目标|请求的?){Thing}.{{0,6}}?{Gone}"
        + $"|(?:找不到|未找到|没有找到|没找到|未能找到|无法找到|不存在)(?:您|你|该|此|所|要|请求|访问|查找|查看|浏览|的|这个|目标|相应)*{Thing}"
        + $"|(?:没有|无|暂无)(?:该|此|这个|这篇){Thing}$"
        + "|404.{0,8}?(?:错误|页面|提示|未找到|找不到|出错|走丢)|(?:错误|状态|代码|出错)[^0-9]{0,6}404|^404$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Longest);

    private static readonly Regex English = new(
        "(?:page|file|document|resource|url|content|article|link|address|requested)[^.\\n]{0,80}?(?:not found|not be found|can't be found|couldn't be found|cannot be found|was not found|does not exist|doesn't exist|no longer exists?|no longer available|been (?:removed|deleted|moved)|is missing)"
        + "|404.{0,12}?(?:not found|error|page)|(?:error|status|http)[^0-9]{0,12}404|^(?:(?:the )?(?:page|file|resource|object|document) )?not found[.!]?$|^no such (?:page|file|article)|can(?:no|')t find (?:the|that|this) (?:page|file)|type=not found|^404$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Longest);

    private static readonly Regex Notice = new(
        $"(?:您|你|所)(?:所|正在|要|想|试图|需要)*{Gerund}的.{{0,12}}?(?:{Thing}.{{0,14}}?{Gone}|{Expired})"
        + $"|^(?:很|抱歉|对不起|不好意思|哎呀|错误|提示|出错了?|[：:，,！!-])*(?:该|此|本|这个|这篇|当前|请求的?|指定的?)*{Thing}(?:或.{{1,4}})?(?:可能|好像|似乎|都)?(?:{Gone}[了或、，,]*)+(?:正在审核|.{{0,4}})$"
        + "|^(?:很|抱歉|对不起|错误|提示|[：:，,！!-])*(?:找不到|未找到|没有找到|无法找到)(?:您|你|要|请求|访问|查找|的|该|此)*(?:页面|网页|文章|文件(?:或目录)?|资源)$"
        + "|^(?:http|错误|error|status|状态|[- :：])*404(?:[- :：–—]*(?:not found|错误|error|页面|page|未找到|找不到(?:页面|网页|文件(?:或目录)?)|file or directory not found))*$"
        + "|^(?:the )?(?:page|file|resource|object|document|requested url) ?(?:was |is )?(?:not found|does not exist|could not be found|cannot be found)$|^not found$"
        + "|(?:page|resource|file|article|content|document|url)(?: that)? (?:you(?:'re| are)? ?(?:were |have )?(?:looking|requested|request|trying|tried|searching)|was requested)|^this (?:page|content|article|document) (?:is no longer available|no longer exists|does not exist|has been (?:removed|deleted))|^the requested url .{1,150} was not found|type=not found, status=404",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Longest);

    private static readonly Regex TitleForm = new(
        "^(?:http|错误|error|出错|状态|status|代码|提示|[-_:：|·【\\[（( ])*404(?:[- :：]*(?:错误|页面|页|提示|error|not found|page|未找到|找不到))*(?:[^\\p{L}\\p{N}].{0,36})?$"
        + $"|^(?:很|抱歉|对不起|您|你|所|要|访问|查看|请求|的|，|,|！|!|该|此|当前)*{Thing}(?:可能)?(?:{Gone}[了或]*)+(?:[^\\p{{L}}\\p{{N}}].{{0,30}})?$"
        + $"|^(?:很|抱歉|对不起|，|,|！|!)*(?:找不到|未找到|没有找到|无法找到)(?:您|要|的|该|此|访问|请求)*{Thing}(?:[^\\p{{L}}\\p{{N}}].{{0,30}})?$|^(?:page |file |object )?not found(?:[^\\p{{L}}\\p{{N}}].{{0,30}})?$"
        + "|^.{0,20}[-_|—– ](?:404|404页面|404错误|404 not found|page not found|页面不存在|页面未找到)$|^.{0,16}404(?:错误|提示|页面|错误页面|错误提示|提示页)+$|^无法找到该页$|^找不到网页$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Longest);

    [GeneratedRegex("(?:^|[^0-9a-z])(?:404|e404|err404|error404|page404|notfound|not_found|not-found|nopage)(?:[^0-9a-z]|_|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex PictureName();

    [GeneratedRegex("""\balert\s*\(\s*["']([^"'\n]{2,100})["']""", RegexOptions.None, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Alert();
}

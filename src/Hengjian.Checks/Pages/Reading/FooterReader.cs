using System.Text;
using System.Text.RegularExpressions;

namespace Hengjian.Checks.Pages.Reading;

/// <summary>Reads the marks at the foot of a page, whatever mix of widths, blanks and tags shows them.</summary>
internal static partial class FooterReader
{
    private const int LargestFoot = 700;

    /// <summary>Finds the foot by its marks and marks every element in it as part of it.</summary>
    public static void Mark(PageTree tree)
    {
        var ranges = Ranges(tree);
        tree.Foot = ranges;
        foreach (var element in tree.Elements)
        {
            if (element.Region != PageRegion.Footer && ranges.Exists(range => range.Start <= element.TextStart && element.TextEnd <= range.End && element.TextLength > 0))
            {
                element.Region = PageRegion.Footer;
            }
        }
    }

    public static PageFooter Read(PageTree tree)
    {
        var ranges = tree.Foot;
        var (text, folded) = (Join(tree.Text, ranges), Join(tree.Folded, ranges));
        return new PageFooter(
            text,
            Code().Match(folded) is { Success: true } code ? code.Groups[1].Value.ToLowerInvariant() : null,
            Icp().Match(folded) is { Success: true } icp ? icp.Value : null,
            Police().Match(folded) is { Success: true } police ? police.Value : RecordLink(tree),
            Sponsor(folded),
            Contact().Match(folded) is { Success: true } contact ? contact.Value : null,
            PartyGovMark(tree),
            MadeByScript(tree, text));
    }

    private static List<(int Start, int End)> Ranges(PageTree tree)
    {
        var ranges = new List<(int Start, int End)>();
        foreach (var element in tree.Elements)
        {
            var top = element.Region == PageRegion.Footer && (element.Parent < 0 || tree.Elements[element.Parent].Region != PageRegion.Footer);
            if (top && element.TextLength > 0)
            {
                ranges.Add((element.TextStart, element.TextEnd));
            }
        }

        foreach (Match mark in Strong().Matches(tree.Folded))
        {
            if (!ranges.Exists(range => range.Start <= mark.Index && mark.Index < range.End) && mark.Index > tree.Text.Length / 3)
            {
                ranges.Add(Around(tree, mark.Index));
            }
        }

        ranges.Sort();
        return ranges;
    }

    private static (int Start, int End) Around(PageTree tree, int mark)
    {
        var at = tree.Elements.Count - 1;
        while (at > 0 && !(tree.Elements[at].TextStart <= mark && mark < tree.Elements[at].TextEnd))
        {
            at--;
        }

        while (tree.Elements[at].Parent is > 0 and var parent && tree.Elements[parent].TextLength <= LargestFoot && !HoldsContent(tree, parent))
        {
            at = parent;
        }

        var (start, end) = at == 0 ? LineAround(tree.Text, mark) : (tree.Elements[at].TextStart, tree.Elements[at].TextEnd);
        while (start > 1 && tree.Text.LastIndexOf('\n', start - 2) + 1 is var line && IsFootLine(tree.Folded[line..start]))
        {
            start = line;
        }

        return (start, end);
    }

    private static bool IsFootLine(string line) => line.Length < 150 && !line.Contains('。', StringComparison.Ordinal) && FootWords().IsMatch(line);

    private static (int Start, int End) LineAround(string text, int at) =>
        (text.LastIndexOf('\n', at) + 1, text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length);

    private static bool HoldsContent(PageTree tree, int index)
    {
        var element = tree.Elements[index];
        for (var i = index + 1; i < element.End; i++)
        {
            if (tree.Elements[i].Tag is "h1" or "main" or "article" || tree.Elements[i].Region is PageRegion.Navigation or PageRegion.Header or PageRegion.Breadcrumb)
            {
                return true;
            }
        }

        return CrumbWords().IsMatch(tree.Folded.AsSpan(element.TextStart, element.TextLength));
    }

    private static string Join(string text, IReadOnlyList<(int Start, int End)> ranges)
    {
        var joined = new StringBuilder();
        var reached = 0;
        foreach (var (start, end) in ranges)
        {
            var from = Math.Max(start, reached);
            if (from < end)
            {
                joined.Append(text, from, end - from).Append('\n');
                reached = end;
            }
        }

        return joined.ToString().Trim();
    }

    private static string? Sponsor(string folded)
    {
        foreach (Match after in SponsorAfter().Matches(folded))
        {
            var named = after.Groups[1].Value.Trim();
            if (!Role().IsMatch(named))
            {
                return named.Length > 4 && named.EndsWith("承办", StringComparison.Ordinal) ? named[..^2] : named;
            }
        }

        return SponsorBefore().Matches(folded).Select(before => before.Groups[1].Value.Trim()).FirstOrDefault(named => !Role().IsMatch(named));
    }

    private static string? RecordLink(PageTree tree) => tree.Anchors
        .FirstOrDefault(anchor => anchor.Href.Contains("recordcode=", StringComparison.OrdinalIgnoreCase)
            || (anchor.Href.Contains("beian", StringComparison.OrdinalIgnoreCase) && anchor.Href.Contains("mps.gov.cn", StringComparison.OrdinalIgnoreCase)))?.Href;

    private static string? PartyGovMark(PageTree tree) =>
        tree.Anchors.FirstOrDefault(anchor => IsMark(anchor.Href))?.Href
        ?? tree.Resources.FirstOrDefault(resource => IsMark(resource.Source) || (Mark().IsMatch(resource.Words) && IsInFoot(tree, resource)))?.Source
        ?? (tree.Scripts.Exists(script => IsMark(script)) ? "conac.cn" : null);

    /// <summary>Whether a picture stands at the foot: in an element of it, or between its words.</summary>
    private static bool IsInFoot(PageTree tree, PageResource resource)
    {
        for (var at = resource.Element; at >= 0; at = tree.Elements[at].Parent)
        {
            if (tree.Elements[at].Region == PageRegion.Footer)
            {
                return true;
            }
        }

        return tree.Foot.Any(range => range.Start < resource.Offset && resource.Offset <= range.End);
    }

    private static bool IsMark(string address) => address.Contains("conac", StringComparison.OrdinalIgnoreCase);

    private static bool MadeByScript(PageTree tree, string text)
    {
        if (tree.Resources.Exists(resource => resource.Tag is "script" or "iframe" && ScriptedFoot().IsMatch(resource.Source)))
        {
            return true;
        }

        return text.Length == 0
            && tree.Elements.Exists(element => element.Region == PageRegion.Footer && element.TextLength == 0)
            && (tree.Scripts.Count > 0 || tree.Resources.Exists(resource => resource.Tag == "script"));
    }

    [GeneratedRegex(@"标识码[^0-9a-zA-Z\n]{0,8}([0-9a-zA-Z]{4,20})", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(@"[\u4e00-\u9fa5]?ICP[备证][^0-9\n]{0,4}[0-9]{5,10}号?(?:-[0-9]{1,3})?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Icp();

    [GeneratedRegex(@"[\u4e00-\u9fa5]?(?:公网安备|公安备案)[^0-9\n]{0,8}[0-9][0-9-]{9,20}号?", RegexOptions.NonBacktracking)]
    private static partial Regex Police();

    [GeneratedRegex(@"主办(?:(?:单位|方)\s*[: ]|\s*:)\s*([^\s|,;:]{2,40})", RegexOptions.NonBacktracking)]
    private static partial Regex SponsorAfter();

    [GeneratedRegex(@"([^\s|,;:]{2,30})主办(?:\s|\||,|;|、|$)", RegexOptions.NonBacktracking)]
    private static partial Regex SponsorBefore();

    /// <summary>Words that name a role and no unit.</summary>
    [GeneratedRegex(@"^(?:主办|承办|协办|联办|技术支持|技术|支持|维护|运维|管理|运营|建设|制作|开发|设计|指导|监制|版权所有|版权|网站|本站|单位|部门|[和及与由、/·])+$", RegexOptions.NonBacktracking)]
    private static partial Regex Role();

    [GeneratedRegex(@"(?:联系电话|联系方式|电话|热线|联系我们|联系地址|地址|邮箱|E-?mail)[^\n|]{0,30}", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Contact();

    [GeneratedRegex(@"标识码|ICP[备证]|公网安备|公安备案|版权所有", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Strong();

    [GeneratedRegex(@"主办|承办|版权|地址|电话|联系|邮编|技术支持|网站地图|关于我们|声明|维护", RegexOptions.NonBacktracking)]
    private static partial Regex FootWords();

    [GeneratedRegex(@"当前位置|所在位置|您的位置", RegexOptions.NonBacktracking)]
    private static partial Regex CrumbWords();

    [GeneratedRegex(@"党政机关|事业单位(?:标识|网站)?", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    [GeneratedRegex(@"foot|bottom|copyright|dibu", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex ScriptedFoot();
}

using System.Text.RegularExpressions;
using Hengjian.Checks.Columns;
using Hengjian.Checks.Pages;
using Hengjian.Core.Findings;

namespace Hengjian.Checks.MessageBoard;

/// <summary>Gathers boards, messages, forms and statistics of a site; the order in which pages come makes no difference.</summary>
internal sealed partial class BoardBook(SiteContext context)
{
    private readonly SortedDictionary<string, Board> pages = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, CitizenMessage> messages = new(StringComparer.Ordinal);
    private readonly SortedSet<string> channelLinks = new(StringComparer.Ordinal);
    private readonly ScriptAnswers answers = new();

    /// <summary>The home page as proof; null when it was not captured.</summary>
    public Evidence? Home { get; private set; }

    /// <summary>Whether a form for messages was captured.</summary>
    public bool HasForm { get; private set; }

    /// <summary>Whether some page of the site besides the boards holds statistics of messages.</summary>
    public bool HasStatisticsPage { get; private set; }

    /// <summary>Links whose words promise a channel and whose pages are not among those read.</summary>
    public IReadOnlyCollection<string> ChannelLinks => channelLinks;

    public IReadOnlyCollection<CitizenMessage> Messages => messages.Values;

    public void Add(Page page)
    {
        if (page.Kind == PageKind.JsonList)
        {
            answers.Add(page);
            return;
        }

        if (!page.IsReadable || !context.Owns(page.Capture.FinalUrl))
        {
            return;
        }

        var isHome = context.IsHome(page.Url);
        if (isHome)
        {
            Home = page.Proof($"首页链接：{string.Join("、", page.Links.Where(link => link.Text.Length is > 1 and < 12).Select(link => link.Text).Distinct().Take(60))}");
        }

        foreach (var link in page.Links.Where(link => link.Text.Length < 20 && Channel().IsMatch(link.Text) && !NoChannel().IsMatch(link.Text)))
        {
            channelLinks.Add(link.Target.Text);
        }

        HasForm |= page.Kind == PageKind.MessageForm;
        HasStatisticsPage |= !isHome && MessageStatistics.IsNamed($"{page.Labels.ColumnName}\n{page.VisibleTitle}\n{page.Title}") && MessageStatistics.On(page) != false;
        if (page.Kind == PageKind.Message)
        {
            messages[SiteGround.Key(page.Url)] = CitizenMessage.Of(page);
        }
        else if (!isHome && page.Kind is PageKind.MessageBoard or PageKind.ColumnList)
        {
            pages[page.Url.Text] = BoardOf(page);
        }
    }

    /// <summary>The boards, each with its messages: by name, by the breadcrumbs of messages, and by what they list.</summary>
    public IReadOnlyList<(Board First, IReadOnlyList<Board> Pages, IReadOnlyList<CitizenMessage> Messages)> Boards()
    {
        var groups = pages.Values.GroupBy(board => board.ListKey, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.OrderBy(board => !board.IsFirstPage).ThenBy(board => board.Url).ToList(), StringComparer.Ordinal);
        var owned = groups.Where(group => group.Value.Exists(board => board.IsNamed)).ToDictionary(group => group.Key, _ => new List<CitizenMessage>(), StringComparer.Ordinal);
        var lists = groups.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, Targets: group.Value.SelectMany(Listed).ToHashSet(StringComparer.Ordinal))).ToList();
        foreach (var (key, message) in messages)
        {
            var listing = lists.Where(list => list.Targets.Contains(key)).Select(list => list.Key).ToList();
            var board = message.Boards.FirstOrDefault(owned.ContainsKey)
                ?? listing.Find(owned.ContainsKey)
                ?? message.Boards.FirstOrDefault(crumb => groups.ContainsKey(crumb) && listing.Contains(crumb))
                ?? listing.FirstOrDefault();
            if (board is not null)
            {
                if (!owned.TryGetValue(board, out var held))
                {
                    owned.Add(board, held = []);
                }

                held.Add(message);
            }
        }

        return [.. owned.OrderBy(pair => groups[pair.Key][0].Url).Select(pair => (groups[pair.Key][0], (IReadOnlyList<Board>)groups[pair.Key], (IReadOnlyList<CitizenMessage>)pair.Value))];
    }

    /// <summary>What scripts fill into a board; null when no answer was captured.</summary>
    public IReadOnlyList<ListItem>? Answered(IEnumerable<Board> board) => answers.Of(board.SelectMany(page => page.ListAddresses));

    private IEnumerable<string> Listed(Board board) =>
        board.Items.Concat(answers.Of(board.ListAddresses) ?? []).Where(item => item.Target is not null).Select(item => SiteGround.Key(item.Target!));

    private static Board BoardOf(Page page)
    {
        var name = page.Labels.ColumnName ?? (page.Breadcrumb.Count > 1 ? page.Breadcrumb[^1].Name : page.VisibleTitle);
        var items = page.Lists.Where(list => list.Region == PageRegion.Content).SelectMany(list => list.Items).ToList();
        var text = page.MainText.Length <= 300 ? page.MainText : page.MainText[..300];
        return new Board(page.Url, name, page.Kind == PageKind.MessageBoard, items, page.ListAddresses, page.FilledByScript, MessageStatistics.On(page), page.Proof($"“{name}”页面文字：{text}"));
    }

    [GeneratedRegex(@"咨询|留言|信箱|建言|问政|写信|来信|我要问|我要提", RegexOptions.NonBacktracking)]
    private static partial Regex Channel();

    [GeneratedRegex(@"信访|举报|电话|访谈|智能|机器人|征集|调查|统计|公告|通知|招标|服务有限", RegexOptions.NonBacktracking)]
    private static partial Regex NoChannel();
}

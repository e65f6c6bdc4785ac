using Hengjian.Checks.Pages;
using Hengjian.Core;
using Hengjian.Core.Findings;
using Hengjian.Core.Measures;

namespace Hengjian.Checks.MessageBoard;

/// <summary>互动回应差 and 留言公开: a channel for citizens, messages answered in time and published whole, boards kept up with statistics.</summary>
public sealed class MessageBoardCheck(MessageBoardOptions options) : ISiteCheck
{
    private static readonly MeasureDefinition Channel = new("messages.channel", MeasureKind.Flag, "提供网上咨询建言渠道（网上信访、纪检举报等专门渠道除外）");
    private static readonly MeasureDefinition Public = new("messages.public", MeasureKind.Flag, "公开网民留言");
    private static readonly MeasureDefinition Updated = new("messages.updated-2m", MeasureKind.Flag, "监测时间点前 2 个月内有新公开的留言或答复");
    private static readonly MeasureDefinition Statistics = new("messages.statistics", MeasureKind.Flag, "公开留言受理反馈情况统计数据");
    private static readonly MeasureDefinition Unanswered = new("messages.unanswered-3m", MeasureKind.Occurrences, "监测时间点前 1 年内超过 3 个月未回应的公开留言");
    private static readonly MeasureDefinition Sampled = new("messages.sampled-missing-fields", MeasureKind.Occurrences, "抽查的公开留言中缺少的留言时间、答复时间、答复单位、答复内容");

    /// <inheritdoc/>
    public IReadOnlyList<MeasureDefinition> Publishes { get; } = [Channel, Public, Updated, Statistics, Unanswered, Sampled];

    /// <inheritdoc/>
    public ISiteInspection Open(SiteContext context) => new Inspection(context, options, Publishes);

    private sealed class Inspection(SiteContext context, MessageBoardOptions options, IReadOnlyList<MeasureDefinition> publishes) : ISiteInspection
    {
        private readonly BoardBook book = new(context);
        private readonly DateOnly day = ChinaTime.DayOf(context.MonitoredAt);
        private readonly List<Finding> findings = [];

        public void Visit(Page page) => book.Add(page);

        public CheckResult Conclude()
        {
            if (book.Home is null)
            {
                return new CheckResult([], [.. publishes.Select(definition => definition.NotProven("没有采集到首页，不能认定互动渠道"))]);
            }

            var boards = book.Boards();
            var published = PublicMeasure(boards);
            Measure[] measures = [ChannelMeasure(boards.Count), published, UnansweredMeasure(published), SampledMeasure(), .. BoardMeasures(boards)];
            findings.Sort(FindingOrder.Compare);
            return new CheckResult([.. findings], measures);
        }

        private Measure ChannelMeasure(int boards)
        {
            if (boards > 0 || book.HasForm || book.Messages.Count > 0)
            {
                return Channel.Flag(true, $"留言栏目 {boards} 个，公开留言 {book.Messages.Count} 条{(book.HasForm ? "，有提交表单" : "")}", book.Home!);
            }

            if (book.ChannelLinks.Count > 0)
            {
                return Channel.NotProven($"有指向咨询渠道的链接（{CheckWords.Some([.. book.ChannelLinks], 2)}），未能读出，需人工查看", book.Home!);
            }

            const string Basis = "全站没有留言栏目、提交表单，也没有指向咨询渠道的链接";
            if (!context.Site.IsChannel)
            {
                Add("message.no-channel", context.Site.Home.Text, "", Severity.Veto, $"{Basis}。", Clause.OfSiteVeto("互动回应差", "1"), "开设网上咨询留言栏目，并公开留言与答复。", book.Home!);
            }

            return Channel.Flag(false, Basis, book.Home!);
        }

        private Measure PublicMeasure(IReadOnlyList<(Board First, IReadOnlyList<Board> Pages, IReadOnlyList<CitizenMessage> Messages)> boards)
        {
            if (book.Messages.Count > 0)
            {
                return Public.Flag(true, $"公开留言 {book.Messages.Count} 条", book.Messages.First().Proof);
            }

            if (boards.Count == 0)
            {
                return book.ChannelLinks.Count == 0 ? Public.Flag(false, "没有留言栏目", book.Home!) : Public.NotProven("未能读出留言栏目，需人工查看");
            }

            return boards.Any(board => board.Pages.Any(page => page.Items.Count > 0 || page.FilledByScript))
                ? Public.NotProven("留言栏目的内容未能读出，需人工查看", boards[0].First.Proof)
                : Public.Flag(false, "留言栏目中没有公开的留言", boards[0].First.Proof);
        }

        private Measure UnansweredMeasure(Measure published)
        {
            var (from, before) = (ChinaTime.MonthsBefore(day, options.LookBackMonths), ChinaTime.MonthsBefore(day, options.AnswerMonths));
            var items = new List<Occurrence>();
            foreach (var message in book.Messages.Where(message => message.IsOpen && message.Asked >= from && message.Asked < before))
            {
                var asked = message.Asked!.Value;
                var finding = Add(
                    "message.unanswered",
                    message.Url.Text,
                    "",
                    Severity.Veto,
                    $"网民 {CheckWords.Of(asked)} 的留言“{CheckWords.Short(message.Title)}”至监测时间点 {CheckWords.Of(day)} 已 {day.DayNumber - asked.DayNumber} 天未见答复（超过 {options.AnswerMonths} 个月）。",
                    Clause.OfSiteVeto("互动回应差", "2"),
                    "立即答复该留言，并建立留言限时答复提醒。",
                    message.Proof);
                items.Add(new Occurrence($"message.unanswered|{message.Url.Text}", finding.Statement, finding.Id));
            }

            if (book.Messages.Count == 0)
            {
                return published.Value is MeasureValue.Flag { Value: false }
                    ? Unanswered.Occurrences([], 0, "没有公开的留言，无从发现未回应的留言")
                    : Unanswered.NotProven("没有读到公开的留言");
            }

            return Unanswered.Occurrences(items, book.Messages.Count, $"公开留言 {book.Messages.Count} 条，{CheckWords.Of(from)} 至 {CheckWords.Of(before.AddDays(-1))} 间未答复 {items.Count} 条");
        }

        private Measure SampledMeasure()
        {
            var lacking = new Dictionary<string, List<Finding>>(StringComparer.Ordinal);
            foreach (var message in book.Messages)
            {
                lacking[message.Url.Text] = [.. message.Lacking.Select(field => Add("message.field-missing", message.Url.Text, field, Severity.Deduction, $"已答复的公开留言“{CheckWords.Short(message.Title)}”没有公开{field}。", Clause.OfPoints("互动交流", "留言公开", "2"), $"在留言页面公开{field}。", message.Proof))];
            }

            if (book.Messages.Count == 0)
            {
                return Sampled.NotProven("没有读到公开的留言");
            }

            var sample = SeededSample.Draw(book.Messages, message => message.Url.Text, options.SampleSize, context.Seed, Sampled.Id);
            var drawn = $"从 {book.Messages.Count} 条公开留言中抽取 {sample.Count} 条：{string.Join("、", sample.Select(message => message.Url.Text))}";
            return Sampled.Occurrences(
                sample.SelectMany(message => lacking[message.Url.Text]).Select(finding => new Occurrence($"{finding.Kind}|{finding.Place}|{finding.Detail}", finding.Statement, finding.Id)),
                sample.Count,
                drawn,
                [.. sample.Select(message => message.Proof)]);
        }

        private IEnumerable<Measure> BoardMeasures(IReadOnlyList<(Board First, IReadOnlyList<Board> Pages, IReadOnlyList<CitizenMessage> Messages)> boards)
        {
            if (boards.Count == 0)
            {
                yield return Updated.NotProven("没有留言栏目");
                yield return Statistics.NotProven("没有留言栏目");
                yield break;
            }

            var start = ChinaTime.MonthsBefore(day, options.BoardMonths);
            var (newest, statistics, open) = ((DateOnly?)null, book.HasStatisticsPage, false);
            foreach (var (first, pages, messages) in boards)
            {
                var latest = Latest(pages, messages);
                newest = newest is null || latest > newest ? latest ?? newest : newest;
                if (latest < start)
                {
                    Add("message.board-stale", first.Url.Text, "", Severity.Deduction, $"留言栏目“{first.Name}”在监测时间点 {CheckWords.Of(day)} 前 {options.BoardMonths} 个月内没有新公开的留言或答复，最近一次为 {CheckWords.Of(latest!.Value)}。", Clause.OfPoints("互动交流", "留言公开", "3"), "及时公开新收到的留言及答复。", first.Proof);
                }

                var said = pages.Any(page => page.HasStatistics == true);
                var mayBe = pages.Any(page => page.HasStatistics is null);
                statistics |= said;
                open |= mayBe;
                if (!said && !mayBe && !book.HasStatisticsPage)
                {
                    Add("message.no-statistics", first.Url.Text, "", Severity.Deduction, $"留言栏目“{first.Name}”没有公开留言受理反馈情况的统计数据。", Clause.OfPoints("互动交流", "留言公开", "4"), "在栏目中公开收到、受理、答复留言的数量。", first.Proof);
                }
            }

            yield return newest is { } last
                ? Updated.Flag(last >= start, $"最近公开的留言或答复为 {CheckWords.Of(last)}", boards[0].First.Proof).ToldBy(last >= start ? [] : findings.Where(finding => finding.Kind == "message.board-stale"))
                : Updated.NotProven("留言栏目中没有读到日期");
            yield return !statistics && open
                ? Statistics.NotProven("统计数据由脚本生成，未能读出", boards[0].First.Proof)
                : Statistics.Flag(statistics, statistics ? "公开了留言统计数据" : "没有找到留言统计数据", boards[0].First.Proof)
                    .ToldBy(statistics ? [] : findings.Where(finding => finding.Kind == "message.no-statistics"));
        }

        private DateOnly? Latest(IReadOnlyList<Board> pages, IReadOnlyList<CitizenMessage> messages)
        {
            var listed = pages.SelectMany(page => page.Items).Concat(book.Answered(pages) ?? []).Select(item => item.DateAsOf(day));
            var dates = listed.Concat(messages.SelectMany(message => (DateOnly?[])[message.Asked, message.Answered])).Where(date => date <= day).ToList();
            return dates.Count == 0 ? null : dates.Max();
        }

        private Finding Add(string kind, string place, string detail, Severity severity, string statement, string clause, string fix, Evidence proof)
        {
            var finding = new Finding(kind, context.Site.Home.Text, place, detail, Verdict.Faulty, severity, statement, clause, fix, [place], [proof]);
            findings.Add(finding);
            return finding;
        }
    }
}

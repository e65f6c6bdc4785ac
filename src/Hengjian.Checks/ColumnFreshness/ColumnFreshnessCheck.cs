using Hengjian.Checks.Columns;
using Hengjian.Checks.Pages;
using Hengjian.Core;
using Hengjian.Core.Findings;
using Hengjian.Core.Measures;

namespace Hengjian.Checks.ColumnFreshness;

/// <summary>栏目不更新: columns without anything new inside the window of their kind, and blank columns.</summary>
public sealed class ColumnFreshnessCheck(ColumnFreshnessOptions options) : ISiteCheck
{
    private static readonly MeasureDefinition NewsStale = new("columns.news-stale", MeasureKind.Occurrences, "监测时间点前 2 周内未更新的动态、要闻类栏目");
    private static readonly MeasureDefinition NoticesStale = new("columns.notices-policies-stale", MeasureKind.Occurrences, "监测时间点前 6 个月内未更新的通知公告、政策文件类一级栏目");
    private static readonly MeasureDefinition Stale = new("columns.stale", MeasureKind.Occurrences, "应更新而未更新的全部栏目");
    private static readonly MeasureDefinition Blank = new("columns.blank", MeasureKind.Occurrences, "空白栏目");
    private static readonly MeasureDefinition LongStale = new("columns.stale-1y", MeasureKind.Occurrences, "应更新而超过 1 年未更新的栏目");
    private static readonly MeasureDefinition Other = new("columns.other-stale-or-blank", MeasureKind.Occurrences, "没有专门指标的空白或应更新未更新栏目");

    private static readonly IReadOnlyList<(ColumnKind Kind, MeasureDefinition Present, MeasureDefinition Updated)> Kinds =
    [
        (ColumnKind.News, Present("news", "动态要闻"), Updated("news", "动态要闻", "2 周")),
        (ColumnKind.Notices, Present("notices", "通知公告"), Updated("notices", "通知公告", "6 个月")),
        (ColumnKind.Policies, Present("policies", "政策文件"), Updated("policies", "政策文件", "6 个月")),
        (ColumnKind.Interpretations, Present("interpretations", "政策解读"), Updated("interpretations", "政策解读", "6 个月")),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<MeasureDefinition> Publishes { get; } =
        [NewsStale, NoticesStale, Stale, LongStale, Blank, Other, .. Kinds.Select(kind => kind.Present), .. Kinds.Select(kind => kind.Updated)];

    /// <inheritdoc/>
    public ISiteInspection Open(SiteContext context) => new Inspection(context, options, Publishes);

    private static MeasureDefinition Present(string kind, string name) => new($"column.{kind}.present", MeasureKind.Flag, $"开设{name}类栏目");

    private static MeasureDefinition Updated(string kind, string name, string window) => new($"column.{kind}.updated", MeasureKind.Flag, $"{name}类栏目中至少一个在监测时间点前 {window}内有更新");

    private sealed class Inspection(SiteContext context, ColumnFreshnessOptions options, IReadOnlyList<MeasureDefinition> publishes) : ISiteInspection
    {
        private readonly ColumnBook book = new(context);
        private readonly DateOnly day = ChinaTime.DayOf(context.MonitoredAt);

        public void Visit(Page page) => book.Add(page);

        public CheckResult Conclude()
        {
            var columns = new ColumnJudge(context, book, options).Columns();
            if (columns.Count == 0)
            {
                return new CheckResult([], [.. publishes.Select(definition => definition.NotProven("没有采集到栏目页面"))]);
            }

            var findings = new List<Finding>();
            var occurrences = new List<(Column Column, Occurrence Occurrence)>();
            foreach (var column in columns.Where(column => column.State is ColumnState.Stale or ColumnState.Blank))
            {
                var finding = column.State == ColumnState.Stale ? StaleFinding(column) : BlankFinding(column);
                findings.Add(finding);
                occurrences.Add((column, new Occurrence($"{finding.Kind}|{finding.Place}", finding.Statement, finding.Id)));
            }

            findings.Sort(FindingOrder.Compare);
            return new CheckResult(findings, [.. Counts(columns, occurrences), .. Kinds.SelectMany(kind => Flags(kind, columns, findings))]);
        }

        private IEnumerable<Measure> Counts(IReadOnlyList<Column> columns, List<(Column Column, Occurrence Occurrence)> found)
        {
            var year = ChinaTime.MonthsBefore(day, options.OtherMonths);
            yield return Of(NewsStale, column => column.Kind == ColumnKind.News, IsStale);
            yield return Of(NoticesStale, column => column.Kind is ColumnKind.Notices or ColumnKind.Policies && !column.IsNested, IsStale);
            yield return Of(Stale, _ => true, IsStale);
            yield return Of(LongStale, _ => true, column => IsStale(column) && !(column.Latest >= year));
            yield return Of(Blank, _ => true, column => column.State == ColumnState.Blank);
            yield return Of(Other, column => !ColumnNaming.HasIndicatorOfItsOwn(column.Name, column.Kind), _ => true);

            // What is not proven of the same columns leaves the list open: it may hide more.
            Measure Of(MeasureDefinition definition, Func<Column, bool> meant, Func<Column, bool> counted)
            {
                var items = found.Where(pair => meant(pair.Column) && counted(pair.Column)).Select(pair => pair.Occurrence).ToList();
                var open = columns.Where(column => column.State == ColumnState.NotProven && meant(column)).Select(column => column.Name).ToList();
                return definition.Occurrences(items, columns.Count, $"识别栏目 {columns.Count} 个，{definition.Meaning} {items.Count} 个")
                    .LeavingOpen(open.Count == 0 ? null : $"{open.Count} 个栏目未能认定（{CheckWords.Some(open)}），需人工查看");
            }

            static bool IsStale(Column column) => column.State == ColumnState.Stale;
        }

        private static IEnumerable<Measure> Flags((ColumnKind Kind, MeasureDefinition Present, MeasureDefinition Updated) kind, IReadOnlyList<Column> columns, List<Finding> findings)
        {
            var own = columns.Where(column => column.Kind == kind.Kind).ToList();
            var named = CheckWords.Some([.. own.Select(column => column.Name)]);
            if (own.Count == 0)
            {
                yield return kind.Present.Flag(false, $"在识别的 {columns.Count} 个栏目中没有找到");
                yield return kind.Updated.NotProven("没有找到此类栏目");
                yield break;
            }

            yield return kind.Present.Flag(true, $"找到 {own.Count} 个：{named}", own[0].Proof);
            var fresh = own.FirstOrDefault(column => column.State == ColumnState.Updated);
            if (fresh is not null)
            {
                yield return kind.Updated.Flag(true, $"“{fresh.Name}”最近更新于 {CheckWords.Of(fresh.Latest!.Value)}", fresh.Proof);
            }
            else if (own.Exists(column => column.State is ColumnState.NotProven or ColumnState.Exempt))
            {
                yield return kind.Updated.NotProven($"未能认定是否更新：{named}", own[0].Proof);
            }
            else
            {
                yield return kind.Updated.Flag(false, $"均未更新：{named}", own[0].Proof).ToldBy(findings.Where(finding => own.Exists(column => column.Url.Text == finding.Place)));
            }
        }

        private Finding StaleFinding(Column column)
        {
            var last = column.Latest is { } date ? $"最近一次更新为 {CheckWords.Of(date)}" : "条目均未注明发布时间（视为不更新）";
            return Found(
                "column.stale",
                column,
                $"栏目“{column.Name}”在监测时间点 {CheckWords.Of(day)} 前 {options.WindowWords(column.Kind)}内（{CheckWords.Of(options.WindowStart(column.Kind, day))} 以来）无更新，{last}，共见条目 {column.Items} 条。",
                $"{Clause.OfSiteVeto("栏目不更新", column.Kind is ColumnKind.News or ColumnKind.Notices or ColumnKind.Policies ? "1" : "2")}；{PointsClause(column)}",
                "及时补充发布；确无内容可更新的栏目应归并或撤销，并在稿件上注明发布时间。");
        }

        /// <summary>Where the column costs points: the indicator of its kind, or that of all other columns.</summary>
        private static string PointsClause(Column column) => Clause.OfPoints(
            "发布解读",
            column.Kind switch
            {
                ColumnKind.News => "动态要闻",
                ColumnKind.Notices => "通知公告",
                ColumnKind.Policies => "政策文件",
                ColumnKind.Interpretations => "政策解读",
                _ => "重点领域与其他栏目",
            },
            "2");

        private Finding BlankFinding(Column column) => Found(
            "column.blank",
            column,
            $"栏目“{column.Name}”空白：没有条目，也没有正文。",
            $"{Clause.OfSiteVeto("栏目不更新", "3")}；{PointsClause(column)}",
            "补充内容后再开放栏目，或撤下空白栏目。");

        private Finding Found(string kind, Column column, string statement, string clause, string fix) => new(
            kind,
            context.Site.Home.Text,
            column.Url.Text,
            "",
            Verdict.Faulty,
            Severity.Deduction,
            statement,
            clause,
            fix,
            [column.Url.Text],
            [column.Proof]);
    }
}

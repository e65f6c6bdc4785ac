using Hengjian.Checks.Columns;
using Hengjian.Checks.Pages;
using Hengjian.Core;
using Hengjian.Core.Findings;
using Hengjian.Core.Measures;

namespace Hengjian.Checks.PageLabel;

/// <summary>页面标签: the labels of the site on every page, of the column on column pages, of the article on content pages.</summary>
public sealed class PageLabelCheck(PageLabelOptions options) : ISiteCheck
{
    private static readonly MeasureDefinition Articles = new("labels.sampled-articles-without", MeasureKind.Occurrences, "抽查的内容页面中没有站点标签或内容标签的");
    private static readonly MeasureDefinition Columns = new("labels.sampled-columns-without", MeasureKind.Occurrences, "抽查的栏目页面中没有站点标签或栏目标签的");
    private static readonly string[] OfSite = ["SiteName", "SiteDomain", "SiteIDCode"];
    private static readonly string[] OfColumn = ["ColumnName"];
    private static readonly string[] OfArticle = ["ArticleTitle", "PubDate", "ContentSource"];

    /// <inheritdoc/>
    public IReadOnlyList<MeasureDefinition> Publishes { get; } = [Articles, Columns];

    /// <inheritdoc/>
    public ISiteInspection Open(SiteContext context) => new Inspection(context, options);

    private sealed class Inspection(SiteContext context, PageLabelOptions options) : ISiteInspection
    {
        private readonly FaultyPages site = new(options.EvidencePages);
        private readonly FaultyPages column = new(options.EvidencePages);
        private readonly FaultyPages article = new(options.EvidencePages);
        private readonly SortedDictionary<string, (string? Fault, Evidence? Proof)> articles = new(StringComparer.Ordinal);
        private readonly SortedDictionary<string, (string? Fault, Evidence? Proof)> columns = new(StringComparer.Ordinal);
        private int examined;

        public void Visit(Page page)
        {
            if (!page.IsReadable || !context.Owns(page.Capture.FinalUrl))
            {
                return;
            }

            examined++;
            var siteFault = Look(page, site, OfSite);
            if (context.IsHome(page.Url))
            {
                return;
            }

            if (page.Kind == PageKind.ColumnList && !ColumnNaming.IsFunction($"{page.VisibleTitle}{page.Title}"))
            {
                Keep(columns, page, siteFault, "label.column-missing", Look(page, column, OfColumn));
            }
            else if (page.Kind == PageKind.Article)
            {
                Keep(articles, page, siteFault, "label.article-missing", Look(page, article, OfArticle));
            }
        }

        public CheckResult Conclude()
        {
            var findings = new List<Finding>();
            Add(findings, article, "label.article-missing", $"{article.Count} 个内容页面缺少内容标签 ArticleTitle、PubDate 或 ContentSource（共 {articles.Count} 个内容页面）。", "1", "在内容页模板中补全 ArticleTitle、PubDate、ContentSource 三个标签并赋值。");
            Add(findings, column, "label.column-missing", $"{column.Count} 个栏目页面缺少栏目标签 ColumnName（共 {columns.Count} 个栏目页面）。", "2", "在栏目页模板中补全 ColumnName 等栏目标签。");
            Add(findings, site, "label.site-missing", $"{site.Count} 个页面缺少站点标签 SiteName、SiteDomain 或 SiteIDCode（共检查 {examined} 个页面）。", "1", "在全站模板中补全 SiteName、SiteDomain、SiteIDCode 三个标签并赋值。");
            return new CheckResult(findings, [Sampled(Articles, articles, "内容页", findings), Sampled(Columns, columns, "栏目页", findings)]);
        }

        private Measure Sampled(MeasureDefinition definition, SortedDictionary<string, (string? Fault, Evidence? Proof)> pages, string what, List<Finding> findings)
        {
            if (pages.Count == 0)
            {
                return definition.NotProven($"没有采集到{what}");
            }

            var sample = SeededSample.Draw(pages, pair => pair.Key, options.SampleSize, context.Seed, definition.Id);
            var basis = $"从 {pages.Count} 个{what}中抽取 {sample.Count} 个：{string.Join("、", sample.Select(pair => pair.Key))}";
            return definition.Occurrences(
                sample.Where(pair => pair.Value.Fault is not null).Select(pair => new Occurrence(
                    $"{pair.Value.Fault}|{pair.Key}",
                    $"抽查的{what}缺少标签：{pair.Key}",
                    findings.Find(finding => finding.Kind == pair.Value.Fault)!.Id)),
                sample.Count,
                basis,
                [.. sample.Where(pair => pair.Value.Proof is not null).Select(pair => pair.Value.Proof!)]);
        }

        private static void Keep(SortedDictionary<string, (string? Fault, Evidence? Proof)> pages, Page page, bool siteFault, string kind, bool ownFault)
        {
            var fault = ownFault ? kind : siteFault ? "label.site-missing" : null;
            pages[page.Url.Text] = (fault, fault is null ? null : page.Proof($"缺少标签：{string.Join("、", page.Labels.Lacking([.. OfSite, .. kind == "label.column-missing" ? OfColumn : OfArticle]))}"));
        }

        private static bool Look(Page page, FaultyPages pages, string[] labels)
        {
            var lacking = page.Labels.Lacking(labels);
            if (lacking.Count == 0)
            {
                return false;
            }

            pages.Add(page, () => $"缺少标签：{string.Join("、", lacking)}。{Shown(page)}");
            return true;
        }

        private static string Shown(Page page) =>
            "页面中的标签：" + string.Join("；", OfSite.Concat(OfColumn).Concat(OfArticle).Select(name => $"{name}={CheckWords.Short(page.Labels[name] ?? "（无）")}"));

        private void Add(List<Finding> findings, FaultyPages pages, string kind, string statement, string point, string fix)
        {
            if (pages.Count > 0)
            {
                var home = context.Site.Home.Text;
                findings.Add(new Finding(kind, home, home, "", Verdict.Faulty, Severity.Deduction, statement, Clause.OfPoints("功能设计", "页面标签", point), fix, pages.Places, pages.Evidence));
            }
        }
    }
}

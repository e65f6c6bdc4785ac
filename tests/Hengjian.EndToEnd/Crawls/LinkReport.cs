namespace Hengjian.EndToEnd.Crawls;

/// <summary>The links of a crawl.</summary>
internal sealed record LinkReport(long Checked, long Alive, IReadOnlyList<ReportedLink> Dead, IReadOnlyList<ReportedLink> NotProven);

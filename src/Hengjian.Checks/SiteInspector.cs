using Hengjian.Checks.Pages;
using Hengjian.Core.Captures;

namespace Hengjian.Checks;

/// <summary>Runs checks over the captures of one site: each page is read once and shown to every check.</summary>
/// <remarks>Holds one page at a time; memory grows with what the checks keep, not with the pages. Safe for several threads: every inspection is its own.</remarks>
public sealed class SiteInspector(IReadOnlyList<ISiteCheck> checks)
{
    /// <summary>An inspector with every check and its default options.</summary>
    public SiteInspector()
        : this(SiteChecks.All)
    {
    }

    /// <summary>The newest capture of each address, by address: what an inspection should be given of captures that go back over time.</summary>
    public static IReadOnlyList<Capture> Newest(IEnumerable<Capture> captures) =>
        [.. captures.GroupBy(capture => capture.Url.Text, StringComparer.Ordinal).Select(group => group.MaxBy(capture => capture.At)!).OrderBy(capture => capture.Url)];

    /// <summary>Inspects a site.</summary>
    /// <param name="context">What is known of the site besides its pages.</param>
    /// <param name="captures">Its captures with their bytes, in any order, each address once; see <see cref="Newest"/>. An address that comes again is passed over.</param>
    /// <returns>Findings ordered by kind, place and detail; measures by name, each that the checks publish.</returns>
    public CheckResult Inspect(SiteContext context, IEnumerable<(Capture Capture, byte[] Bytes)> captures)
    {
        var inspections = Open(context);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (capture, bytes) in captures)
        {
            if (seen.Add(capture.Url.Text))
            {
                Show(inspections, Page.Read(capture, bytes));
            }
        }

        return Conclude(inspections);
    }

    /// <summary>Inspects a site whose captures are read from a store one after the other.</summary>
    /// <param name="context">What is known of the site besides its pages.</param>
    /// <param name="captures">Its captures with their bytes, in any order, each address once; see <see cref="Newest"/>. An address that comes again is passed over.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Findings ordered by kind, place and detail; measures by name, each that the checks publish.</returns>
    public async Task<CheckResult> InspectAsync(SiteContext context, IAsyncEnumerable<(Capture Capture, byte[] Bytes)> captures, CancellationToken cancellation = default)
    {
        var inspections = Open(context);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var (capture, bytes) in captures.WithCancellation(cancellation).ConfigureAwait(false))
        {
            if (seen.Add(capture.Url.Text))
            {
                Show(inspections, Page.Read(capture, bytes));
            }
        }

        return Conclude(inspections);
    }

    private List<ISiteInspection> Open(SiteContext context) => [.. checks.Select(check => check.Open(context))];

    private static void Show(List<ISiteInspection> inspections, Page page)
    {
        foreach (var inspection in inspections)
        {
            inspection.Visit(page);
        }
    }

    private static CheckResult Conclude(List<ISiteInspection> inspections)
    {
        var results = inspections.ConvertAll(inspection => inspection.Conclude());
        var findings = results.SelectMany(result => result.Findings).ToList();
        findings.Sort(FindingOrder.Compare);
        return new CheckResult(findings, [.. results.SelectMany(result => result.Measures).OrderBy(measure => measure.Id, StringComparer.Ordinal)]);
    }
}

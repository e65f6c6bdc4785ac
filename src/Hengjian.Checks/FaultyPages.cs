using Hengjian.Checks.Pages;
using Hengjian.Core.Findings;

namespace Hengjian.Checks;

/// <summary>Collects the pages that show one fault: all their addresses, and proof of the first few by address, whatever the order in which they come.</summary>
internal sealed class FaultyPages(int proofs = 3)
{
    private readonly SortedSet<string> places = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Evidence> evidence = new(StringComparer.Ordinal);

    public int Count => places.Count;

    public IReadOnlyList<string> Places => [.. places];

    public IReadOnlyList<Evidence> Evidence => [.. evidence.Values];

    /// <summary>Adds a page; the excerpt is made only if the proof may be shown.</summary>
    public void Add(Page page, Func<string> excerpt)
    {
        var address = page.Url.Text;
        if (!places.Add(address) || (evidence.Count >= proofs && string.CompareOrdinal(address, evidence.Keys.Last()) > 0))
        {
            return;
        }

        evidence[address] = page.Proof(excerpt());
        if (evidence.Count > proofs)
        {
            evidence.Remove(evidence.Keys.Last());
        }
    }

    /// <summary>Takes over the pages of others.</summary>
    public void Merge(IEnumerable<FaultyPages> others)
    {
        foreach (var other in others)
        {
            places.UnionWith(other.places);
            foreach (var (address, proof) in other.evidence)
            {
                evidence[address] = proof;
            }
        }

        while (evidence.Count > proofs)
        {
            evidence.Remove(evidence.Keys.Last());
        }
    }
}

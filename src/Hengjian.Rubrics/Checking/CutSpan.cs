namespace Hengjian.Rubrics.Checking;

/// <summary>The numbers between two cuts.</summary>
internal readonly record struct CutSpan(Cut From, Cut To)
{
    internal bool IsEmpty => From >= To;

    internal CutSpan Common(CutSpan other) => new(Cut.Most(From, other.From), Cut.Least(To, other.To));

    /// <summary>What of this span no other span covers, from low to high.</summary>
    internal IEnumerable<CutSpan> Without(IEnumerable<CutSpan> others)
    {
        var at = From;
        foreach (var other in others.Where(one => !one.IsEmpty).OrderBy(one => one.From))
        {
            var gap = new CutSpan(at, Cut.Least(other.From, To));
            if (!gap.IsEmpty)
                yield return gap;
            at = Cut.Most(at, other.To);
        }

        if (at < To)
            yield return new CutSpan(at, To);
    }
}

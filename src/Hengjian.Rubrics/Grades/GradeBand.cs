namespace Hengjian.Rubrics.Grades;

/// <summary>A grade (等次) and the totals it is given for.</summary>
/// <param name="Grade">Its name.</param>
/// <param name="From">The lower edge.</param>
/// <param name="IncludesFrom">Whether the lower edge belongs to the band.</param>
/// <param name="To">The upper edge; null when the band reaches up to the one above it, or without limit.</param>
/// <param name="IncludesTo">Whether the upper edge belongs to the band.</param>
public sealed record GradeBand(string Grade, decimal From, bool IncludesFrom = true, decimal? To = null, bool IncludesTo = false)
{
    /// <summary>Whether a total lies in the band; one without upper edge also takes what lies above.</summary>
    public bool Takes(decimal total) =>
        (IncludesFrom ? total >= From : total > From) && (To is not { } edge || (IncludesTo ? total <= edge : total < edge));
}

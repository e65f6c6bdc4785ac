namespace Hengjian.Collect.Probes;

/// <summary>How soon a certificate ends.</summary>
/// <param name="Ends">Until when it is valid.</param>
/// <param name="DaysLeft">Whole days left; negative once it is over.</param>
/// <param name="Step">The nearest of the steps 30, 14 and 7 days that has been reached; null while more than 30 days are left. 0 once it is over.</param>
public sealed record CertificateWarning(DateTimeOffset Ends, int DaysLeft, int? Step)
{
    private static readonly int[] Steps = [7, 14, 30];

    /// <summary>What a certificate's end means at a time.</summary>
    public static CertificateWarning At(DateTimeOffset ends, DateTimeOffset now)
    {
        var left = ends - now;
        int? step = left <= TimeSpan.Zero ? 0 : Steps.Where(days => left <= TimeSpan.FromDays(days)).Select(days => (int?)days).FirstOrDefault();
        return new CertificateWarning(ends, (int)Math.Floor(left.TotalDays), step);
    }
}

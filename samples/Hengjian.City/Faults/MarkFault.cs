namespace Hengjian.City.Faults;

/// <summary>A footer mark that is missing or wrong.</summary>
/// <param name="Mark">party-gov-mark, site-code, icp, police-record, sponsor or contact.</param>
/// <param name="Scope">Where.</param>
/// <param name="Wrong">What stands there instead; null when it is missing.</param>
internal sealed record MarkFault(string Mark, PageScope Scope, string? Wrong);

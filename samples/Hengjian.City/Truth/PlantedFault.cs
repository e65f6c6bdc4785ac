namespace Hengjian.City.Truth;

/// <summary>A fault that the city really has: what a check must find. Keys are spelt as those of <see cref="Core.Findings.Finding"/>.</summary>
/// <param name="Kind">The kind, such as <c>column.stale</c>.</param>
/// <param name="Subject">The site's home address or the account's code.</param>
/// <param name="Place">The page, link target or column; the account's code for an account.</param>
/// <param name="Detail">What distinguishes two faults of one kind at one place; empty when nothing does.</param>
/// <param name="Places">Every page that shows it, sorted; null where the pages cannot be told exactly or are too many (more than 3,000).</param>
public sealed record PlantedFault(string Kind, string Subject, string Place, string Detail, IReadOnlyList<string>? Places);

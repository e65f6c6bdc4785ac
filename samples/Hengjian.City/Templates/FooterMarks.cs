namespace Hengjian.City.Templates;

/// <summary>What a page's footer shows; a mark that the plan takes away is null.</summary>
internal sealed record FooterMarks(
    string? Code,
    string? Icp,
    string? Police,
    string? Sponsor,
    string? Contact,
    string? PartyGovId,
    string? FindFault);

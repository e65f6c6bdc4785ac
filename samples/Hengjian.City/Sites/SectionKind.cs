namespace Hengjian.City.Sites;

/// <summary>What a section (栏目) of a site is for; it decides how often it is updated and what its pages look like.</summary>
internal enum SectionKind
{
    News,
    Notices,
    Policies,
    Interpretations,
    Statistics,
    Other,
    Reports,
    Interviews,
    Surveys,
    Guides,
    Board,
    Overview,
    Duties,
    Leaders,
    Catalogue,
    SiteMap,
    Search,
    Landing,
}

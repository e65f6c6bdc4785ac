namespace Hengjian.City.Sites;

/// <summary>The kinds of addresses inside a site.</summary>
internal enum PageKind
{
    Home,
    List,
    Item,
    Json,
    Attachment,
}

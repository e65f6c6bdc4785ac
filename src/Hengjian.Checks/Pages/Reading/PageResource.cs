namespace Hengjian.Checks.Pages.Reading;

/// <summary>Something a page loads.</summary>
/// <param name="Tag">script, iframe or img.</param>
/// <param name="Source">Its address as written.</param>
/// <param name="Words">Alternative text and title.</param>
/// <param name="Offset">Where in the text it stands.</param>
/// <param name="Element">The element it stands in; -1 for the head.</param>
internal sealed record PageResource(string Tag, string Source, string Words, int Offset, int Element);

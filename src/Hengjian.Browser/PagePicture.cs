namespace Hengjian.Browser;

/// <summary>A page as a browser shows it.</summary>
/// <param name="Png">The picture.</param>
/// <param name="Title">The page's title after loading.</param>
/// <param name="Width">The width of the window in CSS pixels.</param>
/// <param name="ContentWidth">The width that the content needs in CSS pixels; more than <paramref name="Width"/> means that it must be scrolled sideways.</param>
/// <param name="Requests">Every address that was asked for, the page itself included, in order.</param>
/// <param name="Refused">Every address that the page named and its own policy forbade; nothing was sent there.</param>
/// <param name="Messages">What the page wrote to the console, errors and refused requests included, and the dialogs it opened.</param>
public sealed record PagePicture(byte[] Png, string Title, int Width, int ContentWidth, IReadOnlyList<string> Requests, IReadOnlyList<string> Refused, IReadOnlyList<string> Messages);

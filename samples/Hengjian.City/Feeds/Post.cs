namespace Hengjian.City.Feeds;

/// <summary>One invented post.</summary>
/// <param name="Id">Its identifier, the last part of its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Published">When it appeared.</param>
internal sealed record Post(string Id, string Title, DateTimeOffset Published);

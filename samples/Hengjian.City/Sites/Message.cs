namespace Hengjian.City.Sites;

/// <summary>A message on a consultation board.</summary>
/// <param name="Index">Its place in the order of asking; 0 is the oldest.</param>
/// <param name="Asked">When it was left.</param>
/// <param name="Answered">When it was answered; null when it was not.</param>
internal sealed record Message(int Index, DateTimeOffset Asked, DateTimeOffset? Answered)
{
    /// <summary>Whether the answer can be seen at a time.</summary>
    public bool AnsweredAt(DateTimeOffset at) => Answered <= at;
}

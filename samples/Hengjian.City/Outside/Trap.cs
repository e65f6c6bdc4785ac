namespace Hengjian.City.Outside;

/// <summary>A harmless link that a hasty check would call dead.</summary>
/// <param name="Kind">What is odd about it.</param>
/// <param name="Words">The words of the link.</param>
/// <param name="Url">Its address.</param>
internal sealed record Trap(string Kind, string Words, string Url);

namespace Hengjian.City.Pages;

/// <summary>A finished page.</summary>
/// <param name="Body">Its bytes.</param>
/// <param name="Newest">The newest thing that it shows.</param>
internal sealed record Composed(byte[] Body, DateTimeOffset Newest);

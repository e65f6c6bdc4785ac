namespace Hengjian.Portal.Truth;

/// <summary>A place where pages lead to ever new pages.</summary>
/// <param name="Class">What it is.</param>
/// <param name="Prefix">The path that all its pages begin with.</param>
/// <param name="Entry">The address that leads in.</param>
/// <param name="MostPages">How many pages a sane crawler may fetch there.</param>
public sealed record CrawlerTrap(string Class, string Prefix, string Entry, int MostPages);

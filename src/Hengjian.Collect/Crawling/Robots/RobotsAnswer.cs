namespace Hengjian.Collect.Crawling.Robots;

/// <summary>What robots.txt says to a wish to ask an address: go, do not, or not known before a moment.</summary>
/// <param name="Refusal">Why it must not be asked (zh-CN); null when it may, or when that is not known yet.</param>
/// <param name="NotBefore">When to come back, because the host's robots.txt cannot be had now; null when it is known.</param>
internal readonly record struct RobotsAnswer(string? Refusal, DateTimeOffset? NotBefore);

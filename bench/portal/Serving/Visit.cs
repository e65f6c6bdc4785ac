namespace Hengjian.Portal.Serving;

/// <summary>One request that reached the portal.</summary>
/// <param name="Listener">The address and port it came to.</param>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query as sent.</param>
/// <param name="Status">The status answered.</param>
public sealed record Visit(string Listener, string Method, string Target, int Status);

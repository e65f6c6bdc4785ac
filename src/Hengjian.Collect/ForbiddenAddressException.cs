namespace Hengjian.Collect;

/// <summary>A host leads to an address that we do not ask: our own machine, a private network, a cloud's metadata service.</summary>
public sealed class ForbiddenAddressException(string message) : IOException(message);

namespace Hengjian.Browser;

/// <summary>Opens a connection for the browser, before any TLS: the one way out that a rendered page has.</summary>
/// <param name="host">A name, or an address of IPv4 or (without brackets) IPv6.</param>
/// <param name="port">1 to 65535.</param>
/// <param name="cancellation">Ends the attempt.</param>
/// <remarks>It looks the name up, judges every address, and connects to the very address it judged; so a name that changes its answer in between gains nothing.</remarks>
/// <exception cref="ForbiddenTargetException">The rules forbid the target.</exception>
/// <exception cref="IOException">It cannot be reached; a <see cref="System.Net.Sockets.SocketException"/> says the same.</exception>
public delegate ValueTask<Stream> OpenConnection(string host, int port, CancellationToken cancellation);

namespace Hengjian.Portal;

/// <summary>Where the portal and the hosts that its links lead to are found, each as address and port.</summary>
/// <param name="Main">The portal itself.</param>
/// <param name="Outside">Another site, on another loopback address.</param>
/// <param name="Expired">A TLS listener whose certificate has run out.</param>
/// <param name="WrongName">A TLS listener whose certificate names another host.</param>
/// <param name="SelfSigned">A TLS listener whose certificate nobody vouches for.</param>
/// <param name="Hanging">Takes connections and never answers.</param>
/// <param name="Resetting">Begins every answer and breaks the connection off in its middle.</param>
/// <param name="Refused">Refuses every connection.</param>
public sealed record PortalAddresses(string Main, string Outside, string Expired, string WrongName, string SelfSigned, string Hanging, string Resetting, string Refused)
{
    /// <summary>The home page's address.</summary>
    public string Home => $"http://{Main}/";
}

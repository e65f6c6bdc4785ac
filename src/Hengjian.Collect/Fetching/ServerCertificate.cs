using System.Security.Cryptography.X509Certificates;

namespace Hengjian.Collect.Fetching;

/// <summary>The certificate that a server showed, as far as monitoring needs it.</summary>
/// <param name="Subject">Whom it names (RFC 4514 text).</param>
/// <param name="Issuer">Who issued it (RFC 4514 text).</param>
/// <param name="NotBefore">From when it is valid.</param>
/// <param name="NotAfter">Until when it is valid.</param>
public sealed record ServerCertificate(string Subject, string Issuer, DateTimeOffset NotBefore, DateTimeOffset NotAfter)
{
    /// <summary>What a certificate says; null where none was shown.</summary>
    internal static ServerCertificate? Of(X509Certificate? certificate) => certificate is X509Certificate2 shown
        ? new ServerCertificate(shown.Subject, shown.Issuer, new DateTimeOffset(shown.NotBefore.ToUniversalTime()), new DateTimeOffset(shown.NotAfter.ToUniversalTime()))
        : null;
}

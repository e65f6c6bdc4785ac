using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Fetching;

/// <summary>Decides on the certificate of one connection and keeps the reason of a refusal.</summary>
/// <remarks>
/// Nothing is downloaded while judging: the addresses stand in the certificate, and a stranger wrote them. Browsers do fetch a missing intermediate
/// certificate, so a chain whose only fault is to be incomplete is accepted here: to call such a site unreachable would be a false alarm.
/// </remarks>
internal sealed class CertificateJudge(RemoteCertificateValidationCallback? trust)
{
    public CallFailure? Failure { get; private set; }

    /// <summary>What the server showed, accepted or refused; null when it showed nothing.</summary>
    public ServerCertificate? Shown { get; private set; }

    public SslClientAuthenticationOptions OptionsFor(string host, HttpWish http) => new()
    {
        TargetHost = host,
        ApplicationProtocols = http switch
        {
            HttpWish.Http2 => [SslApplicationProtocol.Http2, SslApplicationProtocol.Http11],
            HttpWish.Http2Unasked => [SslApplicationProtocol.Http2],
            _ => [SslApplicationProtocol.Http11],
        },
        CertificateChainPolicy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true },
        RemoteCertificateValidationCallback = Judge,
    };

    private bool Judge(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        Shown = ServerCertificate.Of(certificate);
        if (trust?.Invoke(sender, certificate, chain, errors) ?? (errors == SslPolicyErrors.None || IsMerelyIncomplete(chain, errors)))
        {
            return true;
        }

        Failure = new CallFailure(FailureCause.Tls, Words(chain, errors), true);
        return false;
    }

    private static bool IsMerelyIncomplete(X509Chain? chain, SslPolicyErrors errors) =>
        errors == SslPolicyErrors.RemoteCertificateChainErrors
        && chain is { ChainStatus.Length: > 0, ChainElements: [var leaf, ..] }
        && NamesIssuer(leaf.Certificate)
        && chain.ChainStatus.All(fault => fault.Status is X509ChainStatusFlags.PartialChain or X509ChainStatusFlags.RevocationStatusUnknown or X509ChainStatusFlags.OfflineRevocation);

    /// <summary>Whether the certificate says where its issuer's can be had, as those of public authorities do; a browser could not complete the chain of another.</summary>
    private static bool NamesIssuer(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509AuthorityInformationAccessExtension>().Any(access => access.EnumerateCAIssuersUris().Any());

    private static string Words(X509Chain? chain, SslPolicyErrors errors)
    {
        var faults = (chain?.ChainStatus ?? []).Aggregate(X509ChainStatusFlags.NoError, (all, fault) => all | fault.Status);
        return errors switch
        {
            _ when faults.HasFlag(X509ChainStatusFlags.NotTimeValid) => "证书不在有效期内",
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) => "证书与域名不符",
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) => "服务器没有出示证书",
            _ when faults.HasFlag(X509ChainStatusFlags.UntrustedRoot) => "证书由不受信任的机构签发",
            _ => "证书不可信",
        };
    }
}

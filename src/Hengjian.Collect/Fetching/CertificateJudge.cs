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

    public SslClientAuthenticationOptions OptionsFor(string host) => new()
    {
        TargetHost = host,
        ApplicationProtocols = [SslApplicationProtocol.Http11],
        CertificateChainPolicy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true },
        RemoteCertificateValidationCallback = Judge,
    };

    private bool Judge(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (trust?.Invoke(sender, certificate, chain, errors) ?? (errors == SslPolicyErrors.None || IsMerelyIncomplete(chain, errors)))
        {
            return true;
        }

        Failure = new CallFailure(FailureCause.Tls, Words(chain, errors), true);
        return false;
    }

    private static bool IsMerelyIncomplete(X509Chain? chain, SslPolicyErrors errors) =>
        errors == SslPolicyErrors.RemoteCertificateChainErrors
        && chain is { ChainStatus.Length: > 0 }
        && chain.ChainStatus.All(fault => fault.Status is X509ChainStatusFlags.PartialChain or X509ChainStatusFlags.RevocationStatusUnknown or X509ChainStatusFlags.OfflineRevocation);

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

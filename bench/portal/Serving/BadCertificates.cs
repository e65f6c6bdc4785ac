using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Hengjian.Portal.Serving;

/// <summary>Certificates that no visitor may accept, made anew at every start.</summary>
internal static class BadCertificates
{
    /// <summary>For this address, but out of date since 2020.</summary>
    public static X509Certificate2 Expired() => Make("CN=127.0.0.1", IPAddress.Loopback, null, 2020);

    /// <summary>In date, but for another name.</summary>
    public static X509Certificate2 WrongName() => Make("CN=www.other.invalid", null, "www.other.invalid", 2100);

    /// <summary>In date and for this address, but nobody vouches for it.</summary>
    public static X509Certificate2 SelfSigned() => Make("CN=127.0.0.1", IPAddress.Loopback, null, 2100);

    private static X509Certificate2 Make(string subject, IPAddress? address, string? name, int until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (address is not null)
        {
            names.AddIpAddress(address);
        }

        if (name is not null)
        {
            names.AddDnsName(name);
        }

        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(new DateTimeOffset(2019, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(until, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}

using Microsoft.AspNetCore.Http;

namespace Hengjian.Server.Results;

/// <summary>The headers that keep a page from doing what it need not do. Every answer carries them; a page then allows itself what it needs.</summary>
internal static class SecurityHeaders
{
    /// <summary>Adds the headers; until <see cref="Allow"/> is called nothing at all is allowed.</summary>
    public static void AddTo(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers.CacheControl = "no-cache";
    }

    /// <summary>Sets what a page of ours may do; no one may frame it.</summary>
    public static void Allow(IHeaderDictionary headers, string policy) => headers.ContentSecurityPolicy = policy + "; frame-ancestors 'none'";

    /// <summary>Captured markup in a frame of ours: no script, no request, no form, no navigation of the page around it.</summary>
    public static void Cage(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
        headers.XFrameOptions = "SAMEORIGIN";
    }
}

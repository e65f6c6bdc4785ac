using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace Hengjian.Probes.Bench;

/// <summary>A server on every loopback address: answers a request with a small page and closes; on 127.128.0.0 and above it keeps the visitor waiting for 15 seconds first.</summary>
internal static class HealthyServer
{
    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(15.2);
    private static readonly byte[] Answer = Make();

    public static async Task RunAsync()
    {
        using var plain = Listen();
        using var secure = Listen();
        using var certificate = Certificate();
        var context = SslStreamCertificateContext.Create(certificate, null, offline: true);
        _ = Task.Run(() => AcceptAsync(plain, null));
        _ = Task.Run(() => AcceptAsync(secure, context));
        Console.WriteLine(JsonSerializer.Serialize(new { http = ((IPEndPoint)plain.LocalEndPoint!).Port, https = ((IPEndPoint)secure.LocalEndPoint!).Port }));
        await Console.In.ReadToEndAsync();
    }

    private static Socket Listen()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Any, 0));
        socket.Listen(4096);
        return socket;
    }

    private static async Task AcceptAsync(Socket listener, SslStreamCertificateContext? certificate)
    {
        while (true)
        {
            var visitor = await listener.AcceptAsync();
            _ = certificate is null ? ServeAsync(visitor) : ServeAsync(visitor, certificate);
        }
    }

    private static async Task ServeAsync(Socket visitor)
    {
        using var held = visitor;
        try
        {
            var request = new byte[2048];
            if (await visitor.ReceiveAsync(request) == 0)
            {
                return;
            }

            if (((IPEndPoint)visitor.LocalEndPoint!).Address.GetAddressBytes()[1] >= 128)
            {
                await Task.Delay(Hanging, TimeProvider.System);
            }

            await visitor.SendAsync(Answer);
            visitor.Shutdown(SocketShutdown.Send);
            await visitor.ReceiveAsync(request);
        }
        catch (SocketException)
        {
        }
    }

    private static async Task ServeAsync(Socket visitor, SslStreamCertificateContext certificate)
    {
        await using var stream = new SslStream(new NetworkStream(visitor, ownsSocket: true));
        try
        {
            await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = certificate });
            await stream.ReadAtLeastAsync(new byte[2048], 1, throwOnEndOfStream: false);
            await stream.WriteAsync(Answer);
            await stream.ShutdownAsync();
        }
        catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
        {
        }
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=bench.test", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(90));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private static byte[] Make()
    {
        var body = "<!DOCTYPE html><title>模拟首页</title>" + string.Concat(Enumerable.Repeat("<p>模拟内容，供测量使用。</p>", 40));
        return Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");
    }
}

using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GitOpsGen.Delivery.Tests;

/// <summary>
/// TLS in front of a loopback port, with a certificate that only its own authority vouches for, through one in between,
/// as companies have it.
/// </summary>
internal sealed class TlsFront : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly SslStreamCertificateContext _certificate;
    private readonly int _behind;

    public TlsFront(int behind)
    {
        _behind = behind;
        var now = DateTimeOffset.UtcNow;
        using var authorityKey = RSA.Create(2048);
        var request = new CertificateRequest("CN=Acme", authorityKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var authority = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        AuthorityPem = authority.ExportCertificatePem();

        using var betweenKey = RSA.Create(2048);
        request = new CertificateRequest("CN=Acme servers", betweenKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var between = request.Create(authority, now.AddDays(-1), now.AddHours(18), [1]);
        using var signer = between.CopyWithPrivateKey(betweenKey);

        using var key = RSA.Create(2048);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("git.test");
        request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(signer, now.AddDays(-1), now.AddHours(12), [1]);
        _certificate = SslStreamCertificateContext.Create(certificate.CopyWithPrivateKey(key), [between], offline: true);
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string AuthorityPem { get; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose()
    {
        _listener.Stop();
        _certificate.TargetCertificate.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                _ = RelayAsync(await _listener.AcceptTcpClientAsync());
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        try
        {
            using var _ = client;
            await using var tls = new SslStream(client.GetStream());
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = _certificate });
            using var server = new TcpClient("127.0.0.1", _behind);
            await Task.WhenAny(tls.CopyToAsync(server.GetStream()), server.GetStream().CopyToAsync(tls));
        }
        catch (Exception e) when (e is IOException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            // The client hung up, which is what a distrustful one does.
        }
    }
}

using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GitOpsGen.Delivery.Git;

namespace GitOpsGen.Delivery;

/// <summary>HTTP for Git and for the services: the same proxies and certificates for both.</summary>
internal static class HttpClients
{
    /// <summary>
    /// Proxies come from <c>HTTPS_PROXY</c>, <c>HTTP_PROXY</c> and <c>NO_PROXY</c>, as .NET reads them. Certificates are
    /// trusted if the system does, or if an authority in <c>GIT_SSL_CAINFO</c> (a PEM file) signed them.
    /// Redirects are left to the caller: credentials must not follow them to another host.
    /// </summary>
    public static SocketsHttpHandler Handler(Func<string, string?> environment)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(20),
            AutomaticDecompression = System.Net.DecompressionMethods.All,
        };
        if (environment("GIT_SSL_CAINFO") is { Length: > 0 } file)
        {
            var authorities = Authorities(file);
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, presented, errors) =>
                errors == SslPolicyErrors.None
                || (errors == SslPolicyErrors.RemoteCertificateChainErrors && certificate is X509Certificate2 server
                    && IsSignedBy(authorities, server, presented?.ChainPolicy.ExtraStore ?? []));
        }

        return handler;
    }

    private static X509Certificate2Collection Authorities(string file)
    {
        try
        {
            var authorities = new X509Certificate2Collection();
            authorities.ImportFromPemFile(file);
            return authorities;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new DeliveryException(GitDiagnostics.BadAuthorities(file, e.Message), e);
        }
    }

    /// <param name="between">What the server sent with its certificate: the authorities between it and one that is trusted.</param>
    private static bool IsSignedBy(X509Certificate2Collection authorities, X509Certificate2 server, X509Certificate2Collection between)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.ExtraStore.AddRange(between);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(server);
    }
}

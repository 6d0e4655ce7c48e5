using System.Security.Authentication;
using GitOpsGen.Delivery.Git;

namespace GitOpsGen.Delivery.PullRequests;

/// <summary>What a broken connection to a host's API means.</summary>
internal static class HostConnection
{
    /// <returns>What may pass by itself, and is tried again; or a certificate that is not trusted, which is not.</returns>
    public static Exception Explain(RemoteUrl url, Exception failure) => failure.InnerException is AuthenticationException certificate
        ? new DeliveryException(GitDiagnostics.UntrustedCertificate(url.WebOrigin, certificate.Message), failure)
        : new TransientException(PullRequestDiagnostics.Unreachable(url.Host, Plain.FirstLine(failure.Message)), cause: failure);
}

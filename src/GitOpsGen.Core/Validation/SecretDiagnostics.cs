using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Validation;

/// <summary>MESH128x: secrets and certificates. None of these repeats the secret.</summary>
internal static class SecretDiagnostics
{
    public static Diagnostic NoStore(SourceLocation at) =>
        new(Severity.Error, "MESH1280", "external-secrets needs the name of a store", at, "add 'store:' with the name of a ClusterSecretStore");

    /// <summary>
    /// Workloads of two primaries would refuse each other's certificates, and every call between them would fail.
    /// </summary>
    public static Diagnostic NoCommonRoot(SourceLocation at, int primaries) =>
        new(Severity.Error, "MESH1281", $"{primaries} primaries that each make a CA of their own do not trust each other", at, "set 'mesh.certificates.issuer' to cacerts or istio-csr");

    /// <summary>The URL goes into every Application, and so into Git and Argo CD's pages.</summary>
    public static Diagnostic CredentialsInUrl(SourceLocation at) =>
        new(Severity.Error, "MESH1282", "the repository's URL holds a user name or password", at, "remove it from the URL, and revoke it if it was committed; tokens come from the environment or a Git credential helper");
}

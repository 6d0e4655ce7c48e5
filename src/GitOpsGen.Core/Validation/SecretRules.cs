using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Validation;

/// <summary>Where secrets come from, and that none stands in the config.</summary>
internal static class SecretRules
{
    /// <summary>MESH1280 to MESH1282.</summary>
    public static void Check(ValidationContext context)
    {
        var secrets = context.File.Mesh.Secrets;
        if (secrets.Provider == SecretsProvider.ExternalSecrets && secrets.Store is null)
            context.Report(SecretDiagnostics.NoStore(secrets.At("provider")));

        // Without a common root, primaries do not trust each other's workloads (istio.io multi-primary; facts: istio.md section 2).
        var primaries = context.Clusters.Count(cluster => cluster.Role == ClusterRole.Primary);
        if (primaries > 1 && context.File.Mesh.Certificates.Issuer == CertificateIssuer.Istiod)
            context.Report(SecretDiagnostics.NoCommonRoot(context.File.Mesh.At("certificates", "issuer"), primaries));

        var repository = context.File.Delivery.Repository;
        if (Uri.TryCreate(repository.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length > 0)
            context.Report(SecretDiagnostics.CredentialsInUrl(repository.At("url")));
    }
}

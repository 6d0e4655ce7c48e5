using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Planning;

/// <summary>Secrets that must exist before istiod and Kiali start, fetched from the secret store; with provider manual the README says how to make them.</summary>
internal static class BootstrapSecretsPlan
{
    // istiod reads a CA from the Secret cacerts under these keys (istio security/pkg/pki/ca/ca.go).
    private static readonly string[] CaKeys = ["ca-cert.pem", "ca-key.pem", "root-cert.pem", "cert-chain.pem"];

    /// <returns><c>cacerts</c> on a primary whose CA comes from the store, Kiali's signing key where Kiali runs;
    /// nothing unless the provider is external-secrets.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope)
    {
        if (scope.Mesh.Mesh.Secrets.Provider != SecretsProvider.ExternalSecrets)
            yield break;
        if (scope.Cluster.IsPrimary && scope.Mesh.Mesh.Certificates.Issuer == CertificateIssuer.Cacerts)
            yield return Secret(scope, "cacerts", $"{scope.Cluster.Name}-cacerts", CaKeys, new Origin("mesh.certificates", scope.Mesh.Mesh.At("certificates")));
        if (scope.Cluster.Kiali is { } kiali)
            yield return Secret(scope, KialiPlan.SigningKeySecret, $"{scope.Cluster.Name}-kiali", ["key"], scope.Part("addons.kiali", kiali.At()));
    }

    private static PlannedFile Secret(ClusterScope scope, string name, string remoteKey, string[] properties, Origin origin) =>
        scope.Manifest(MeshModel.IstioNamespace, "ExternalSecret", name, "manifests/external-secret.yaml.sbn", origin, ("name", name), ("remoteKey", remoteKey), ("properties", properties));
}

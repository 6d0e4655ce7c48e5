using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Planning;

/// <summary>The tree's own README: what is in it, how it hangs together, and what only a human can do.</summary>
internal static class ReadmePlan
{
    /// <returns><c>README.md</c> at the tree's root; with provider manual it lists
    /// the commands for each secret, which the tree does not hold.</returns>
    public static PlannedFile Of(MeshModel mesh)
    {
        var data = new Dictionary<string, object?>
        {
            ["clusters"] = mesh.Clusters,
            ["namespaces"] = mesh.Namespaces,
            ["primaries"] = mesh.Primaries,
            ["manualSecrets"] = mesh.Mesh.Secrets.Provider == SecretsProvider.Manual,
            ["cacerts"] = mesh.Mesh.Certificates.Issuer == CertificateIssuer.Cacerts,
            ["kialiSecret"] = KialiPlan.SigningKeySecret,
            ["remoteSecrets"] = mesh.Primaries.SelectMany(primary => RemoteSecretsPlan.Watched(mesh, primary).Select(watched => new RemoteSecret(primary, watched))).ToList(),
        };
        return new PlannedFile("README.md", "README.md.sbn", data, new Origin("mesh", mesh.Mesh.At()), Cluster: "");
    }
}

/// <summary>A pair of clusters of which the first's istiod watches the second's API server.</summary>
public sealed record RemoteSecret(Cluster Watching, Cluster Watched);

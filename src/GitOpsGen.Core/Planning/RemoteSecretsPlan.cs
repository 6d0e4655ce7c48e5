using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Planning;

/// <summary>The kubeconfigs with which a primary's istiod watches the other clusters, fetched from the secret store. None of it is in Git.</summary>
internal static class RemoteSecretsPlan
{
    /// <summary>What this Application syncs of a cluster's <c>manifests</c>; the policies' Application leaves it out.</summary>
    public const string Include = "*/externalsecret-istio-remote-secret-*.yaml";

    /// <returns>The Application and an ExternalSecret for each watched cluster. Its
    /// name ends in the cluster's name, which is the key in the Secret and the cluster
    /// of <c>injectionPath</c> too: istiod tells clusters apart by it.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope)
    {
        if (!Has(scope))
            yield break;
        var application = new ManifestsApplication(Component.RemoteSecrets, scope.InRepository($"{scope.Folder}/manifests"), Include, Exclude: null, Wave.RemoteSecrets)
        {
            SyncOptions = ["ServerSideApply=true", "SkipDryRunOnMissingResource=true", "FailOnSharedResource=true"],
        };
        yield return scope.File($"{scope.Folder}/apps/{Component.RemoteSecrets}.yaml", "apps/manifests.yaml.sbn", scope.Origin, ("app", application));
        foreach (var remote in Watched(scope.Mesh, scope.Cluster))
        {
            // Name and key are those of `istioctl create-remote-secret` (facts: istio.md section 8).
            var name = $"istio-remote-secret-{remote.Name}";
            var origin = new Origin($"clusters[{remote.Name}]", remote.Config.At());
            yield return scope.Manifest(MeshModel.IstioNamespace, "ExternalSecret", name, "manifests/remote-secret.yaml.sbn", origin, ("name", name), ("remote", remote));
        }
    }

    /// <summary>True when the cluster has the Application; without it, an ExternalSecret that the user adds under such a name is a manifest like any other.</summary>
    public static bool Has(ClusterScope scope) =>
        scope.Mesh.Mesh.Secrets.Provider == SecretsProvider.ExternalSecrets && Watched(scope.Mesh, scope.Cluster).Any();

    /// <summary>Every other cluster: each primary discovers the endpoints of the whole mesh.</summary>
    public static IEnumerable<Cluster> Watched(MeshModel mesh, Cluster cluster) =>
        cluster.IsPrimary ? mesh.Clusters.Where(other => other != cluster) : [];
}

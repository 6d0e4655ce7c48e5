using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Checking.Istio.Inventory;

namespace GitOpsGen.Core.Checking.Istio.CrossCluster;

/// <summary>
/// MESH3208, MESH3209, MESH3210: every istiod has one remote secret for every other cluster of the mesh, under the name
/// that the cluster is known by, and none that it does not need (facts/istio.md §8; istioctl/pkg/multicluster/remote_secret.go).
/// </summary>
internal static class RemoteSecrets
{
    /// <summary>The name that istioctl create-remote-secret gives; istiod itself goes by the label.</summary>
    public const string Prefix = "istio-remote-secret-";

    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var cluster in mesh.Inventory.Clusters)
        {
            var secrets = new[] { Kinds.Secret, Kinds.ExternalSecret, Kinds.SealedSecret }.SelectMany(kind => mesh.Of(cluster.Name, kind))
                .Select(RemoteSecret.Of).OfType<RemoteSecret>().ToList();
            var seen = new Dictionary<string, RemoteSecret>();
            foreach (var secret in secrets)
            {
                foreach (var finding in CheckSecret(mesh, cluster, secret, seen))
                    yield return finding;
            }
            if (!mesh.Inventory.RemoteSecretsComplete || cluster.Role != ClusterRole.Primary)
                continue;
            foreach (var other in mesh.Inventory.Clusters.Where(other => other.Name != cluster.Name && !seen.ContainsKey(other.Name)))
                yield return CrossClusterFindings.RemoteSecretMissing(mesh.PlaceOf(cluster), cluster, other);
        }
    }

    private static IEnumerable<Finding> CheckSecret(MeshIndex mesh, ClusterFacts cluster, RemoteSecret secret, Dictionary<string, RemoteSecret> seen)
    {
        foreach (var key in secret.Keys)
        {
            var name = key.Text;
            if (mesh.Cluster(name) is null)
                yield return CrossClusterFindings.RemoteSecretUnknown(secret.Document.On(key), name, mesh.Inventory.Clusters);
            else if (name == cluster.Name)
                yield return CrossClusterFindings.RemoteSecretSuperfluous(secret.Document.On(key), $"istiod of '{cluster.Name}' ignores a remote secret for its own cluster");
            else if (!seen.TryAdd(name, secret))
                yield return CrossClusterFindings.RemoteSecretSuperfluous(secret.Document.On(key), $"{seen[name].Document} is already for cluster '{name}'");
            if (secret.Annotation is { } annotation && annotation.Text() != name)
                yield return CrossClusterFindings.RemoteSecretNames(secret.Document.On(annotation), $"annotation names cluster '{annotation.Text()}'", name);
            if (secret.Name.StartsWith(Prefix, StringComparison.Ordinal) && secret.Name[Prefix.Length..] != name && secret.Keys.Count == 1)
                yield return CrossClusterFindings.RemoteSecretNames(secret.Document.At("metadata", "name"), $"name '{secret.Name}' ends in another cluster", name);
        }
        // An ExternalSecret that fetches whatever is there (dataFrom) says its cluster by its name alone.
        if (secret.Keys.Count == 0 && secret.Name.StartsWith(Prefix, StringComparison.Ordinal))
            seen.TryAdd(secret.Name[Prefix.Length..], secret);
        if (cluster.Role == ClusterRole.Remote && !mesh.IsConfigCluster(cluster.Name))
            yield return CrossClusterFindings.RemoteSecretSuperfluous(secret.Document.At("kind"), $"cluster '{cluster.Name}' has no istiod that reads remote secrets");
        else if (secret.Document.EffectiveNamespace() != cluster.ControlPlaneNamespace)
            yield return CrossClusterFindings.RemoteSecretNamespace(secret.Document.At("metadata", "namespace"), secret.Document.EffectiveNamespace(), cluster.ControlPlaneNamespace);
    }
}

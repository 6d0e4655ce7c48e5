using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Planning;

/// <summary>Where the mesh's project may deploy to in one cluster: each namespace by name, no wildcard (facts: argocd.md section 2).</summary>
public sealed class ProjectDestinations
{
    /// <param name="files">What is planned for the cluster.</param>
    internal ProjectDestinations(Cluster cluster, IEnumerable<PlannedFile> files)
    {
        Cluster = cluster;
        Namespaces =
        [
            .. cluster.Gateways.Select(gateway => gateway.Namespace)
                .Concat(files.Where(file => file.Namespace is not null).Select(file => file.Namespace!))
                .Append(MeshModel.IstioNamespace)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    public Cluster Cluster { get; }

    public IReadOnlyList<string> Namespaces { get; }
}

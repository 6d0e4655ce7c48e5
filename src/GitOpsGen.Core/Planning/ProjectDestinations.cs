using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Planning;

/// <summary>Where the mesh's project may deploy to in one cluster: each namespace by name, no wildcard (facts: argocd.md section 2).</summary>
public sealed class ProjectDestinations
{
    internal ProjectDestinations(MeshModel mesh, Cluster cluster)
    {
        Cluster = cluster;
        Namespaces =
        [
            .. cluster.Gateways.Select(gateway => gateway.Namespace)
                .Concat(mesh.Namespaces.Where(item => item.IsIn(cluster)).Select(item => item.Name))
                .Append(MeshModel.IstioNamespace)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    public Cluster Cluster { get; }

    public IReadOnlyList<string> Namespaces { get; }
}

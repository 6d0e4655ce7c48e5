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

    /// <summary>
    /// The template writes <see cref="Model.Cluster.Destination"/>, the name under which Argo CD knows the cluster.
    /// </summary>
    public Cluster Cluster { get; }

    /// <summary>Each once, in ordinal order; istio-system is always among them.</summary>
    public IReadOnlyList<string> Namespaces { get; }
}

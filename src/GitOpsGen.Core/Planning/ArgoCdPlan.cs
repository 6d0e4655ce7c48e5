using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Planning.External;

namespace GitOpsGen.Core.Planning;

/// <summary>What Argo CD itself needs: projects, the root Application, a parent per cluster, and the settings that ordering depends on.</summary>
internal static class ArgoCdPlan
{
    /// <param name="planned">Every other file, by cluster: projects allow what is used and nothing else.</param>
    /// <returns><c>argocd/projects.yaml</c>, <c>root.yaml</c>, <c>argocd-cm.yaml</c>,
    /// <c>README.md</c> and <c>parents/&lt;cluster&gt;.yaml</c>.</returns>
    public static IEnumerable<PlannedFile> Of(MeshModel mesh, IReadOnlyDictionary<Cluster, List<PlannedFile>> planned)
    {
        var origin = new Origin("delivery.argocd", mesh.Delivery.At("argocd"));
        yield return File("argocd/projects.yaml", "argocd/projects.yaml.sbn", origin, ("clusters", mesh.Clusters.Select(cluster => new ProjectDestinations(cluster, planned[cluster])).ToList()), ("clusterKinds", ClusterKinds(mesh)), ("repositories", Repositories(mesh)));
        yield return File("argocd/root.yaml", "argocd/root.yaml.sbn", origin, ("path", RepositoryPaths.InRepository(mesh, "argocd")));
        yield return File("argocd/argocd-cm.yaml", "argocd/argocd-cm.yaml.sbn", origin, ("endpointSlices", NeedsEndpointSlices(mesh)));
        yield return File("argocd/README.md", "argocd/README.md.sbn", origin, ("endpointSlices", NeedsEndpointSlices(mesh)));
        foreach (var cluster in mesh.Clusters)
        {
            yield return File(
                $"argocd/parents/{cluster.Name}.yaml",
                "argocd/parent.yaml.sbn",
                new Origin($"clusters[{cluster.Name}]", cluster.Config.At()),
                ("cluster", cluster),
                ("name", Component.ApplicationName(cluster.Name, Component.Parent)),
                ("path", RepositoryPaths.InRepository(mesh, $"clusters/{cluster.Name}/apps")));
        }
    }

    // With an IP as remotePilotAddress the chart renders an EndpointSlice, which Argo CD 3 leaves out by default
    // (facts: argocd.md section 4).
    private static bool NeedsEndpointSlices(MeshModel mesh) =>
        mesh.Clusters.Any(cluster => !cluster.IsPrimary && cluster.Primary.ControlPlaneGateway is { HasIpAddress: true });

    // Beyond what the charts need: kinds of the config's own manifests that name no namespace.
    private static List<Dictionary<string, object?>> ClusterKinds(MeshModel mesh) =>
    [
        .. mesh.Config.Manifests
            .Where(item => VerbatimPlan.Identity(item).Namespace is null)
            .Select(item => (Group: Group(item.Manifest.Text("apiVersion") ?? ""), Kind: item.Manifest.Text("kind") ?? ""))
            .Distinct()
            .Order()
            .Where(kind => kind != ("", "Namespace"))
            .Select(kind => Spec.Of(("group", kind.Group), ("kind", kind.Kind))),
    ];

    private static string Group(string apiVersion) => apiVersion.Contains('/') ? apiVersion.Split('/')[0] : "";

    private static List<string> Repositories(MeshModel mesh) =>
    [
        mesh.Delivery.Repository.Url,
        .. mesh.Clusters.Select(cluster => cluster.Istio.ChartRepository).Distinct().Order(StringComparer.Ordinal),
        .. mesh.Clusters.Any(cluster => cluster.Kiali is not null) ? [KialiPlan.Repository] : Array.Empty<string>(),
    ];

    private static PlannedFile File(string path, string template, Origin origin, params (string Key, object? Value)[] data) =>
        new(path, template, data.ToDictionary(pair => pair.Key, pair => pair.Value), origin, Cluster: "");
}

using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Review.Sentences;

namespace GitOpsGen.Core.Review;

/// <summary>
/// In which clusters a change takes effect. istiod reads Istio's resources on its own cluster only, and configures the
/// proxies of every cluster that it controls (Istio, primary-remote installation): a policy that stands on the primary
/// changes its remotes.
/// </summary>
/// <param name="changes">All of them: a namespace that goes is no longer in the topology.</param>
internal sealed class Reach(MeshTopology topology, IReadOnlyList<UnitChange> changes)
{
    // meshConfig.rootNamespace; what stands there holds for every namespace.
    private const string RootNamespace = "istio-system";

    private readonly ILookup<string, TopologyCluster> _controlled = topology.Clusters.ToLookup(cluster => cluster.Primary ?? cluster.Name);

    private readonly HashSet<(string Namespace, string Cluster)> _removed =
        [.. changes.Where(change => change.After is null && change.Is("Namespace", "")).Select(change => (change.Id.Name, change.Id.Cluster))];

    /// <summary>The cluster that holds the unit where nothing more is known; one empty name for what no cluster owns.</summary>
    public IReadOnlyList<string> Of(UnitChange change)
    {
        if (change.Id.Unit != UnitKind.Resource || !change.Id.Group.EndsWith(".istio.io", StringComparison.Ordinal))
            return [change.Id.Cluster];
        var reached = _controlled[change.Id.Cluster].Where(cluster => Affects(change, cluster)).Select(cluster => cluster.Name).ToList();
        return reached.Count == 0 ? [change.Id.Cluster] : reached;
    }

    private bool Affects(UnitChange change, TopologyCluster cluster)
    {
        // A Gateway chooses the pods of a gateway, whose chart labels them so: istio: <name without "istio-">.
        if (change.Is("Gateway", "networking.istio.io"))
            return (change.After ?? change.Before).Text("spec", "selector", "istio") is { } label && cluster.Gateways.Any(gateway => gateway.Name == label || gateway.Name == $"istio-{label}");
        return change.Id.Namespace == RootNamespace || _removed.Contains((change.Id.Namespace, cluster.Name)) || (topology.Workloads.TryGetValue(change.Id.Namespace, out var running) && running.Contains(cluster.Name));
    }
}

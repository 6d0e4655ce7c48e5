namespace GitOpsGen.Core.Review;

/// <summary>The mesh as it will be, in as much detail as a picture of it needs.</summary>
/// <param name="Waves">Argo CD sync wave per component, for example <c>istiod</c> to 20: the order of the rollout.</param>
public sealed record MeshTopology(IReadOnlyList<TopologyCluster> Clusters, IReadOnlyDictionary<string, int> Waves)
{
    /// <summary>Per namespace the clusters that run its workloads; without one, a change counts for the cluster that holds it.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Workloads { get; init; } = new Dictionary<string, IReadOnlySet<string>>();
}

/// <param name="Role">As the config says it: <c>primary</c> or <c>remote</c>.</param>
/// <param name="Primary">The cluster whose istiod controls this one; null when it has its own.</param>
public sealed record TopologyCluster(string Name, string Role, string? Primary, string Network, IReadOnlyList<TopologyGateway> Gateways);

/// <param name="Kind">As the config says it: <c>ingress</c>, <c>egress</c> or <c>east-west</c>.</param>
/// <param name="Address">Null when the load balancer chooses it.</param>
public sealed record TopologyGateway(string Name, string Kind, string? Address);

using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Topology;

internal enum NodeState
{
    Unchanged,
    Changed,
    Added,
    Removed,
}

/// <summary>A cluster in the picture, or many that look the same.</summary>
/// <param name="Networks">How many networks the clusters are in.</param>
/// <param name="Gateways">Empty for a node of several clusters.</param>
internal sealed record TopologyNode(
    IReadOnlyList<string> Clusters,
    string Role,
    string? Primary,
    string Network,
    int Networks,
    NodeState State,
    IReadOnlyList<TopologyGateway> Gateways)
{
    public string Title => Clusters is [var only] ? only : Count.Of(Clusters.Count, "cluster");
}

/// <summary>An arrow from a node that controls to one that is controlled, by position in <see cref="TopologyView.Nodes"/>.</summary>
internal sealed record TopologyControl(int From, int To);

/// <summary>The mesh as a picture shows it: few enough nodes to take in, however many clusters there are.</summary>
internal sealed record TopologyView(IReadOnlyList<TopologyNode> Nodes, IReadOnlyList<TopologyControl> Controls)
{
    private const int MaxNodes = 24;

    // From fine to coarse: every cluster by itself, then alike clusters of one network, then wherever they are.
    private static readonly Func<TopologyNode, object>[] Grains =
    [
        node => node.Clusters[0],
        node => new { node.State, node.Role, node.Primary, node.Network },
        node => new { node.State, node.Role, node.Primary },
        node => new { node.State, node.Role },
    ];

    public static TopologyView Of(MeshTopology topology, IReadOnlyList<UnitChange> changes, ClusterChanges clusters)
    {
        var touched = changes.Select(change => change.Id.Cluster).ToHashSet();
        var single = topology.Clusters
            .Select(cluster => Node(cluster, State(cluster.Name, touched, clusters)))
            .Concat(clusters.Removed
                .Except(topology.Clusters.Select(cluster => cluster.Name))
                .Select(name => Removed(name, changes)))
            .OrderBy(node => node.Network, StringComparer.Ordinal)
            .ThenBy(node => node.Primary is null ? 0 : 1)
            .ThenBy(node => node.Clusters[0], StringComparer.Ordinal)
            .ToList();
        var nodes = Grains.Select(grain => Merge(single, grain)).First(merged => merged.Count <= MaxNodes || merged.Count == Merge(single, Grains[^1]).Count);
        return new TopologyView(nodes, Link(nodes, single));
    }

    private static TopologyNode Node(TopologyCluster cluster, NodeState state) =>
        new([cluster.Name], cluster.Role, cluster.Primary, cluster.Network, 1, state, cluster.Gateways);

    /// <summary>The new config does not know the cluster; its old istio-system namespace says where it was.</summary>
    private static TopologyNode Removed(string name, IReadOnlyList<UnitChange> changes)
    {
        var home = changes.FirstOrDefault(change => change.Id.Cluster == name && change.Id is { Kind: "Namespace", Name: "istio-system" })?.Before;
        var primary = home.Text("metadata", "annotations", "topology.istio.io/controlPlaneClusters");
        var network = home.Text("metadata", "labels", "topology.istio.io/network") ?? "";
        return new TopologyNode([name], primary is null ? "" : "remote", primary, network, 1, NodeState.Removed, []);
    }

    /// <summary>A cluster that stays counts as changed as soon as any file of its folder does.</summary>
    private static NodeState State(string name, HashSet<string> touched, ClusterChanges clusters)
    {
        if (clusters.Added.Contains(name))
            return NodeState.Added;
        if (clusters.Removed.Contains(name))
            return NodeState.Removed;
        return touched.Contains(name) ? NodeState.Changed : NodeState.Unchanged;
    }

    private static List<TopologyNode> Merge(IReadOnlyList<TopologyNode> nodes, Func<TopologyNode, object> grain) =>
        [.. nodes.GroupBy(grain).Select(same => same.Count() == 1 ? same.First() : Merge([.. same]))];

    private static TopologyNode Merge(List<TopologyNode> nodes)
    {
        var networks = nodes.Select(node => node.Network).Distinct().Count();
        return nodes[0] with
        {
            Clusters = [.. nodes.SelectMany(node => node.Clusters)],
            Network = networks == 1 ? nodes[0].Network : "",
            Networks = networks,
            Primary = nodes.TrueForAll(node => node.Primary == nodes[0].Primary) ? nodes[0].Primary : null,
            Gateways = [],
        };
    }

    private static List<TopologyControl> Link(List<TopologyNode> nodes, List<TopologyNode> single)
    {
        var owner = nodes.SelectMany((node, index) => node.Clusters.Select(name => new { Name = name, Index = index })).ToDictionary(item => item.Name, item => item.Index);
        return [.. single
            .Where(node => node.Primary is not null && owner.ContainsKey(node.Primary))
            .Select(node => new TopologyControl(owner[node.Primary!], owner[node.Clusters[0]]))
            .Where(control => control.From != control.To)
            .Distinct()
            .OrderBy(control => control.To)
            .ThenBy(control => control.From)];
    }
}

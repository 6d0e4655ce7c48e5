using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Validation;

/// <summary>Between different networks, traffic goes through east-west gateways, so each network needs one.</summary>
internal static class NetworkRules
{
    /// <summary>MESH1230, once for each network without an east-west gateway, in a mesh that has more than one network.</summary>
    public static void Check(ValidationContext context)
    {
        var networks = context.Clusters.GroupBy(ValidationContext.NetworkOf).ToList();
        if (networks.Count < 2)
            return;
        foreach (var network in networks.Where(network => !network.Any(HasEastWest)))
        {
            var cluster = network.First();
            var other = networks.First(candidate => candidate.Key != network.Key);
            context.Report(NetworkDiagnostics.NoEastWest(cluster.At(cluster.Network is null ? "name" : "network"), cluster.Name, network.Key, other.First().Name, other.Key));
        }
    }

    private static bool HasEastWest(ClusterConfig cluster) => cluster.Gateways.Any(gateway => gateway.Kind == GatewayKind.EastWest);
}

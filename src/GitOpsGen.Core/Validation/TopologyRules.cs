using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Validation;

/// <summary>Who controls whom: every remote has a primary that exists and runs an istiod of its own.</summary>
internal static class TopologyRules
{
    /// <summary>
    /// What <c>primary:</c> says: an empty list of clusters is
    /// MESH1200, a remote's primary MESH1201, 1203, 1204 or 1205.
    /// </summary>
    public static void CheckReferences(ValidationContext context)
    {
        // A list that could not be read is reported where it stands.
        if (context.File.Source["clusters"] is SequenceNode { Items.Length: 0 })
            context.Report(TopologyDiagnostics.NoClusters(context.File.At("clusters")));
        foreach (var cluster in context.Clusters)
        {
            if (cluster.Role == ClusterRole.Remote)
                CheckRemote(context, cluster);
        }
    }

    /// <summary>MESH1202. Apart from the references, since a misspelt <c>role</c> reads as the default, primary.</summary>
    public static void CheckRoles(ValidationContext context)
    {
        foreach (var cluster in context.Clusters.Where(cluster => cluster is { Role: ClusterRole.Primary, Primary: not null }))
            context.Report(TopologyDiagnostics.PrimaryOfPrimary(cluster.At("primary"), cluster.Name, cluster.Primary!));
    }

    private static void CheckRemote(ValidationContext context, ClusterConfig cluster)
    {
        var names = context.Clusters.Where(other => other.Role == ClusterRole.Primary).Select(other => other.Name);
        if (cluster.Primary is null)
            context.Report(TopologyDiagnostics.NoPrimary(cluster.At("role"), cluster.Name, names));
        else if (cluster.Primary == cluster.Name)
        {
            // The second cluster of a name means the first one, and the name is reported already.
            if (context.ByName[cluster.Name] == cluster)
                context.Report(TopologyDiagnostics.OwnPrimary(cluster.At("primary"), cluster.Name));
        }
        else if (!context.ByName.TryGetValue(cluster.Primary, out var primary))
            context.Report(TopologyDiagnostics.UnknownPrimary(cluster.At("primary"), cluster.Name, cluster.Primary, names));
        else if (primary.Role == ClusterRole.Remote)
            context.Report(TopologyDiagnostics.RemotePrimary(cluster.At("primary"), cluster.Name, cluster.Primary));
    }

    // istiod's remote profile needs global.remotePilotAddress at render time, and a load balancer's address is not
    // known then, so the config must state it (facts: istio.md section 2, primary-remote).
    /// <summary>MESH1206 and MESH1207, once for each primary that has remotes.</summary>
    public static void CheckControlPlanes(ValidationContext context)
    {
        var controlled = context.Clusters
            .Where(cluster => cluster.Role == ClusterRole.Remote)
            .GroupBy(context.PrimaryOf)
            .Where(remotes => remotes.Key is { Role: ClusterRole.Primary });
        foreach (var remotes in controlled)
            CheckControlPlane(context, remotes.Key!, remotes.First());
    }

    private static void CheckControlPlane(ValidationContext context, ClusterConfig primary, ClusterConfig cluster)
    {
        var eastWest = primary.Gateways.Where(gateway => gateway.Kind == GatewayKind.EastWest).ToList();
        if (eastWest.Count == 0)
            context.Report(TopologyDiagnostics.ControlPlaneNotExposed(primary.At("name"), primary.Name, cluster.Name));
        else if (eastWest.TrueForAll(gateway => gateway.Address is null))
            context.Report(TopologyDiagnostics.ControlPlaneWithoutAddress(eastWest[0].At("name"), eastWest[0].Name, primary.Name, cluster.Name));
    }
}

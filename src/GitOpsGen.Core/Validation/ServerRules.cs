using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Validation;

/// <summary>Where other clusters' istiods, and Argo CD, find each cluster.</summary>
internal static class ServerRules
{
    /// <summary>MESH1220 to MESH1222. A server is needed only of clusters that some other cluster's primary watches.</summary>
    public static void Check(ValidationContext context)
    {
        var servers = new Dictionary<string, ClusterConfig>();
        var destinations = new Dictionary<string, ClusterConfig>();
        foreach (var cluster in context.Clusters)
        {
            if (cluster.Server is null && IsWatched(context, cluster))
                context.Report(ServerDiagnostics.NoServer(cluster.At("name"), cluster.Name));
            if (cluster.Server is { } server && !servers.TryAdd(server.TrimEnd('/'), cluster))
                context.Report(ServerDiagnostics.SameServer(cluster.At("server"), cluster.Name, servers[server.TrimEnd('/')].Name));
            var destination = cluster.Destination ?? cluster.Name;
            if (!destinations.TryAdd(destination, cluster) && destinations[destination].Name != cluster.Name)
                context.Report(ServerDiagnostics.SameDestination(cluster.At("destination"), cluster.Name, destinations[destination].Name, destination));
        }
    }

    // Every primary watches every other cluster through a remote secret, whose kubeconfig holds the URL.
    private static bool IsWatched(ValidationContext context, ClusterConfig cluster) =>
        context.Clusters.Any(other => other.Role == ClusterRole.Primary && other.Name != cluster.Name);
}

using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Validation;

/// <summary>Turns names into references. Runs only after every rule has passed.</summary>
internal static class MeshModelBuilder
{
    /// <summary>Names that do not resolve throw here: validation has let none through.</summary>
    public static MeshModel Build(ParsedConfig config)
    {
        var clusters = Clusters(config.File);
        IReadOnlyList<MeshNamespace> namespaces = [.. config.File.Namespaces
            .Select(item => new MeshNamespace(item, [.. clusters.Where(cluster => item.Clusters.Matches(cluster.Name, cluster.Config.Labels))]))
            .OrderBy(item => item.Name, StringComparer.Ordinal)];
        return new MeshModel(config, clusters, namespaces, new WorkloadsBuilder(config.File, clusters, namespaces).Build());
    }

    private static List<Cluster> Clusters(MeshFile file)
    {
        var clusters = file.Clusters
            .Select(cluster => new Cluster(
                cluster,
                Release(file.Mesh.Istio, cluster),
                cluster.Istio.Revision ?? file.Mesh.Istio.Revision,
                cluster.Istio.Cni ?? file.Mesh.Istio.Cni))
            .OrderBy(cluster => cluster.Name, StringComparer.Ordinal)
            .ToList();
        var byName = clusters.ToDictionary(cluster => cluster.Name);
        foreach (var cluster in clusters.Where(cluster => !cluster.IsPrimary))
            cluster.Primary = byName[cluster.Config.Primary!];
        foreach (var group in clusters.Where(cluster => !cluster.IsPrimary).GroupBy(cluster => cluster.Primary))
            group.Key.Remotes = [.. group];
        return clusters;
    }

    private static IstioRelease Release(IstioConfig istio, ClusterConfig cluster)
    {
        var version = cluster.Istio.Version ?? istio.Version;
        var line = VersionRules.LineOf(version)!;
        return new IstioRelease(version, line, istio.ChartRepository ?? IstioRelease.DefaultChartRepository, istio.Hub ?? IstioRelease.DefaultHub(line));
    }
}

using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Validation;

/// <summary>Helm values for components that do not exist would be lost without a word.</summary>
internal static class HelmValueRules
{
    public static void Check(ValidationContext context)
    {
        var gateways = context.Clusters.SelectMany(cluster => cluster.Gateways).Select(gateway => gateway.Name).Distinct();
        string[] inMesh = [.. Component.Charts, .. gateways];
        foreach (var name in context.File.Mesh.Values.Keys.Where(name => !inMesh.Contains(name)))
            context.Report(ResourceDiagnostics.UnknownComponent(context.File.Mesh.At("values", name), name, inMesh));
        foreach (var cluster in context.Clusters.Where(cluster => cluster.Values.Count > 0))
        {
            string[] inCluster = [.. Component.Charts, .. cluster.Gateways.Select(gateway => gateway.Name)];
            foreach (var name in cluster.Values.Keys.Where(name => !inCluster.Contains(name)))
                context.Report(ResourceDiagnostics.UnknownComponent(cluster.At("values", name), name, inCluster));
        }
    }
}

using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Validation;

/// <summary>Helm values for components that do not exist would be lost without a word.</summary>
internal static class HelmValueRules
{
    /// <summary>
    /// MESH1291 for the mesh's and each cluster's values, MESH1292
    /// for a list that would switch <c>proxyResources</c> off.
    /// </summary>
    public static void Check(ValidationContext context)
    {
        var gateways = context.Clusters.SelectMany(cluster => cluster.Gateways).Select(gateway => gateway.Name).Distinct();
        string[] inMesh = [.. Component.Charts, .. gateways];
        foreach (var name in context.File.Mesh.Values.Keys.Where(name => !inMesh.Contains(name)))
            context.Report(ResourceDiagnostics.UnknownComponent(context.File.Mesh.At("values", name), name, inMesh));
        CheckInjection(context, context.File.Mesh.Values);
        foreach (var cluster in context.Clusters.Where(cluster => cluster.Values.Count > 0))
        {
            CheckInjection(context, cluster.Values);
            string[] inCluster = [.. Component.Charts, .. cluster.Gateways.Select(gateway => gateway.Name)];
            foreach (var name in cluster.Values.Keys.Where(name => !inCluster.Contains(name)))
                context.Report(ResourceDiagnostics.UnknownComponent(cluster.At("values", name), name, inCluster));
        }
    }

    /// <summary>Helm replaces lists, so a list without the generated template would switch it off.</summary>
    private static void CheckInjection(ValidationContext context, IReadOnlyDictionary<string, MappingNode> values)
    {
        if (context.File.Namespaces.All(item => item.ProxyResources is null) && context.File.Services.All(service => service.ProxyResources is null))
            return;
        if (values.TryGetValue(Component.Istiod, out var istiod) && istiod["sidecarInjectorWebhook"] is MappingNode webhook
            && webhook["defaultTemplates"] is SequenceNode templates && !templates.Items.Any(item => item is ScalarNode { Text: InjectionTemplate.ProxyResources }))
            context.Report(ResourceDiagnostics.TemplateLeftOut(templates.Location, InjectionTemplate.ProxyResources));
    }
}

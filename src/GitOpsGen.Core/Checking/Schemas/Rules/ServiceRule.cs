using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>The parts of a Service's spec that depend on one another (ValidateService). Port names: see Kubernetes.PortRules.</summary>
internal static class ServiceRule
{
    /// <summary>The first thing wrong, or null. What is absent has the default of the API.</summary>
    public static string? Problem(MappingNode service) => ByType(service, Presence.Text(service, "type", "ClusterIP")) ?? Ports(service);

    private static string? ByType(MappingNode service, string type)
    {
        if (type == "ExternalName" && Presence.Text(service, "externalName").Length == 0)
            return "type ExternalName needs an externalName";
        if (type is "ClusterIP" or "ExternalName" && Presence.Text(service, "externalTrafficPolicy").Length > 0)
            return $"externalTrafficPolicy does not go with type {type}";
        if (type != "LoadBalancer" && Presence.Has(service, "loadBalancerClass"))
            return $"loadBalancerClass does not go with type {type}";
        if (type == "ClusterIP" && Items(service).Any(port => Presence.Text(port, "nodePort") is not ("" or "0")))
            return "a nodePort does not go with type ClusterIP";
        return type is "NodePort" or "LoadBalancer" && Presence.Text(service, "clusterIP") == "None" ? $"clusterIP None does not go with type {type}" : null;
    }

    private static string? Ports(MappingNode service)
    {
        if (!Items(service).Any())
        {
            var needsNone = Presence.Text(service, "type") == "ExternalName" || Presence.Text(service, "clusterIP") == "None";
            return needsNone ? null : "a Service needs ports, unless it is headless (clusterIP None) or of type ExternalName";
        }
        return null;
    }

    private static IEnumerable<MappingNode> Items(MappingNode service) => (service["ports"] as SequenceNode)?.Items.OfType<MappingNode>() ?? [];
}

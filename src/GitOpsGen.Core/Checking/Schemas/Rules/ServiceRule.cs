using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>The parts of a Service's spec that depend on one another (ValidateService). Port names: see Kubernetes.PortRules.</summary>
internal static class ServiceRule
{
    private static readonly string[] OnlyForLoadBalancers = ["loadBalancerClass", "loadBalancerSourceRanges", "allocateLoadBalancerNodePorts"];
    private static readonly string[] OnlyForAddresses = ["clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy"];

    /// <summary>The first thing wrong, or null. What is absent has the default of the API.</summary>
    public static string? Problem(MappingNode service) =>
        ByType(service, Presence.Text(service, "type", "ClusterIP")) ?? Addresses(service) ?? Ports(service);

    private static string? ByType(MappingNode service, string type)
    {
        if (type == "ExternalName" && Presence.Text(service, "externalName").Length == 0)
            return "type ExternalName needs an externalName";
        if (type == "ExternalName" && Array.Find(OnlyForAddresses, field => IsSet(service, field)) is { } other)
            return $"{other} does not go with type ExternalName";
        // ExternallyAccessible: external IPs make it so.
        var isInternal = type == "ExternalName" || (type == "ClusterIP" && !IsSet(service, "externalIPs"));
        if (isInternal && Presence.Text(service, "externalTrafficPolicy").Length > 0)
            return $"externalTrafficPolicy does not go with type {type}";
        if (type != "LoadBalancer" && Array.Find(OnlyForLoadBalancers, field => IsSet(service, field)) is { } wrong)
            return $"{wrong} does not go with type {type}";
        if (Presence.Text(service, "healthCheckNodePort") is not ("" or "0") && (type, Presence.Text(service, "externalTrafficPolicy")) != ("LoadBalancer", "Local"))
            return "healthCheckNodePort goes only with type LoadBalancer and externalTrafficPolicy Local";
        if (type == "ClusterIP" && Presence.Items(service, "ports").Any(port => Presence.Text(port, "nodePort") is not ("" or "0")))
            return "a nodePort does not go with type ClusterIP";
        return type is "NodePort" or "LoadBalancer" && Presence.Text(service, "clusterIP") == "None" ? $"clusterIP None does not go with type {type}" : null;
    }

    private static string? Addresses(MappingNode service)
    {
        if (Presence.Has(service, "sessionAffinityConfig") && Presence.Text(service, "sessionAffinity") != "ClientIP")
            return "sessionAffinityConfig goes only with sessionAffinity ClientIP";
        var all = service["clusterIPs"] as SequenceNode;
        return all is { Items: [ScalarNode first, ..] } && first.Text != Presence.Text(service, "clusterIP")
            ? $"the first of clusterIPs, {first.Text}, must be the clusterIP too" : null;
    }

    private static string? Ports(MappingNode service)
    {
        if (!Presence.Items(service, "ports").Any())
        {
            var needsNone = Presence.Text(service, "type") == "ExternalName" || Presence.Text(service, "clusterIP") == "None";
            return needsNone ? null : "a Service needs ports, unless it is headless (clusterIP None) or of type ExternalName";
        }
        var seen = new HashSet<string>();
        foreach (var port in Presence.Items(service, "ports"))
        {
            if (Presence.Text(port, "nodePort") is not ("" or "0") and var number && !seen.Add($"{number}/{Presence.Text(port, "protocol", "TCP")}"))
                return $"two ports have the nodePort {number}";
        }
        return null;
    }

    private static bool IsSet(MappingNode service, string field) => Presence.Has(service, field) && service[field] is not (SequenceNode { Items.Length: 0 } or ScalarNode { Text.Length: 0 });
}

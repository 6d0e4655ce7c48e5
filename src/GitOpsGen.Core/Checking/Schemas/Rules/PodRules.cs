using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>Rules of a pod between its parts (pkg/apis/core/validation: ValidatePodSpec and what it calls).</summary>
internal static class PodRules
{
    private static readonly string[] OnlyInContainers = ["livenessProbe", "readinessProbe", "startupProbe", "lifecycle"];

    public static readonly IReadOnlyList<SchemaRule> All =
    [
        SchemaRule.OfMapping("container-names", ContainerNames),
        SchemaRule.OfMapping("init-containers", InitContainers),
        SchemaRule.OfMapping("host-ports", HostPorts),
        SchemaRule.OfMapping("own-dns", pod =>
            Presence.Text(pod, "dnsPolicy") == "None" && !Items((pod["dnsConfig"] as MappingNode)?["nameservers"]).Any()
                ? "dnsPolicy None needs dnsConfig.nameservers" : null),
        SchemaRule.OfMapping("mounts-have-volumes", VolumeRule.Problem),
        SchemaRule.OfMapping("toleration", Toleration),
        SchemaRule.OfMapping("selector-values", Values),
    ];

    /// <summary>Within one list a name is unique for the schema's own sake; init containers and the others share their names.</summary>
    private static string? ContainerNames(MappingNode pod)
    {
        var names = Presence.Items(pod, "containers").Select(container => Presence.Text(container, "name")).Where(name => name.Length > 0).ToHashSet();
        return Presence.Items(pod, "initContainers").Select(container => Presence.Text(container, "name")).FirstOrDefault(names.Contains) is { } twice
            ? $"a container and an init container have the name '{twice}'" : null;
    }

    /// <summary>One that restarts is a sidecar, and may have what containers have.</summary>
    private static string? InitContainers(MappingNode pod)
    {
        foreach (var container in Presence.Items(pod, "initContainers").Where(container => Presence.Text(container, "restartPolicy") != "Always"))
        {
            if (Array.Find(OnlyInContainers, field => Presence.Has(container, field)) is { } field)
                return $"the init container '{Presence.Text(container, "name")}' takes {field} only with restartPolicy Always";
        }
        return null;
    }

    private static string? HostPorts(MappingNode pod)
    {
        if (Presence.Text(pod, "hostNetwork") != "true")
            return null;
        foreach (var port in Presence.Items(pod, "containers").Concat(Presence.Items(pod, "initContainers")).SelectMany(container => Presence.Items(container, "ports")))
        {
            var (own, host) = (Presence.Text(port, "containerPort"), Presence.Text(port, "hostPort"));
            if (host is not ("" or "0") && host != own)
                return $"with hostNetwork, the hostPort {host} must be the containerPort {own}";
        }
        return null;
    }

    private static string? Toleration(MappingNode toleration)
    {
        var isExists = Presence.Text(toleration, "operator") == "Exists";
        if (isExists && Presence.Text(toleration, "value").Length > 0)
            return "operator Exists takes no value";
        if (!isExists && Presence.Text(toleration, "key").Length == 0)
            return "a toleration without key needs operator Exists";
        return Presence.Has(toleration, "tolerationSeconds") && Presence.Text(toleration, "effect") != "NoExecute" ? "tolerationSeconds goes only with effect NoExecute" : null;
    }

    /// <summary>Of a label or node selector's requirement (ValidateLabelSelectorRequirement, ValidateNodeSelectorRequirement).</summary>
    private static string? Values(MappingNode requirement)
    {
        var values = Items(requirement["values"]).ToList();
        var comparison = Presence.Text(requirement, "operator");
        return comparison switch
        {
            "In" or "NotIn" when values.Count == 0 => $"operator {comparison} needs values",
            "Exists" or "DoesNotExist" when values.Count > 0 => $"operator {comparison} takes no values",
            "Gt" or "Lt" when values.Count != 1 => $"operator {comparison} needs one value",
            _ => null,
        };
    }


    private static IEnumerable<Node> Items(Node? list) => (list as SequenceNode)?.Items ?? [];
}

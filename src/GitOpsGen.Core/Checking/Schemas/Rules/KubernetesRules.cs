using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>What Kubernetes' own validation asks of built-in kinds beyond types (pkg/apis/core/validation, pkg/apis/apps/validation).</summary>
internal static class KubernetesRules
{
    public static readonly IReadOnlyList<SchemaRule> All =
    [
        new("service-ports", node => node is MappingNode mapping ? ServicePorts(mapping) : null),
        new("selector-fits-template", node => node is MappingNode mapping ? Selector(mapping) : null),
    ];

    private static string? ServicePorts(MappingNode service)
    {
        var external = Presence.Text(service, "type") == "ExternalName";
        if (external && Presence.Text(service, "externalName").Length == 0)
            return "type ExternalName needs an externalName";
        var ports = (service["ports"] as SequenceNode)?.Items ?? [];
        if (ports.Count == 0)
            return external || Presence.Text(service, "clusterIP") == "None" ? null : "a Service needs ports, unless it is headless (clusterIP None) or of type ExternalName";
        if (ports.Count == 1)
            return null;
        var names = new HashSet<string>();
        foreach (var port in ports.OfType<MappingNode>())
        {
            var name = Presence.Text(port, "name");
            if (name.Length == 0)
                return "each port needs a name when there are several";
            if (!names.Add(name))
                return $"two ports have the name '{name}'";
        }
        return null;
    }

    private static string? Selector(MappingNode workload)
    {
        if (workload["selector"] is not MappingNode selector || workload["template"] is not MappingNode template)
            return null;
        var wanted = selector["matchLabels"] as MappingNode;
        if ((wanted is null || wanted.Entries.Count == 0) && selector["matchExpressions"] is not SequenceNode { Items.Count: > 0 })
            return "the selector must not be empty";
        var labels = (template["metadata"] as MappingNode)?["labels"] as MappingNode;
        foreach (var (key, value) in wanted?.Entries ?? [])
        {
            if (value is ScalarNode text && (labels is null || Presence.Text(labels, key.Text) != text.Text))
                return $"the selector asks for the label '{key.Text}: {text.Text}', which the template's pods do not have";
        }
        return null;
    }
}

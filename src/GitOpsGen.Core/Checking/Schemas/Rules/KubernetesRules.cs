using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>What Kubernetes' own validation asks of built-in kinds beyond types (pkg/apis/core/validation, pkg/apis/apps/validation).</summary>
internal static class KubernetesRules
{
    // MaxSecretSize, which ConfigMaps have as well.
    private const int DataBytes = 1024 * 1024;

    public static readonly IReadOnlyList<SchemaRule> All =
    [
        Object("service", ServiceRule.Problem),
        Object("selector-fits-template", Selector),
        Object("mounts-have-volumes", VolumeRule.Problem),
        Object("recreate-alone", strategy =>
            Presence.Text(strategy, "type") == "Recreate" && Presence.Has(strategy, "rollingUpdate") ? "rollingUpdate does not go with type Recreate" : null),
        Object("job-restarts", job =>
            (job["template"] as MappingNode)?["spec"] is MappingNode pod && Presence.Text(pod, "restartPolicy") is not ("OnFailure" or "Never")
                ? "a Job's pods need restartPolicy OnFailure or Never" : null),
        // ValidatePodTemplateSpecForReplicaSet, and the same for DaemonSets and StatefulSets.
        Object("always-restarts", workload =>
            (workload["template"] as MappingNode)?["spec"] is MappingNode pod && Presence.Text(pod, "restartPolicy") is not ("" or "Always")
                ? "its pods need restartPolicy Always, the default" : null),
        Object("requests-in-limits", Requests),
        // ValidateHorizontalPodAutoscalerSpec
        Object("replicas-in-order", scaler =>
            int.TryParse(Presence.Text(scaler, "minReplicas"), out var min) && int.TryParse(Presence.Text(scaler, "maxReplicas"), out var max) && min > max
                ? $"minReplicas {min} is over maxReplicas {max}" : null),
        new("cron-schedule", node => node is ScalarNode text ? CronSchedule.Problem(text.Text) : null),
        Object("data-size", DataSize),
    ];

    internal static SchemaRule Object(string name, Func<MappingNode, string?> problem) =>
        new(name, node => node is MappingNode mapping ? problem(mapping) : null);

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

    // ValidateResourceRequirements; a resource whose amounts cannot be read is the type's affair.
    private static string? Requests(MappingNode resources)
    {
        foreach (var (key, value) in (resources["requests"] as MappingNode)?.Entries ?? [])
        {
            if (value is ScalarNode request && (resources["limits"] as MappingNode)?[key.Text] is ScalarNode limit && Quantity.Value(request.Text) > Quantity.Value(limit.Text))
                return $"the {key.Text} request {request.Text} is over the limit {limit.Text}";
        }
        return null;
    }

    private static string? DataSize(MappingNode root)
    {
        var bytes = 0L;
        foreach (var field in new[] { "data", "stringData", "binaryData" })
        {
            // Base64 counts as what it decodes to: three bytes for four characters.
            var isText = field == "stringData" || (field == "data" && Presence.Text(root, "kind") == "ConfigMap");
            foreach (var (_, value) in (root[field] as MappingNode)?.Entries ?? [])
            {
                if (value is ScalarNode text)
                    bytes += isText ? System.Text.Encoding.UTF8.GetByteCount(text.Text) : text.Text.Length * 3L / 4;
            }
        }
        return bytes > DataBytes ? $"holds {bytes} bytes; at most {DataBytes} fit" : null;
    }
}

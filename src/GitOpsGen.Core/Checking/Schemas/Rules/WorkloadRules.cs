using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>Rules of what makes pods: pkg/apis/apps/validation, pkg/apis/batch/validation and pkg/apis/autoscaling/validation.</summary>
internal static class WorkloadRules
{
    public static readonly IReadOnlyList<SchemaRule> All =
    [
        // ValidateDeploymentSpec and the like; that the template's labels fit is Kubernetes.MetadataRules' affair.
        SchemaRule.OfMapping("selector-not-empty", workload =>
            workload["selector"] is MappingNode selector && Array.TrueForAll(["matchLabels", "matchExpressions"], field => IsEmpty(selector[field])) ? "the selector must not be empty" : null),
        SchemaRule.OfMapping("recreate-alone", strategy => OnlyWith(strategy, "RollingUpdate") ?? RollingDeployment(strategy)),
        SchemaRule.OfMapping("daemon-rolling", strategy => Presence.Text(strategy, "type", "RollingUpdate") == "RollingUpdate" ? RollingDaemons(strategy) : null),
        SchemaRule.OfMapping("rolling-alone", strategy => OnlyWith(strategy, "RollingUpdate")),
        // ValidateDeploymentSpec: the default is 600.
        SchemaRule.OfMapping("progress-after-ready", deployment =>
            int.TryParse(Presence.Text(deployment, "minReadySeconds"), out var ready) && ready >= Number(deployment, "progressDeadlineSeconds", 600)
                ? "progressDeadlineSeconds (600 by default) must be over minReadySeconds" : null),
        // ValidatePodTemplateSpecForReplicaSet, and the same for DaemonSets and StatefulSets.
        SchemaRule.OfMapping("always-restarts", workload => Pod(workload) is not { } pod ? null
            : Presence.Text(pod, "restartPolicy") is not ("" or "Always") ? "its pods need restartPolicy Always, the default"
            : Presence.Has(pod, "activeDeadlineSeconds") ? "its pods take no activeDeadlineSeconds" : null),
        SchemaRule.OfMapping("job", Job),
        // ValidateJobTemplateSpec
        SchemaRule.OfMapping("cron-job", cron => (cron["jobTemplate"] as MappingNode)?["spec"] is MappingNode job && Presence.Text(job, "manualSelector") == "true"
            ? "a CronJob's Jobs take no manualSelector" : null),
        // ValidateHorizontalPodAutoscalerSpec
        SchemaRule.OfMapping("replicas-in-order", scaler =>
            int.TryParse(Presence.Text(scaler, "minReplicas"), out var min) && int.TryParse(Presence.Text(scaler, "maxReplicas"), out var max) && min > max
                ? $"minReplicas {min} is over maxReplicas {max}" : null),
        SchemaRule.OfMapping("metric-type", metric =>
            Presence.Text(metric, "type") is { Length: > 0 } type && !Presence.Has(metric, char.ToLowerInvariant(type[0]) + type[1..])
                ? $"type {type} needs '{char.ToLowerInvariant(type[0]) + type[1..]}'" : null),
        // validateResourceSource, validateObjectSource, validateExternalSource, validatePodsSource
        SchemaRule.OfMapping("resource-target", source => Target(source, "averageUtilization", "averageValue")),
        SchemaRule.OfMapping("value-target", source => Target(source, "value", "averageValue")),
        SchemaRule.OfMapping("pods-target", source => Target(source, "averageValue")),
    ];

    private static string? Target(MappingNode source, params string[] fields) =>
        source["target"] is MappingNode target && fields.Count(field => Presence.Has(target, field)) != 1 ? $"the target needs {Words.Or(fields)}{(fields.Length > 1 ? ", one of them" : "")}" : null;

    private static string? OnlyWith(MappingNode strategy, string type) =>
        Presence.Text(strategy, "type") is { Length: > 0 } other && other != type && Presence.Has(strategy, "rollingUpdate")
            ? $"rollingUpdate does not go with type {other}" : null;

    // ValidateRollingUpdateDeployment: both default to 25%.
    private static string? RollingDeployment(MappingNode strategy) =>
        strategy["rollingUpdate"] is MappingNode rolling && IsNone(rolling, "maxSurge", "25%") && IsNone(rolling, "maxUnavailable", "25%")
            ? "maxSurge and maxUnavailable cannot both be 0" : null;

    // ValidateRollingUpdateDaemonSet: one of the two, by default one unavailable pod.
    private static string? RollingDaemons(MappingNode strategy) =>
        strategy["rollingUpdate"] is MappingNode rolling && IsNone(rolling, "maxSurge", "0") == IsNone(rolling, "maxUnavailable", "1")
            ? "one of maxSurge (0 by default) and maxUnavailable (1 by default) must be 0, and not both" : null;

    private static bool IsNone(MappingNode rolling, string field, string absent) => Presence.Text(rolling, field, absent) is "0" or "0%";

    // ValidateJobSpec
    private static string? Job(MappingNode job)
    {
        var restart = Pod(job) is { } pod ? Presence.Text(pod, "restartPolicy") : "Never";
        if (restart is not ("OnFailure" or "Never"))
            return "a Job's pods need restartPolicy OnFailure or Never";
        if (restart != "Never" && Presence.Has(job, "podFailurePolicy"))
            return "podFailurePolicy needs pods with restartPolicy Never";
        if (Presence.Has(job, "selector") && Presence.Text(job, "manualSelector") != "true")
            return "a Job makes its selector itself, unless manualSelector is true";
        return Presence.Text(job, "completionMode") == "Indexed" && !Presence.Has(job, "completions") ? "completionMode Indexed needs completions" : null;
    }

    private static bool IsEmpty(Node? node) => node is not (SequenceNode { Items.Length: > 0 } or MappingNode { Entries.Length: > 0 });

    private static MappingNode? Pod(MappingNode workload) => (workload["template"] as MappingNode)?["spec"] as MappingNode;

    private static int Number(MappingNode node, string field, int absent) => int.TryParse(Presence.Text(node, field), out var number) ? number : absent;
}

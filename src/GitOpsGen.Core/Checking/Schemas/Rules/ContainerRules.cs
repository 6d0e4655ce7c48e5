using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>Rules within one container (pkg/apis/core/validation: validateContainers, ValidateEnv, ValidateResourceRequirements, ValidateSecurityContext).</summary>
internal static class ContainerRules
{
    /// <summary>Resources of containers whose names need no domain before them (helpers.IsStandardContainerResourceName).</summary>
    private static readonly string[] Resources = ["cpu", "memory", "ephemeral-storage"];

    public static readonly IReadOnlyList<SchemaRule> All =
    [
        SchemaRule.OfMapping("probes", Probes),
        SchemaRule.OfMapping("value-or-from", variable =>
            Presence.Text(variable, "value").Length > 0 && Presence.Has(variable, "valueFrom") ? "value and valueFrom cannot both be set" : null),
        SchemaRule.OfMapping("container-resources", Amounts),
        SchemaRule.OfMapping("requests-in-limits", Requests),
        SchemaRule.OfMapping("privileges", context =>
            Presence.Text(context, "privileged") == "true" && Presence.Text(context, "allowPrivilegeEscalation") == "false"
                ? "a privileged container cannot have allowPrivilegeEscalation: false" : null),
        SchemaRule.OfMapping("localhost-profile", profile =>
            (Presence.Text(profile, "type") == "Localhost") == (Presence.Text(profile, "localhostProfile").Length > 0)
                ? null : "localhostProfile goes with type Localhost, and only with it"),
    ];

    private static string? Probes(MappingNode container)
    {
        foreach (var name in new[] { "livenessProbe", "startupProbe" })
        {
            if (container[name] is MappingNode probe && Presence.Text(probe, "successThreshold") is not ("" or "0" or "1"))
                return $"the {name} takes no successThreshold but 1";
        }
        return container["readinessProbe"] is MappingNode readiness && Presence.Has(readiness, "terminationGracePeriodSeconds")
            ? "the readinessProbe takes no terminationGracePeriodSeconds" : null;
    }

    private static string? Amounts(MappingNode amounts)
    {
        foreach (var (key, value) in amounts.Entries)
        {
            if (!key.Text.Contains('/') && !Resources.Contains(key.Text) && !key.Text.StartsWith("hugepages-", StringComparison.Ordinal))
                return $"'{key.Text}' is no resource of a container: {Words.Or(Resources)}, or one with a domain such as nvidia.com/gpu";
            if (value is ScalarNode amount && Quantity.Value(amount.Text) < 0)
                return $"{key.Text} must not be negative";
        }
        return null;
    }

    // A resource whose amounts cannot be read is the type's affair.
    private static string? Requests(MappingNode resources)
    {
        foreach (var (key, value) in (resources["requests"] as MappingNode)?.Entries ?? [])
        {
            if (value is ScalarNode request && (resources["limits"] as MappingNode)?[key.Text] is ScalarNode limit && Quantity.Value(request.Text) > Quantity.Value(limit.Text))
                return $"the {key.Text} request {request.Text} is over the limit {limit.Text}";
        }
        return null;
    }
}

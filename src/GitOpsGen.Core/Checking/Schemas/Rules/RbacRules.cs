using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>Rules of roles and their bindings (pkg/apis/rbac/validation); empty API groups are filled in before.</summary>
internal static class RbacRules
{
    private const string Group = "rbac.authorization.k8s.io";

    public static readonly IReadOnlyList<SchemaRule> All =
    [
        SchemaRule.OfMapping("policy-rule", PolicyRule),
        SchemaRule.OfMapping("namespaced-role", role =>
            Presence.Items(role, "rules").Any(rule => HasItems(rule, "nonResourceURLs")) ? "nonResourceURLs go only into a ClusterRole" : null),
        SchemaRule.OfMapping("subject", Subject),
        SchemaRule.OfMapping("cluster-binding", ClusterBinding),
    ];

    private static string? PolicyRule(MappingNode rule)
    {
        var ofResources = HasItems(rule, "apiGroups") || HasItems(rule, "resources") || HasItems(rule, "resourceNames");
        if (HasItems(rule, "nonResourceURLs"))
            return ofResources ? "a rule takes resources or nonResourceURLs, not both" : null;
        if (!HasItems(rule, "apiGroups"))
            return "a rule needs apiGroups; '' is the core group";
        return HasItems(rule, "resources") ? null : "a rule needs resources";
    }

    private static string? Subject(MappingNode subject)
    {
        var (kind, group) = (Presence.Text(subject, "kind"), Presence.Text(subject, "apiGroup"));
        if (kind == "ServiceAccount")
            return group.Length > 0 ? "a ServiceAccount has no apiGroup" : NameRule.Subdomain.Problem(Presence.Text(subject, "name")) is { } wrong ? $"the name '{Presence.Text(subject, "name")}' {wrong}" : null;
        return group is "" or Group ? null : $"a {kind} has the apiGroup {Group}";
    }

    private static string? ClusterBinding(MappingNode binding)
    {
        if (binding["roleRef"] is MappingNode role && Presence.Text(role, "kind") == "Role")
            return "a ClusterRoleBinding refers to a ClusterRole";
        return Presence.Items(binding, "subjects").FirstOrDefault(subject => Presence.Text(subject, "kind") == "ServiceAccount" && Presence.Text(subject, "namespace").Length == 0) is { } account
            ? $"the ServiceAccount '{Presence.Text(account, "name")}' needs its namespace" : null;
    }

    private static bool HasItems(MappingNode rule, string field) => rule[field] is SequenceNode { Items.Length: > 0 };
}

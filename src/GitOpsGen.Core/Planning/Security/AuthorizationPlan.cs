using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config.Services;
using GitOpsGen.Core.Planning.Services;

namespace GitOpsGen.Core.Planning.Security;

/// <summary>A service's rules, one AuthorizationPolicy for each action. Istio asks CUSTOM, then DENY, then ALLOW policies.</summary>
internal static class AuthorizationPlan
{
    /// <summary>Also the namespaces' postures' and the token rules'.</summary>
    public const string Template = "manifests/authorization-policy.yaml.sbn";

    /// <returns><c>&lt;service&gt;-allow</c>, <c>-deny</c>, <c>-audit</c> and one for each CUSTOM provider, in the
    /// service's namespace; none for a list without rules.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope, MeshService service)
    {
        var config = service.Config;
        var files = new List<PlannedFile>();
        Add("allow", "ALLOW", config.Allow);
        Add("deny", "DENY", config.Deny);
        Add("audit", "AUDIT", config.Audit);
        files.AddRange(config.Custom.Select(custom => Policy(
            scope, service, $"{service.Name}-{custom.Provider}", ServiceOrigin.Of(service, "custom"), "CUSTOM", custom.Rules, Spec.Of(("name", custom.Provider)))));
        return files;

        void Add(string part, string action, IReadOnlyList<AuthorizationRuleConfig> rules)
        {
            if (rules.Count > 0)
                files.Add(Policy(scope, service, $"{service.Name}-{part}", ServiceOrigin.Of(service, part), action, rules, null));
        }
    }

    private static PlannedFile Policy(ClusterScope scope, MeshService service, string name, Origin origin, string action, IReadOnlyList<AuthorizationRuleConfig> rules, object? provider)
    {
        var builder = new AuthorizationRules(service, scope.Mesh.Mesh.TrustDomain);
        var spec = Spec.Of(
            ("selector", Spec.Of(("matchLabels", service.Selector))),
            ("action", action),
            ("provider", provider),
            ("rules", rules.Select(rule => builder.Of(rule, deny: action == "DENY")).ToList()));
        return scope.Resource(service.Namespace.Name, "AuthorizationPolicy", name, Template, origin, spec);
    }
}

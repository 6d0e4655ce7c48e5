using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Checking.Schemas.Rules;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH3140 to MESH3143: AuthorizationPolicies in themselves (pkg/config/validation, ValidateAuthorizationPolicy).</summary>
internal static class AuthorizationRules
{
    /// <summary>Fields that work on TCP too; a DENY rule of other fields alone denies all TCP traffic.</summary>
    private static readonly string[] TcpSources = ["principals", "notPrincipals", "namespaces", "notNamespaces", "ipBlocks", "notIpBlocks", "remoteIpBlocks", "notRemoteIpBlocks", "serviceAccounts", "notServiceAccounts"];

    /// <summary>What an external authorizer's rules may not depend on.</summary>
    private static readonly string[] NotWithCustom = ["principals", "notPrincipals", "requestPrincipals", "notRequestPrincipals", "namespaces", "notNamespaces", "serviceAccounts", "notServiceAccounts"];

    private static readonly string[] IpFields = ["ipBlocks", "notIpBlocks", "remoteIpBlocks", "notRemoteIpBlocks"];

    public static IEnumerable<Finding> Check(MeshIndex mesh) => mesh.Of(Kinds.AuthorizationPolicy).SelectMany(CheckPolicy);

    private static IEnumerable<Finding> CheckPolicy(ManifestDocument policy)
    {
        var action = policy.Spec.Text("action") is { Length: > 0 } given ? given : "ALLOW";
        var rules = policy.Spec.Items("rules");
        if (rules.Count == 0 && (action is "DENY" or "CUSTOM"))
            yield return PolicyValidationFindings.NoRules(policy.At("spec", "action"), action);
        if (action == "CUSTOM" && policy.Spec.Path("provider", "name").Text().Length == 0)
            yield return PolicyValidationFindings.Provider(policy.At("spec", "provider"), "CUSTOM needs provider.name");
        if (action != "CUSTOM" && policy.Spec.Get("provider") is { } provider)
            yield return PolicyValidationFindings.Provider(policy.On(provider), $"a provider decides only with action CUSTOM, not with {action}");
        foreach (var rule in rules)
        {
            foreach (var finding in CheckSources(policy, rule, action).Concat(CheckOperations(policy, rule)).Concat(CheckConditions(policy, rule, action)))
                yield return finding;
            if (action == "DENY" && DeniesTcp(rule))
                yield return ValidationFindings.Warn(policy.On(rule), "a DENY rule of HTTP attributes alone denies every connection to TCP ports", "add to.operation.ports");
        }
    }

    /// <summary>HTTP attributes are absent on TCP, and DENY takes absent for a match.</summary>
    private static bool DeniesTcp(Node rule)
    {
        var sources = rule.Items("from").Select(from => from.Get("source")).OfType<Node>().ToList();
        var operations = rule.Items("to").Select(to => to.Get("operation")).OfType<Node>().ToList();
        var hasTcpSource = sources.Exists(source => TcpSources.Any(source.Has));
        var hasPort = operations.Exists(operation => operation.Has("ports") || operation.Has("notPorts"));
        return (sources.Count > 0 && operations.Count == 0 && !hasTcpSource) || (operations.Count > 0 && !hasPort);
    }

    private static IEnumerable<Finding> CheckSources(ManifestDocument policy, Node rule, string action)
    {
        if (rule.Get("from") is SequenceNode { Items.Length: 0 } none)
            yield return PolicyValidationFindings.Empty(policy.On(none), "from");
        foreach (var from in rule.Items("from"))
        {
            var source = from.Get("source");
            if (source is null || !source.Entries().Any(entry => entry.Value.Items().Count > 0))
            {
                yield return PolicyValidationFindings.Empty(policy.On(from), "source");
                continue;
            }
            foreach (var finding in EmptyValues(policy, source))
                yield return finding;
            foreach (var block in IpFields.SelectMany(source.Items).Where(block => !IpBlocks.IsValid(block.Text())))
                yield return PolicyValidationFindings.Value(policy.On(block), $"'{block.Text()}' is neither an IP address nor a CIDR");
            foreach (var field in action == "CUSTOM" ? NotWithCustom.Where(source.Has) : [])
                yield return PolicyValidationFindings.Provider(policy.On(source.Get(field)!), $"{field} cannot be used with action CUSTOM");
        }
    }

    /// <summary>An empty operation is most often a field in the wrong place.</summary>
    private static IEnumerable<Finding> CheckOperations(ManifestDocument policy, Node rule)
    {
        if (rule.Get("to") is SequenceNode { Items.Length: 0 } none)
            yield return PolicyValidationFindings.Empty(policy.On(none), "to");
        foreach (var to in rule.Items("to"))
        {
            var operation = to.Get("operation");
            if (operation is null || !operation.Entries().Any(entry => entry.Value.Items().Count > 0))
            {
                yield return PolicyValidationFindings.Empty(policy.On(to), "operation");
                continue;
            }
            foreach (var finding in EmptyValues(policy, operation))
                yield return finding;
            foreach (var port in operation.Items("ports").Concat(operation.Items("notPorts")).Where(port => port.Integer() is null or < 1 or > 65535))
                yield return PolicyValidationFindings.Value(policy.On(port), $"'{port.Text()}' is no port");
        }
    }

    /// <summary>A key that nobody sets would never match, which for DENY means open.</summary>
    private static IEnumerable<Finding> CheckConditions(ManifestDocument policy, Node rule, string action)
    {
        foreach (var condition in rule.Items("when"))
        {
            var key = condition.Text("key");
            var place = policy.On(condition.Get("key") ?? condition);
            if (!ConditionKeys.IsKnown(key))
                yield return PolicyValidationFindings.Value(place, $"'{key}' is no attribute that a condition can ask for");
            else if (condition.Items("values").Count == 0 && condition.Items("notValues").Count == 0)
                yield return PolicyValidationFindings.Empty(policy.On(condition), $"condition on '{key}'");
            else if (action == "CUSTOM" && (key is "source.namespace" or "source.principal" or "source.serviceAccount" || key.StartsWith("request.auth.", StringComparison.Ordinal)))
                yield return PolicyValidationFindings.Provider(place, $"'{key}' cannot be used with action CUSTOM");
            foreach (var value in condition.Items("values").Concat(condition.Items("notValues")).Where(value => !ConditionKeys.Takes(key, value.Text())))
                yield return PolicyValidationFindings.Value(policy.On(value), $"'{value.Text()}' is no value of '{key}'");
        }
    }

    private static IEnumerable<Finding> EmptyValues(ManifestDocument policy, Node fields) =>
        from field in fields.Entries()
        from value in field.Value.Items()
        where value.Text().Length == 0
        select PolicyValidationFindings.Empty(policy.On(value), $"value of {field.Key.Text}");
}

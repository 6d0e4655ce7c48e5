using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Config.Services;

namespace GitOpsGen.Core.Planning.Security;

/// <summary>The config's flat rules as Istio's nested ones.</summary>
internal sealed class AuthorizationRules(MeshService service, string trustDomain)
{
    /// <param name="deny">A DENY rule about requests also hits every TCP connection, because there the attributes are missing; it is held to the HTTP ports.</param>
    /// <returns>An entry of AuthorizationPolicy's <c>rules</c>; empty for a rule without keys, which fits every request.</returns>
    public Dictionary<string, object?> Of(AuthorizationRuleConfig rule, bool deny)
    {
        var ports = rule.Ports.Select(port => WorkloadPorts.Of(service, port)).ToList();
        if (deny && ports.Count == 0 && rule.NotPorts.Count == 0 && IsAboutRequests(rule))
            ports.AddRange(WorkloadPorts.Http(service));
        var operation = Spec.Of(
            ("methods", rule.Methods),
            ("notMethods", rule.NotMethods),
            ("paths", rule.Paths),
            ("notPaths", rule.NotPaths),
            ("ports", ports),
            ("notPorts", rule.NotPorts.Select(port => WorkloadPorts.Of(service, port)).ToList()),
            ("hosts", rule.Hosts),
            ("notHosts", rule.NotHosts));
        return Spec.Of(
            ("from", Sources(rule).Select(source => Spec.Of(("source", source))).ToList()),
            ("to", operation.Count > 0 ? new[] { Spec.Of(("operation", operation)) } : null),
            ("when", rule.When));
    }

    // In one source everything must hold, so callers by account and callers by namespace are two.
    private IEnumerable<Dictionary<string, object?>> Sources(AuthorizationRuleConfig rule)
    {
        var accounts = rule.From.Where(IsAccount).Select(Principal).Concat(rule.Principals).ToList();
        var namespaces = rule.From.Where(word => !IsAccount(word)).Select(Namespace).Concat(rule.Namespaces).Distinct().ToList();
        if (accounts.Count > 0)
            yield return Source(rule, ("principals", accounts));
        if (namespaces.Count > 0)
            yield return Source(rule, ("namespaces", namespaces));
        if (accounts.Count == 0 && namespaces.Count == 0 && Source(rule, ("", null)) is { Count: > 0 } others)
            yield return others;
    }

    private Dictionary<string, object?> Source(AuthorizationRuleConfig rule, (string Key, object? Value) callers) =>
        Spec.Of(
            callers,
            ("notPrincipals", rule.NotFrom.Where(IsAccount).Select(Principal).ToList()),
            ("notNamespaces", rule.NotFrom.Where(word => !IsAccount(word)).Select(Namespace).ToList()),
            ("requestPrincipals", rule.RequestPrincipals),
            ("notRequestPrincipals", rule.NotRequestPrincipals),
            ("ipBlocks", rule.IpBlocks),
            ("notIpBlocks", rule.NotIpBlocks),
            ("remoteIpBlocks", rule.RemoteIpBlocks),
            ("notRemoteIpBlocks", rule.NotRemoteIpBlocks));

    private static bool IsAboutRequests(AuthorizationRuleConfig rule) =>
        rule.Methods.Count + rule.NotMethods.Count + rule.Paths.Count + rule.NotPaths.Count + rule.Hosts.Count + rule.NotHosts.Count
        + rule.RequestPrincipals.Count + rule.NotRequestPrincipals.Count > 0
        || rule.When.Any(condition => condition.Text("key")?.StartsWith("request.", StringComparison.Ordinal) == true);

    private static bool IsAccount(string word) => word.Contains('/') && !word.EndsWith("/*", StringComparison.Ordinal);

    private static string Namespace(string word) => word.Split('/')[0];

    // The identity in a workload's certificate, without the scheme (istio.io, AuthorizationPolicy source.principals).
    private string Principal(string word) => $"{trustDomain}/ns/{word.Split('/')[0]}/sa/{word.Split('/')[1]}";
}

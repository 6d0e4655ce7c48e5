using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Policies;

/// <summary>IST0101 for policies: the namespaces, extension providers and Services that they name (analyzers/authz/authorizationpolicies.go).</summary>
internal static class PolicyReferences
{
    /// <summary>Providers that every mesh has (istio/istio pkg/config/mesh DefaultMeshConfig).</summary>
    private static readonly string[] BuiltInProviders = ["prometheus", "stackdriver", "envoy"];

    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var view in mesh.Views)
        {
            var providers = Providers(mesh, view);
            foreach (var policy in view.Of(Kinds.AuthorizationPolicy))
            {
                foreach (var finding in CheckNamespaces(mesh, policy))
                    yield return finding;
                if (policy.Spec.Path("provider", "name") is { } provider && providers?.Contains(provider.Text()) == false)
                    yield return PolicyFindings.UnknownProvider(policy.On(provider), provider.Text(), providers);
            }
            foreach (var telemetry in view.Of(Kinds.Telemetry))
            {
                foreach (var name in TelemetryProviders(telemetry))
                {
                    if (providers?.Contains(name.Text()) == false)
                        yield return PolicyFindings.UnknownProvider(telemetry.On(name), name.Text(), providers);
                }
            }
            foreach (var finding in TargetServices.Check(mesh, view))
                yield return finding;
        }
    }

    /// <summary>The names that policies may refer to; null when neither the inventory nor rendered values say.</summary>
    private static HashSet<string>? Providers(MeshIndex mesh, ConfigView view)
    {
        if (mesh.Inventory.Mesh.ExtensionProviders is { } declared)
            return [.. declared, .. BuiltInProviders];
        return mesh.Values(view.Cluster, "istiod") is { } values
            ? [.. values.Find("meshConfig", "extensionProviders")?.At.Items().Select(provider => provider.Text("name")) ?? [], .. BuiltInProviders]
            : null;
    }

    /// <summary>istioctl does not look at these; a misspelt provider logs and traces nothing.</summary>
    private static IEnumerable<Node> TelemetryProviders(ManifestDocument telemetry) =>
        from section in (string[])["tracing", "metrics", "accessLogging"]
        from entry in telemetry.Spec.Items(section)
        from provider in entry.Items("providers")
        let name = provider.Get("name")
        where name is not null
        select name;

    /// <summary>Patterns may begin or end with a star; one namespace that fits is enough.</summary>
    private static IEnumerable<Finding> CheckNamespaces(MeshIndex mesh, ManifestDocument policy)
    {
        if (!mesh.Inventory.NamespacesComplete)
            yield break;
        foreach (var source in policy.Spec.Items("rules").SelectMany(rule => rule.Items("from")).Select(from => from.Get("source")))
        {
            foreach (var node in source.Items("namespaces").Concat(source.Items("notNamespaces")))
            {
                if (!mesh.Namespaces.Names.Any(ns => Matches(node.Text(), ns)))
                    yield return PolicyFindings.UnknownNamespace(policy.On(node), node.Text());
            }
        }
    }

    private static bool Matches(string pattern, string ns)
    {
        if (pattern.StartsWith('*'))
            return ns.EndsWith(pattern[1..], StringComparison.Ordinal);
        return pattern.EndsWith('*') ? ns.StartsWith(pattern[..^1], StringComparison.Ordinal) : ns == pattern;
    }
}

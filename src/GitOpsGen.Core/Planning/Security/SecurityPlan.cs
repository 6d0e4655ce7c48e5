using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Planning.Services;

namespace GitOpsGen.Core.Planning.Security;

/// <summary>Mutual TLS and authorization of namespaces and services. The mesh's own PeerAuthentication stands in <see cref="MeshSecurityPlan"/>.</summary>
internal static class SecurityPlan
{
    public static IEnumerable<PlannedFile> Of(ClusterScope scope) =>
    [
        .. scope.Mesh.Workloads.Configured.On(scope.Cluster).SelectMany(item => OfNamespace(scope, item)),
        .. scope.Mesh.Workloads.Guarded.On(scope.Cluster).SelectMany(service => OfService(scope, service)),
    ];

    private static IEnumerable<PlannedFile> OfNamespace(ClusterScope scope, MeshNamespace item)
    {
        if (item.Config.Mtls is { } mode)
            yield return PeerAuthentication(scope, item.Name, "default", new Origin($"namespaces[{item.Name}].mtls", item.Config.At("mtls")), Spec.Of(("mtls", Spec.Of(("mode", mode)))));
        if (item.Config.Authorization is not { } posture)
            yield break;
        // An empty spec is ALLOW without rules, which nothing fits; one empty rule fits everything (istio.io, authorization).
        var (name, spec) = posture == NamespaceAuthorization.DenyAll
            ? ("deny-all", new Dictionary<string, object?>())
            : ("allow-all", Spec.Of(("action", "ALLOW"), ("rules", new[] { new Dictionary<string, object?>() })));
        var origin = new Origin($"namespaces[{item.Name}].authorization", item.Config.At("authorization"));
        yield return scope.Resource(item.Name, "AuthorizationPolicy", name, AuthorizationPlan.Template, origin, spec);
    }

    private static IEnumerable<PlannedFile> OfService(ClusterScope scope, MeshService service)
    {
        if (service.Config.Mtls is { } mtls)
        {
            var spec = Spec.Of(
                ("selector", Spec.Of(("matchLabels", service.Selector))),
                ("mtls", mtls.Mode is { } mode ? Spec.Of(("mode", mode)) : null),
                ("portLevelMtls", mtls.Ports.ToDictionary(port => WorkloadPorts.Of(service, port.Key), port => (object?)Spec.Of(("mode", port.Value)))));
            yield return PeerAuthentication(scope, service.Namespace.Name, service.Name, ServiceOrigin.Of(service, "mtls"), spec);
        }
        foreach (var file in JwtPlan.Of(scope, service).Concat(AuthorizationPlan.Of(scope, service)))
            yield return file;
    }

    private static PlannedFile PeerAuthentication(ClusterScope scope, string @namespace, string name, Origin origin, object spec) =>
        scope.Resource(@namespace, "PeerAuthentication", name, "manifests/peer-authentication.yaml.sbn", origin, spec);
}

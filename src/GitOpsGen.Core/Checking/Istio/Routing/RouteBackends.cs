using GitOpsGen.Core.Checking.Istio.Hosts;
using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Routing;

/// <summary>MESH3224: backends and listeners that Gateway API routes name. istioctl leaves this to the routes' status.</summary>
internal static class RouteBackends
{
    private const string Group = "gateway.networking.k8s.io";

    public static IEnumerable<Finding> Check(MeshIndex mesh) =>
        from view in mesh.Views
        from kind in (string[])["HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute"]
        from route in view.Of($"{Group}/{kind}")
        from finding in Backends(mesh, view, route).Concat(Parents(view, route))
        select finding;

    /// <summary>Backends of other kinds, such as ServiceEntry hosts or inference pools, are left alone.</summary>
    private static IEnumerable<Finding> Backends(MeshIndex mesh, ConfigView view, ManifestDocument route)
    {
        foreach (var backend in route.Spec.Items("rules").SelectMany(BackendsOf))
        {
            if (backend.Text("kind") is not ("" or "Service") || backend.Text("group").Length > 0)
                continue;
            var ns = backend.Text("namespace") is { Length: > 0 } given ? given : route.EffectiveNamespace();
            var target = view.Hosts.Find($"{backend.Text("name")}.{ns}.svc.{mesh.Inventory.Mesh.ClusterDomain}", ns);
            if (target.Status == HostStatus.Missing)
                yield return RoutingFindings.UnknownBackend(route.On(backend), $"{ns}/{backend.Text("name")}");
            else if (target.Ports.Count > 0 && backend.Integer("port") is { } port && !target.Ports.Contains(port))
                yield return RoutingFindings.UnknownBackendPort(route.On(backend.Get("port")!), $"{ns}/{backend.Text("name")}", port, target.Ports);
        }
    }

    /// <summary>Those that answer, and those that filters of the rule or of a backend mirror requests to.</summary>
    private static IEnumerable<Node> BackendsOf(Node rule)
    {
        var backends = rule.Items("backendRefs");
        return backends.Concat(backends.Prepend(rule).SelectMany(part => part.Items("filters")).Select(filter => filter.Path("requestMirror", "backendRef")).OfType<Node>());
    }

    /// <summary>A Gateway that is not rendered may exist all the same; only its listeners are checked.</summary>
    private static IEnumerable<Finding> Parents(ConfigView view, ManifestDocument route)
    {
        foreach (var parent in route.Spec.Items("parentRefs").Where(parent => parent.Text("kind") is "" or "Gateway"))
        {
            var ns = parent.Text("namespace") is { Length: > 0 } given ? given : route.EffectiveNamespace();
            var gateway = view.Of(Kinds.KubernetesGateway).FirstOrDefault(gateway => gateway.Name == parent.Text("name") && gateway.EffectiveNamespace() == ns);
            if (gateway is not null && parent.Get("sectionName") is { } section && gateway.Spec.Items("listeners").All(listener => listener.Text("name") != section.Text()))
                yield return RoutingFindings.UnknownListener(route.On(section), section.Text(), gateway);
        }
    }
}

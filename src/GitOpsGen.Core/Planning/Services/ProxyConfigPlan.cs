namespace GitOpsGen.Core.Planning.Services;

/// <summary>Proxy settings of namespaces and services.</summary>
internal static class ProxyConfigPlan
{
    public const string Template = "manifests/proxy-config.yaml.sbn";

    /// <returns>ProxyConfig <c>default</c> of a namespace, and one with the
    /// service's selector for each service that has a <c>proxy</c>.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope)
    {
        foreach (var item in scope.Mesh.Workloads.Configured.On(scope.Cluster))
        {
            if (item.Config.Proxy is { } proxy)
                yield return scope.Resource(item.Name, "ProxyConfig", "default", Template, new Origin($"namespaces[{item.Name}].proxy", proxy.Location), proxy);
        }
        foreach (var service in scope.Mesh.Workloads.Guarded.On(scope.Cluster))
        {
            if (service.Config.Proxy is not { } proxy)
                continue;
            var spec = Spec.Of(("selector", Spec.Of(("matchLabels", service.Selector)))).With([.. Spec.From(proxy).Select(field => (field.Key, field.Value))]);
            yield return scope.Resource(service.Namespace.Name, "ProxyConfig", service.Name, Template, ServiceOrigin.Of(service, "proxy"), spec);
        }
    }
}

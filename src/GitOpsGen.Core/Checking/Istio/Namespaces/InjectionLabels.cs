using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Namespaces;

/// <summary>IST0102, IST0123, IST0148: what a namespace's labels mean to the injector (analyzers/injection/injection.go).</summary>
internal static class InjectionLabels
{
    private const string Injection = "istio-injection";
    private const string Revision = "istio.io/rev";

    /// <summary>Ambient mode redirects on the node; pods stay as they are.</summary>
    private const string DataPlaneMode = "istio.io/dataplane-mode";

    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        var gatewayNamespaces = mesh.Inventory.Gateways.Select(gateway => (gateway.Cluster, gateway.Namespace)).ToHashSet();
        foreach (var document in mesh.Of(Kinds.Namespace))
        {
            if (mesh.Cluster(document.Cluster) is not { } cluster || document.Name == cluster.ControlPlaneNamespace || NamespaceIndex.System.Contains(document.Name))
                continue;
            var labels = document.Labels();
            if (labels.ContainsKey(Injection) && labels.ContainsKey(Revision))
                yield return NamespaceFindings.TwoInjectionLabels(document.At("metadata", "labels"), document.Name);
            // Gateway pods carry sidecar.istio.io/inject themselves, and ambient namespaces need no injection.
            if (labels.ContainsKey(Injection) || labels.ContainsKey(Revision) || labels.ContainsKey(DataPlaneMode) || gatewayNamespaces.Contains((document.Cluster, document.Name)))
                continue;
            yield return mesh.Inventory.Mesh.InjectByDefault
                ? NamespaceFindings.InjectedByDefault(document.At("metadata"), document.Name)
                : NamespaceFindings.NotInjected(document.At("metadata"), document.Name);
        }
    }
}

using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Planning;

/// <summary>The namespaces of a cluster, as manifests of their own: Argo CD's CreateNamespace would drop their labels (facts: istio.md section 6).</summary>
internal static class NamespacesPlan
{
    /// <summary>
    /// The files of a cluster's <c>manifests</c> that this Application owns; the
    /// policies' Application excludes the same glob, so that no object has two owners.
    /// </summary>
    public const string Include = "*/{namespace-*,externalsecret-cacerts,externalsecret-kiali-signing-key}.yaml";

    /// <param name="policies">What the cluster's istiod reads; it may concern namespaces of gateways that run on other clusters.</param>
    /// <returns>The Application, istio-system with its network label, gateways' and
    /// applications' namespaces, and the secrets that must be there first.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope, IEnumerable<PlannedFile> policies)
    {
        yield return scope.File($"{scope.Folder}/apps/{Component.Namespaces}.yaml", "apps/manifests.yaml.sbn", scope.Origin, ("app", Application(scope)));
        yield return IstioSystem(scope);
        foreach (var gateways in GatewayNamespaces(scope, [.. policies.Select(file => file.Namespace)]))
            yield return Namespace(scope, gateways.Key, new Origin($"clusters[{gateways.First().Cluster.Name}].gateways[{gateways.First().Name}]", gateways.First().Config.At()), Labels(scope.Cluster, null));
        foreach (var item in scope.Mesh.NamespacesOn.On(scope.Cluster))
            yield return Application(scope, item);
        foreach (var file in BootstrapSecretsPlan.Of(scope))
            yield return file;
    }

    // ServerSideApply leaves labels that others put on the namespace alone. Deleting a namespace deletes all in it,
    // so that waits for a human (argo-cd sync-options, Prune=confirm). SkipDryRunOnMissingResource, because without it no
    // namespace is made while the External Secrets Operator's CRDs are missing, perhaps the operator's own included.
    private static ManifestsApplication Application(ClusterScope scope) =>
        new(Component.Namespaces, scope.InRepository($"{scope.Folder}/manifests"), Include, Exclude: null, Wave.Namespaces)
        {
            SyncOptions = ["ServerSideApply=true", "SkipDryRunOnMissingResource=true", "Prune=confirm", "Delete=confirm", "FailOnSharedResource=true"],
            Cascade = false,
        };

    // istiod reads its cluster's network from this label, and which primaries may patch a remote's webhook from the
    // annotation (istio.io primary-remote; facts: istio.md section 2).
    private static PlannedFile IstioSystem(ClusterScope scope)
    {
        var annotations = new SortedList<string, string>(StringComparer.Ordinal);
        if (!scope.Cluster.IsPrimary)
            annotations["topology.istio.io/controlPlaneClusters"] = scope.Cluster.Primary.Name;
        var labels = new SortedList<string, string>(StringComparer.Ordinal) { ["topology.istio.io/network"] = scope.Cluster.Network };
        return Namespace(scope, MeshModel.IstioNamespace, scope.Origin, labels, annotations);
    }

    private static IEnumerable<IGrouping<string, Gateway>> GatewayNamespaces(ClusterScope scope, HashSet<string?> used) => scope.Cluster.Gateways
        .Concat(scope.Cluster.ConfiguredGateways.Values.Where(gateway => used.Contains(gateway.Namespace)))
        .Where(gateway => gateway.Namespace != MeshModel.IstioNamespace)
        .Where(gateway => !scope.Mesh.NamespacesOn.On(scope.Cluster).Any(item => item.Name == gateway.Namespace))
        .GroupBy(gateway => gateway.Namespace);

    private static PlannedFile Application(ClusterScope scope, MeshNamespace item)
    {
        var labels = Labels(scope.Cluster, item.Config);
        foreach (var (key, value) in item.Config.Labels)
            labels[key] = value;
        var origin = new Origin($"namespaces[{item.Name}]", item.Config.At());
        return Namespace(scope, item.Name, origin, labels, item.Config.Annotations);
    }

    // One of the two labels, never both: with both, istio-injection wins (IST0123).
    private static SortedList<string, string> Labels(Cluster cluster, NamespaceConfig? config)
    {
        var labels = new SortedList<string, string>(StringComparer.Ordinal);
        if (config?.Injection == Injection.Disabled)
            labels["istio-injection"] = "disabled";
        else if ((config?.Revision ?? cluster.Revision) is { } revision)
            labels["istio.io/rev"] = revision;
        else
            labels["istio-injection"] = "enabled";
        return labels;
    }

    private static PlannedFile Namespace(ClusterScope scope, string name, Origin origin, IReadOnlyDictionary<string, string> labels, IReadOnlyDictionary<string, string>? annotations = null) =>
        scope.Manifest(name, "Namespace", name, "manifests/namespace.yaml.sbn", origin, ("name", name), ("labels", labels), ("annotations", annotations ?? new Dictionary<string, string>()));
}

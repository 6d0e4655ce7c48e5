using GitOpsGen.Core.Checking.Istio.Inventory;

namespace GitOpsGen.Core.Checking.Istio.CrossCluster;

/// <summary>MESH32xx: what only shows with every cluster in view. istioctl has none of these.</summary>
internal static class CrossClusterFindings
{
    /// <summary>The remote's API server takes the object and nothing comes of it.</summary>
    public static Finding NeverRead(Place at, ManifestDocument document, ClusterFacts cluster) =>
        at.Error("MESH3201", $"{document} stands on '{cluster.Name}', where no istiod reads it", $"move it to {Names(cluster.ConfigClusters)}, which configures this cluster");

    /// <summary>A warning: a policy may be meant for some clusters only, but seldom is.</summary>
    public static Finding MissingCopy(Place at, ManifestDocument document, IReadOnlyList<string> clusters) =>
        at.Warning("MESH3202", $"{document} has no copy on {Names(clusters.Take(5))}, whose istiod serves the same namespace", "every primary reads only its own cluster: render it on each");

    /// <summary>Telemetry is labelled with the mesh ID: with two of them one mesh looks like two.</summary>
    public static Finding MeshIdDiffers(Place at, string cluster, string found, string expected) =>
        at.Error("MESH3203", $"cluster '{cluster}' has mesh ID '{found}', the mesh has '{expected}'", $"set global.meshID: {expected}");

    /// <param name="found">Empty when the values leave it to the chart's default, cluster.local.</param>
    public static Finding TrustDomainDiffers(Place at, string cluster, string found, string expected) =>
        at.Error("MESH3204", $"cluster '{cluster}' has trust domain '{(found.Length == 0 ? "cluster.local" : found)}', the mesh has '{expected}'", $"set meshConfig.trustDomain: {expected}");

    /// <summary>An error, as the rule reads like a permission and never grants one.</summary>
    public static Finding ForeignPrincipal(Place at, string principal, string domain) =>
        at.Error("MESH3204", $"principal '{principal}' is of another trust domain and never matches", $"begin it with '{domain}/', or add the old one to meshConfig.trustDomainAliases");

    public static Finding PrincipalWithScheme(Place at, string principal) =>
        at.Error("MESH3204", $"principal '{principal}' never matches, as Istio adds spiffe:// itself", "leave out spiffe://");

    /// <summary>
    /// istiod would send traffic straight to addresses that are
    /// reached through a gateway only, or the other way round.
    /// </summary>
    /// <param name="found">What the label or the value says.</param>
    public static Finding NetworkDiffers(Place at, string found, ClusterFacts cluster) =>
        at.Error("MESH3205", $"names network '{found}', but cluster '{cluster.Name}' is on '{cluster.Network}'", $"write {cluster.Network}");

    /// <summary>istiod reads the network of a cluster from this label (facts: istio.md section 2).</summary>
    public static Finding NetworkLabelMissing(Place at, ClusterFacts cluster) =>
        at.Error("MESH3205", $"namespace '{cluster.ControlPlaneNamespace}' of '{cluster.Name}' does not say its network, and the mesh has several", $"label it topology.istio.io/network: {cluster.Network}");

    public static Finding GatewayNetworkMissing(Place at, GatewayFacts gateway) =>
        at.Error("MESH3205", $"east-west gateway '{gateway.Name}' of '{gateway.Cluster}' does not say which network it leads into", $"set networkGateway: {gateway.Network}");

    /// <summary>
    /// istiod files endpoints under the name in the remote secret, and compares it with the one that proxies give.
    /// </summary>
    public static Finding ClusterNameDiffers(Place at, string found, string expected) =>
        at.Error("MESH3206", $"the control or data plane takes its cluster for '{found}'; the others know it as '{expected}'", $"set multiCluster.clusterName: {expected}");

    /// <summary>A remote's proxies get cluster and network through the path alone; the chart's values do nothing there.</summary>
    public static Finding InjectionPathDiffers(Place at, string found, ClusterFacts cluster) =>
        at.Error("MESH3207", $"'{found}' gives proxies of '{cluster.Name}' another cluster or network", $"end it in /inject/cluster/{cluster.Name}/net/{cluster.Network}");

    /// <param name="what">Begins the sentence: which of annotation and name differs from the key.</param>
    /// <param name="key">The Secret's data key, which istiod takes for the cluster's name.</param>
    public static Finding RemoteSecretNames(Place at, string what, string key) =>
        at.Error("MESH3208", $"{what}, the secret's key is '{key}'", "use the cluster's name in key, annotation and name alike");

    public static Finding RemoteSecretUnknown(Place at, string key, IEnumerable<ClusterFacts> clusters) =>
        at.Error("MESH3208", $"the remote secret is for cluster '{key}', which the mesh does not have", $"clusters are {Names(clusters.Select(cluster => cluster.Name).Take(10))}");

    public static Finding RemoteSecretNamespace(Place at, string ns, string expected) =>
        at.Error("MESH3208", $"istiod does not look for remote secrets in namespace '{ns}'", $"put it into '{expected}'");

    /// <summary>Its services resolve, but have no endpoints of that cluster.</summary>
    public static Finding RemoteSecretMissing(Place at, ClusterFacts cluster, ClusterFacts other) =>
        at.Error("MESH3209", $"istiod of '{cluster.Name}' has no remote secret for '{other.Name}' and does not see its endpoints", $"add {RemoteSecrets.Prefix}{other.Name} to '{cluster.Name}'");

    /// <summary>A warning: it does no harm to traffic, but it is a credential without a use.</summary>
    public static Finding RemoteSecretSuperfluous(Place at, string reason) =>
        at.Warning("MESH3210", $"the remote secret serves nothing: {reason}", "remove it; each one is a way into a cluster");

    /// <param name="others">The networks that cannot reach it.</param>
    public static Finding NoEastWestGateway(Place at, string network, IEnumerable<string> others) =>
        at.Error("MESH3211", $"network '{network}' has no east-west gateway, so proxies on {Names(others)} cannot reach it", "add a gateway of kind east-west to one of its clusters");

    /// <summary>Reported at the gateway's own line in the config, where the cure belongs.</summary>
    public static Finding ServicesNotExposed(Place at, GatewayFacts gateway, ClusterFacts cluster) =>
        at.Error("MESH3212", $"no Gateway opens port 15443 of east-west gateway '{gateway.Name}' on '{gateway.Cluster}'", $"add a Gateway with AUTO_PASSTHROUGH for *.local on {Names(cluster.ConfigClusters)}");

    /// <summary>Sidecars start without configuration and stay not ready.</summary>
    public static Finding NoControlPlaneAddress(Place at, ClusterFacts remote) =>
        at.Error("MESH3213", $"remote cluster '{remote.Name}' does not know where its control plane is", "set global.remotePilotAddress to the address of the primary's east-west gateway");

    public static Finding WrongControlPlaneAddress(Place at, string address, IEnumerable<string> known) =>
        at.Error("MESH3213", $"remotePilotAddress '{address}' is no gateway of the primary", $"its gateways have {Names(known)}");

    /// <summary>
    /// Without it the chart leaves EXTERNAL_ISTIOD off, and istiod neither patches the remote's webhook nor writes
    /// the root certificate into its namespaces (facts: istio.md section 2).
    /// </summary>
    public static Finding PrimaryNotExternal(Place at, string primary, ClusterFacts remote) =>
        at.Error("MESH3213", $"istiod of '{primary}' does not serve other clusters, but '{remote.Name}' relies on it", "set global.externalIstiod: true");

    /// <param name="mode">injected, not injected or ambient.</param>
    public static Finding NamespaceDiffers(Place at, ManifestDocument here, string mode, ManifestDocument there, string otherMode) =>
        at.Warning("MESH3215", $"namespace '{here.Name}' is {mode} on '{here.Cluster}' and {otherMode} on '{there.Cluster}'", "one namespace name means one namespace to the mesh; label it alike");

    public static Finding NamespaceMissing(Place at, string ns, string cluster) =>
        at.Error("MESH3216", $"namespace '{ns}' does not exist on '{cluster}', where istiod reads this", $"add '{cluster}' to the namespace's clusters");

    /// <summary>Which one is older is known only in the cluster, so both are told.</summary>
    public static Finding HostOfSeveralTeams(Place at, string host, ManifestDocument other) =>
        at.Warning("MESH3217", $"{other} routes the same requests of '{host}' on this gateway; the older of the two wins", "agree on one owner per host, and let it delegate paths");

    /// <param name="host">In full; one that may exist beside the config is not reported.</param>
    public static Finding HostUnserved(Place at, string host) =>
        at.Warning("MESH3219", $"no cluster serves '{host}', so the VirtualService never applies", "declare the service, or correct the host");

    public static Finding NoSharedRoot(Place at, string cluster, string other) =>
        at.Error("MESH3220", $"'{cluster}' has no cacerts, while '{other}' does: istiod makes a root of its own, and the two do not trust each other", "render cacerts from the common root for every primary");

    /// <param name="remote">A cluster whose control plane namespace lacks the annotation, or names another primary.</param>
    public static Finding NotAttached(Place at, ClusterFacts remote) =>
        at.Error("MESH3221", $"namespace '{remote.ControlPlaneNamespace}' of '{remote.Name}' does not name its control plane, which then leaves the webhook without a CA",
            $"annotate it topology.istio.io/controlPlaneClusters: {remote.ConfigClusters[0]}");

    /// <summary>No webhook answers for the label, so pods start without a sidecar.</summary>
    /// <param name="known">The cluster's own revision and its tags.</param>
    public static Finding UnknownRevision(Place at, string revision, string cluster, IEnumerable<string> known) =>
        at.Error("MESH3222", $"no control plane serves revision '{revision}' on '{cluster}'; its pods get no proxy", $"revisions and tags are {Names(known)}");

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal).Select(name => $"'{name}'"));
}

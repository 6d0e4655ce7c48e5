using GitOpsGen.Core.Checking.Istio.Hosts;
using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Routing;

/// <summary>What can be wrong with a VirtualService among the other objects.</summary>
internal static class RoutingFindings
{
    /// <summary>Envoy has no cluster for the host and answers 503.</summary>
    /// <param name="target">What the lookup came to; its suggestion is a full name that exists.</param>
    public static Finding UnknownHost(Place at, string host, HostLookup target) =>
        at.Error("IST0101", $"host '{host}' is neither a Service nor a ServiceEntry that this namespace can see",
            target.Suggestion is { } name
                ? $"Istio completes only names without a dot; write '{name}'"
                : target.Fqdn == host ? "declare the service, or add a ServiceEntry" : $"it stands for '{target.Fqdn}': declare that service, or name another namespace in full");

    public static Finding UnknownPort(Place at, string host, int port, IReadOnlyList<int> ports) =>
        at.Error("IST0101", $"'{host}' has no port {port}", $"its ports are {string.Join(", ", ports)}");

    /// <summary>
    /// On a Service with one port Istio takes that one; with several it goes
    /// by the port that the request came in on, which need not be among them.
    /// </summary>
    public static Finding PortRequired(Place at, string host, IReadOnlyList<int> ports) =>
        at.Error("IST0112", $"'{host}' has several ports and the destination names none", $"add port.number: one of {string.Join(", ", ports)}");

    /// <summary>Envoy has no cluster for the subset and answers 503.</summary>
    public static Finding UnknownSubset(Place at, string subset, string host, IReadOnlySet<string> known) =>
        at.Error("IST0101", $"no DestinationRule defines subset '{subset}' of host '{host}'",
            known.Count == 0 ? "add a DestinationRule with that subset; requests would get 503" : $"defined are {Names(known)}");

    /// <summary>The VirtualService is bound to nothing and never applies.</summary>
    /// <param name="similar">A Gateway of the same name in another namespace, as <c>namespace/name</c>.</param>
    public static Finding UnknownGateway(Place at, string gateway, string? similar) =>
        at.Error("IST0101", $"gateway '{gateway}' does not exist on the cluster that istiod reads",
            similar is null ? "create the Gateway beside this VirtualService" : $"did you mean '{similar}'?");

    public static Finding UnknownDelegate(Place at, string name) =>
        at.Error("IST0101", $"delegate VirtualService '{name}' does not exist", "create it without hosts and gateways");

    /// <summary>A name that istiod makes and may make otherwise in the next release.</summary>
    public static Finding GeneratedGateway(Place at, string gateway) =>
        at.Warning("IST0165", $"'{gateway}' is a Gateway that istiod generates from a Kubernetes Gateway", "refer to the Kubernetes Gateway with an HTTPRoute's parentRefs");

    /// <summary>One common host is enough for Istio, so this means none at all.</summary>
    public static Finding HostNotInGateway(Place at, IReadOnlyList<string> hosts, ManifestDocument gateway) =>
        at.Warning("IST0132", $"none of the hosts {Names(hosts)} is served by {gateway}",
            $"add the host to the Gateway, or take one of {Names(gateway.Spec.Items("servers").SelectMany(server => server.Strings("hosts")).Distinct())}");

    /// <param name="others">The rivals; each of them is told as well.</param>
    public static Finding ConflictingMeshHosts(Place at, string host, IEnumerable<ManifestDocument> others) =>
        at.Error("IST0109", $"host '{host}' is also claimed by {string.Join(", ", others)}", "merge them into one VirtualService; sidecars use only one of them");

    /// <param name="rule">For example <c>http rule 2</c>.</param>
    /// <param name="reason">What takes its requests away.</param>
    public static Finding UnreachableRule(Place at, string rule, string reason) =>
        at.Warning("IST0130", $"{rule} is never used: {reason}", "move it up, give it a match of its own, or remove it");

    /// <summary>Rules are counted from 1, as people do; istioctl counts from 0.</summary>
    public static Finding IneffectiveMatch(Place at, int rule, int earlier) =>
        at.Info("IST0131", $"this match of rule {rule + 1} repeats one of rule {earlier + 1} and has no effect", "remove it");

    public static Finding ShadowedPrefix(Place at, int rule, string prefix, int earlier, string cover) =>
        at.Info("IST0131", $"prefix '{prefix}' of rule {rule + 1} is covered by '{cover}' of rule {earlier + 1}", "put the longer prefix first");

    /// <param name="at">The destination without a subset, in the VirtualService of the gateway.</param>
    /// <param name="other">The VirtualService that splits the host for sidecars.</param>
    public static Finding SubsetIgnoredByGateway(Place at, string host, ManifestDocument other) =>
        at.Warning("IST0140", $"requests through the gateway go to '{host}' without a subset; {other} splits it by subset, but only for the mesh",
            "repeat the subset routing here, or bind that VirtualService to the gateway too");

    /// <summary>Without a validated token no claim exists, so the match never holds.</summary>
    /// <param name="pod">A gateway pod that no RequestAuthentication may select.</param>
    public static Finding ClaimWithoutAuthentication(Place at, string key, ManifestDocument gateway, WorkloadView pod) =>
        at.Error("IST0149", $"routing on '{key}' needs a RequestAuthentication on the pods of {gateway}; '{pod.Namespace}/{pod.Name}' has none",
            "add one in the gateway's namespace that selects its pods");

    /// <summary>
    /// The route is accepted, and answers 500 for that share of its requests (Gateway API, BackendRefs); a mirror gets nothing.
    /// </summary>
    public static Finding UnknownBackend(Place at, string service) =>
        at.Error("MESH3224", $"backend '{service}' is no Service of the mesh", "declare the service, or correct the name; another namespace also needs a ReferenceGrant");

    public static Finding UnknownBackendPort(Place at, string service, int port, IReadOnlyList<int> ports) =>
        at.Error("MESH3224", $"backend '{service}' has no port {port}", $"its ports are {string.Join(", ", ports)}");

    /// <summary>The route attaches to nothing; its status says NoMatchingParent.</summary>
    public static Finding UnknownListener(Place at, string section, ManifestDocument gateway) =>
        at.Error("MESH3224", $"{gateway} has no listener '{section}'", $"its listeners are {Names(gateway.Spec.Items("listeners").Select(listener => listener.Text("name")))}");

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal).Select(name => $"'{name}'"));
}

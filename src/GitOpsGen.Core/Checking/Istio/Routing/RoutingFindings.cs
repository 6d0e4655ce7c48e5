using GitOpsGen.Core.Checking.Istio.Hosts;
using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Routing;

/// <summary>What can be wrong with a VirtualService among the other objects.</summary>
internal static class RoutingFindings
{
    public static Finding UnknownHost(Place at, string host, HostLookup target) =>
        at.Error("IST0101", $"host '{host}' is neither a Service nor a ServiceEntry that this namespace can see",
            target.Suggestion is { } name
                ? $"Istio completes only names without a dot; write '{name}'"
                : target.Fqdn == host ? "declare the service, or add a ServiceEntry" : $"it stands for '{target.Fqdn}': declare that service, or name another namespace in full");

    public static Finding UnknownPort(Place at, string host, int port, IReadOnlyList<int> ports) =>
        at.Error("IST0101", $"'{host}' has no port {port}", $"its ports are {string.Join(", ", ports)}");

    public static Finding PortRequired(Place at, string host, IReadOnlyList<int> ports) =>
        at.Error("IST0112", $"'{host}' has several ports and the destination names none", $"add port.number: one of {string.Join(", ", ports)}");

    /// <summary>Envoy has no cluster for the subset and answers 503.</summary>
    public static Finding UnknownSubset(Place at, string subset, string host, IReadOnlySet<string> known) =>
        at.Error("IST0101", $"no DestinationRule defines subset '{subset}' of host '{host}'",
            known.Count == 0 ? "add a DestinationRule with that subset; requests would get 503" : $"defined are {Names(known)}");

    public static Finding UnknownGateway(Place at, string gateway, string? similar) =>
        at.Error("IST0101", $"gateway '{gateway}' does not exist on the cluster that istiod reads",
            similar is null ? "create the Gateway beside this VirtualService" : $"did you mean '{similar}'?");

    public static Finding UnknownDelegate(Place at, string name) =>
        at.Error("IST0101", $"delegate VirtualService '{name}' does not exist", "create it without hosts and gateways");

    public static Finding GeneratedGateway(Place at, string gateway) =>
        at.Warning("IST0165", $"'{gateway}' is a Gateway that istiod generates from a Kubernetes Gateway", "refer to the Kubernetes Gateway with an HTTPRoute's parentRefs");

    /// <summary>One common host is enough for Istio, so this means none at all.</summary>
    public static Finding HostNotInGateway(Place at, IReadOnlyList<string> hosts, ManifestDocument gateway) =>
        at.Warning("IST0132", $"none of the hosts {Names(hosts)} is served by {gateway}",
            $"add the host to the Gateway, or take one of {Names(gateway.Spec.Items("servers").SelectMany(server => server.Strings("hosts")).Distinct())}");

    public static Finding ConflictingMeshHosts(Place at, string host, IEnumerable<ManifestDocument> others) =>
        at.Error("IST0109", $"host '{host}' is also claimed by {string.Join(", ", others)}", "merge them into one VirtualService; sidecars use only one of them");

    public static Finding UnreachableRule(Place at, string rule, string reason) =>
        at.Warning("IST0130", $"{rule} is never used: {reason}", "move it up, give it a match of its own, or remove it");

    /// <summary>Rules are counted from 1, as people do; istioctl counts from 0.</summary>
    public static Finding IneffectiveMatch(Place at, int rule, int earlier) =>
        at.Info("IST0131", $"this match of rule {rule + 1} repeats one of rule {earlier + 1} and has no effect", "remove it");

    public static Finding ShadowedPrefix(Place at, int rule, string prefix, int earlier, string cover) =>
        at.Info("IST0131", $"prefix '{prefix}' of rule {rule + 1} is covered by '{cover}' of rule {earlier + 1}", "put the longer prefix first");

    public static Finding SubsetIgnoredByGateway(Place at, string host, ManifestDocument other) =>
        at.Warning("IST0140", $"requests through the gateway go to '{host}' without a subset; {other} splits it by subset, but only for the mesh",
            "repeat the subset routing here, or bind that VirtualService to the gateway too");

    public static Finding ClaimWithoutAuthentication(Place at, string key, ManifestDocument gateway, WorkloadView pod) =>
        at.Error("IST0149", $"routing on '{key}' needs a RequestAuthentication on the pods of {gateway}; '{pod.Namespace}/{pod.Name}' has none",
            "add one in the gateway's namespace that selects its pods");

    public static Finding UnknownBackend(Place at, string service) =>
        at.Error("MESH3224", $"backend '{service}' is no Service of the mesh", "declare the service, or correct the name; another namespace also needs a ReferenceGrant");

    public static Finding UnknownBackendPort(Place at, string service, int port, IReadOnlyList<int> ports) =>
        at.Error("MESH3224", $"backend '{service}' has no port {port}", $"its ports are {string.Join(", ", ports)}");

    public static Finding UnknownListener(Place at, string section, ManifestDocument gateway) =>
        at.Error("MESH3224", $"{gateway} has no listener '{section}'", $"its listeners are {Names(gateway.Spec.Items("listeners").Select(listener => listener.Text("name")))}");

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal).Select(name => $"'{name}'"));
}

using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Checking.Istio.Inventory;

namespace GitOpsGen.Core.Checking.Istio.Services;

/// <summary>What can be wrong with Services, alone and among clusters.</summary>
internal static class ServiceFindings
{
    /// <summary>
    /// Istio sniffs such ports, and treats what it does not
    /// recognise as TCP: no HTTP routes, retries or request metrics.
    /// </summary>
    public static Finding PortName(Place at, PortFacts port) =>
        at.Info("IST0118", $"the name '{port.Name}' of port {port.Number} does not say its protocol, so Istio guesses from the traffic",
            "begin it with the protocol, for example http-…, grpc-… or tcp-…, or set appProtocol");

    public static Finding ExternalPortName(Place at, PortFacts port) =>
        at.Warning("IST0150", $"the name '{port.Name}' of port {port.Number} on an ExternalName Service catches all TCP traffic to that port", "name it after an HTTP or TLS protocol, or use a ServiceEntry");

    /// <param name="service">The copy that differs, in its own cluster.</param>
    /// <param name="cluster">Of the first copy, which it is compared with.</param>
    /// <param name="difference">Ends the sentence "it …".</param>
    public static Finding Inconsistent(Place at, ServiceView service, string cluster, string difference) =>
        at.Warning("IST0170", $"Service {service.Namespace}/{service.Name} of clusters '{cluster}' and '{service.Cluster}' differs: it {difference}",
            "the mesh takes both for one service; make type and ports equal, or rename one");

    /// <summary>One port of a pod is one listener, which speaks one protocol.</summary>
    public static Finding ProtocolConflict(Place at, string deployment, int port, IEnumerable<string> services) =>
        at.Warning("IST0116", $"Services {Names(services)} of Deployment '{deployment}' use port {port} with different protocols", "use one protocol per port number");

    /// <param name="targetPort">The pods' port, a number or a name.</param>
    public static Finding TargetPortConflict(Place at, string deployment, string targetPort, IEnumerable<int> ports, IEnumerable<string> services) =>
        at.Warning("IST0137", $"Services {Names(services)} of Deployment '{deployment}' map ports {string.Join(", ", ports)} to one target port {targetPort}", "use the same port number in all Services of a workload");

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal).Select(name => $"'{name}'"));
}

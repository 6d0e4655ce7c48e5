using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Checking.Istio.Inventory;

namespace GitOpsGen.Core.Checking.Istio.Services;

/// <summary>IST0118, IST0150: a port's name (or appProtocol) tells Istio the protocol (analyzers/service/portname.go).</summary>
internal static class PortNames
{
    private static readonly HashSet<string> Protocols = new(StringComparer.OrdinalIgnoreCase) { "tcp", "tls", "http", "http2", "https", "grpc", "grpc-web", "mongo", "redis", "mysql", "hbone" };

    /// <summary>Ports that are taken for TCP whatever their name: SMTP, DNS, MySQL, MongoDB (pkg/config/kube/conversion.go).</summary>
    private static bool IsWellKnown(int port) => port is 25 or 53 or 3306 or 27017;

    private static readonly HashSet<string> AppProtocols =
    [
        "kubernetes.io/h2c", "kubernetes.io/ws", "kubernetes.io/wss", "gateway.networking.k8s.io/wss",
    ];

    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        // A declared service is one line of the config, however many clusters it stands in.
        foreach (var service in mesh.Services.Applications.DistinctBy(service => new { service.Namespace, service.Name, service.Path }))
        {
            if (NamespaceIndex.System.Contains(service.Namespace) || (service.Path.Length > 0 && IsIstiosOwn(service)))
                continue;
            var declaration = service.Place;
            var nodes = declaration.Document.Spec.Items("ports");
            for (var i = 0; i < service.Ports.Count; i++)
            {
                var port = service.Ports[i];
                var isExternal = service.Type == "ExternalName";
                if (IsRecognized(port) && !(isExternal && port.Name == "tcp"))
                    continue;
                var place = i < nodes.Count ? declaration with { At = nodes[i] } : declaration;
                yield return isExternal ? ServiceFindings.ExternalPortName(place, port) : ServiceFindings.PortName(place, port);
            }
        }
    }

    /// <summary>appProtocol wins over the name; a name counts up to its first hyphen.</summary>
    private static bool IsRecognized(PortFacts port)
    {
        if (port.Protocol is not "TCP" || IsWellKnown(port.Number) || AppProtocols.Contains(port.AppProtocol))
            return true;
        var name = port.AppProtocol.Length > 0 ? port.AppProtocol : port.Name;
        return Protocols.Contains(name) || Protocols.Contains(name.Split('-')[0]);
    }

    /// <summary>The charts' own Services are named by other rules.</summary>
    private static bool IsIstiosOwn(ServiceView service)
    {
        var labels = service.Place.Document.Labels();
        return labels.ContainsKey("istio") || labels.GetValueOrDefault("release") == "istio";
    }
}

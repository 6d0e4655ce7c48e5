using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH3155: Sidecars in themselves (pkg/config/validation, ValidateSidecar).</summary>
internal static class SidecarShape
{
    public static IEnumerable<Finding> Check(MeshIndex mesh) => mesh.Of(Kinds.Sidecar).SelectMany(CheckSidecar);

    private static IEnumerable<Finding> CheckSidecar(ManifestDocument sidecar)
    {
        var ingress = sidecar.Spec.Items("ingress");
        var egress = sidecar.Spec.Items("egress");
        if (ingress.Count == 0 && egress.Count == 0 && !sidecar.Spec.Has("outboundTrafficPolicy") && !sidecar.Spec.Has("inboundConnectionPool"))
            yield return ServiceEntryShapeFindings.Sidecar(sidecar.At("spec"), "the Sidecar configures nothing");
        if (sidecar.Spec.Get("workloadSelector") is { } selector && selector.Get("labels").Labels().Count == 0)
            yield return ValidationFindings.Warn(sidecar.On(selector), "a workloadSelector without labels selects every workload of the namespace", "add labels, or remove it");
        foreach (var finding in UniquePorts(sidecar, ingress).Concat(UniquePorts(sidecar, egress)).Concat(ingress.SelectMany(listener => Ingress(sidecar, listener))).Concat(Egress(sidecar, egress)))
            yield return finding;
    }

    private static IEnumerable<Finding> UniquePorts(ManifestDocument sidecar, IReadOnlyList<Node> listeners)
    {
        var ports = new HashSet<string>();
        foreach (var port in listeners.Select(listener => listener.Path("port", "number")).OfType<Node>().Where(port => port.Integer() > 0 && !ports.Add(port.Text())))
            yield return ServiceEntryShapeFindings.Sidecar(sidecar.On(port), $"port {port.Text()} has two listeners");
    }

    private static IEnumerable<Finding> Ingress(ManifestDocument sidecar, Node listener)
    {
        if (listener.Get("port") is null)
            yield return ServiceEntryShapeFindings.Sidecar(sidecar.On(listener), "an ingress listener needs a port");
        if (listener.Get("defaultEndpoint") is { } endpoint && !IsLocal(endpoint.Text()))
            yield return ServiceEntryShapeFindings.Sidecar(sidecar.On(endpoint), $"defaultEndpoint '{endpoint.Text()}' does not lead to the pod itself", "127.0.0.1:port, 0.0.0.0:port, [::1]:port or unix:///path");
        if (listener.Path("tls", "mode") is { } mode && mode.Text() is "ISTIO_MUTUAL" or "AUTO_PASSTHROUGH")
            yield return ServiceEntryShapeFindings.Sidecar(sidecar.On(listener.Path("tls", "mode")!), $"TLS mode {listener.Path("tls", "mode").Text()} does not work in a Sidecar");
    }

    /// <summary>Ingress goes on to the application in the same pod, and nowhere else.</summary>
    private static bool IsLocal(string endpoint) =>
        endpoint.StartsWith("unix://", StringComparison.Ordinal)
        || ((string[])["127.0.0.1:", "0.0.0.0:", "[::1]:", "[::]:", ":"]).Any(host => endpoint.StartsWith(host, StringComparison.Ordinal) && ushort.TryParse(endpoint[host.Length..], out _));

    /// <summary>Only the last listener may be without a port: it takes what the others leave.</summary>
    private static IEnumerable<Finding> Egress(ManifestDocument sidecar, IReadOnlyList<Node> listeners)
    {
        for (var i = 0; i < listeners.Count; i++)
        {
            if (!listeners[i].Has("port") && i < listeners.Count - 1)
                yield return ServiceEntryShapeFindings.Sidecar(sidecar.On(listeners[i]), "the egress listener without a port takes what is left, so it stands last and alone");
            if (listeners[i].Items("hosts").Count == 0)
                yield return ServiceEntryShapeFindings.Sidecar(sidecar.On(listeners[i]), "an egress listener needs hosts", "\"./*\" is the own namespace, \"istio-system/*\" the control plane's");
            var seen = new HashSet<string>();
            foreach (var host in listeners[i].Items("hosts"))
            {
                var parts = host.Text().Split('/');
                if (parts.Length != 2 || parts.Any(part => part.Length == 0) || HostSyntax.Problem(parts[1]) is not null)
                    yield return ServiceEntryShapeFindings.Sidecar(sidecar.On(host), $"'{host.Text()}' is not namespace/host");
                else if (!seen.Add(host.Text()))
                    yield return ValidationFindings.Warn(sidecar.On(host), $"egress host '{host.Text()}' stands twice", "remove one");
            }
        }
    }
}

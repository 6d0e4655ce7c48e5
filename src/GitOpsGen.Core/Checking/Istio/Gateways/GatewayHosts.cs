using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Gateways;

/// <summary>The hosts of a Gateway: <c>host</c>, or <c>namespace/host</c> with <c>.</c> for its own namespace and <c>*</c> for all.</summary>
internal static class GatewayHosts
{
    /// <summary>The hosts that VirtualServices of a namespace may bind to.</summary>
    public static IEnumerable<string> VisibleTo(ManifestDocument gateway, string ns)
    {
        if (Kinds.Of(gateway) == Kinds.KubernetesGateway)
            return gateway.Spec.Items("listeners").Select(listener => listener.Text("hostname") is { Length: > 0 } name ? name : "*");
        return gateway.Spec.Items("servers").SelectMany(server => server.Strings("hosts"))
            .Select(host => Split(host, gateway.EffectiveNamespace()))
            .Where(host => host.Namespace == "*" || host.Namespace == ns)
            .Select(host => host.Host);
    }

    /// <returns><c>*</c> as the namespace for a host without one: VirtualServices of every namespace may bind to it.</returns>
    public static (string Namespace, string Host) Split(string host, string own)
    {
        var slash = host.IndexOf('/');
        if (slash < 0)
            return ("*", host);
        return (host[..slash] == "." ? own : host[..slash], host[(slash + 1)..]);
    }
}

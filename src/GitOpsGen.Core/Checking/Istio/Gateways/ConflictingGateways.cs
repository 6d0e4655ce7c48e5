using GitOpsGen.Core.Checking.Istio.Hosts;
using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Gateways;

/// <summary>IST0145: two Gateways for the same pods and port share a host, and one of them loses (analyzers/gateway/conflictinggateway.go).</summary>
internal static class ConflictingGateways
{
    public static IEnumerable<Finding> Check(MeshIndex mesh) =>
        from view in mesh.Views
        from listener in view.Of(Kinds.Gateway).SelectMany(gateway => Servers(view, gateway)).GroupBy(server => new { server.Selector, server.Port, server.Bind })
        where listener.Select(server => server.Gateway).Distinct().Skip(1).Any()
        from finding in CheckListener([.. listener])
        select finding;

    /// <summary>Different selectors may pick the same pods; where no gateway is known, only equal ones are certain to.</summary>
    private static IEnumerable<Server> Servers(ConfigView view, ManifestDocument gateway)
    {
        var selector = view.GatewayPods(gateway) is [var pod, ..] ? $"{pod.Cluster}/{pod.Namespace}/{pod.Name}" : SelectorText.Of(gateway.Spec.Get("selector").Labels());
        return gateway.Spec.Items("servers").Select(server => new Server(
            gateway, server, selector, server.Path("port", "number").Text(), server.Text("bind"),
            [.. server.Strings("hosts").Select(host => GatewayHosts.Split(host, gateway.EffectiveNamespace()))]));
    }

    private static IEnumerable<Finding> CheckListener(List<Server> servers)
    {
        // Equal names meet in the dictionary; only wildcards, of which there are few, have to be tried one by one.
        var named = servers.SelectMany(server => server.Hosts.Select(host => (host.Host, server))).ToLookup(pair => pair.Host, pair => pair.server);
        var wildcards = servers.Where(server => server.Hosts.Any(host => HostNames.IsWildcard(host.Host))).ToList();
        foreach (var server in servers)
        {
            var candidates = server.Hosts.Any(host => HostNames.IsWildcard(host.Host)) ? servers : server.Hosts.SelectMany(host => named[host.Host]).Concat(wildcards);
            if (candidates.FirstOrDefault(other => other.Gateway != server.Gateway && Shares(server, other)) is { } rival)
                yield return GatewayFindings.ConflictingGateways(server.Gateway.On(server.Node), server.Port, rival.Gateway);
        }
    }

    /// <summary>A host that is offered to one namespace does not meet the same host for another.</summary>
    private static bool Shares(Server a, Server b) =>
        a.Hosts.Any(mine => b.Hosts.Any(theirs =>
            (mine.Namespace == "*" || theirs.Namespace == "*" || mine.Namespace == theirs.Namespace) && HostNames.Overlap(mine.Host, theirs.Host)));

    /// <summary>One listener of a Gateway, with what decides whether two meet.</summary>
    private sealed record Server(ManifestDocument Gateway, Node Node, string Selector, string Port, string Bind, IReadOnlyList<(string Namespace, string Host)> Hosts);
}

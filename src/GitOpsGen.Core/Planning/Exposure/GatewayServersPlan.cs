using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Config.Services;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Planning.Exposure;

/// <summary>
/// One Gateway for each gateway that something is exposed at. Gateways of several services on one port would have to agree
/// on every host and certificate (IST0145, IST0138); one resource with a server for each certificate cannot disagree.
/// </summary>
internal static class GatewayServersPlan
{
    /// <param name="exposed">Those of Istio's API alone; every one at a gateway that this cluster's istiod configures.</param>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope, IEnumerable<ExposedService> exposed) => exposed
        .GroupBy(one => one.Gateway.Name)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => Gateway(scope, group.First().Gateway, [.. group]));

    private static PlannedFile Gateway(ClusterScope scope, Gateway gateway, IReadOnlyList<ExposedService> exposed)
    {
        var spec = Spec.Of(
            // The labels of the gateway chart's pods; they do not depend on the cluster, so one resource serves them all.
            ("selector", Spec.Of(("istio", gateway.Selector))),
            ("servers", Servers(exposed).ToList()));
        var origin = new Origin($"clusters[{gateway.Cluster.Name}].gateways[{gateway.Name}] and what is exposed there", exposed[0].Config.At());
        return scope.Resource(gateway.Namespace, "Gateway", gateway.Name, "manifests/gateway.yaml.sbn", origin, spec);
    }

    private static IEnumerable<Dictionary<string, object?>> Servers(IReadOnlyList<ExposedService> exposed)
    {
        var redirects = exposed.Where(one => one.Redirects).ToList();
        if (redirects.Count > 0)
            yield return Server(80, "http-redirect", "HTTP", Spec.Of(("httpsRedirect", true)), redirects);
        var servers = exposed
            .GroupBy(one => (Port: one.Config.EffectivePort, Protocol: one.Config.EffectiveProtocol, Tls: one.Config.Tls is { } tls ? Identity(tls) : ""))
            .Select(group => (group.Key.Port, Protocol: Word(group.Key.Protocol), Name: Name(group.First().Config), Items: group.ToList()))
            .OrderBy(server => server.Port)
            .ThenBy(server => server.Name, StringComparer.Ordinal);
        foreach (var server in servers)
            yield return Server(server.Port, server.Name, server.Protocol, Tls(server.Items[0].Config), server.Items);
    }

    // <namespace>/<host>: only VirtualServices of the service's own namespace can bind the host (Gateway.servers.hosts).
    private static Dictionary<string, object?> Server(int port, string name, string protocol, Dictionary<string, object?>? tls, IEnumerable<ExposedService> exposed) =>
        Spec.Of(
            ("port", Spec.Of(("number", port), ("name", name), ("protocol", protocol))),
            ("hosts", exposed.SelectMany(one => one.Config.Hosts.Select(host => $"{one.Service.Namespace.Name}/{host}")).Distinct().Order(StringComparer.Ordinal).ToList()),
            ("tls", tls));

    private static Dictionary<string, object?>? Tls(ExposeConfig config) =>
        config.Tls is { } tls ? (tls["mode"] is null ? Spec.Of(("mode", "SIMPLE")) : []).With([.. Spec.From(tls).Select(field => (field.Key, field.Value))]) : null;

    // SIMPLE, the default, says no more than leaving the mode out.
    private static string Identity(MappingNode tls) =>
        ConfigHash.Of(new MappingNode(tls.Location, [.. tls.Entries.Where(entry => entry is not { Key.Text: "mode", Value: ScalarNode { Text: "SIMPLE" } })]));

    // Names are unique in a gateway: servers of one port and protocol differ by their certificate, or else by what they
    // ask of clients.
    private static string Name(ExposeConfig config)
    {
        var name = $"{Word(config.EffectiveProtocol).ToLowerInvariant()}-{config.EffectivePort}";
        if (config.Tls is not { } tls || (config.IsPassthrough && tls.Entries.Length == 1))
            return name;
        if (tls.Text("credentialName") is not { } credential)
            return $"{name}-{Identity(tls)[..8]}";
        if (tls.Entries.Any(entry => entry.Key.Text is not ("credentialName" or "mode")))
            return $"{name}-{credential}-{Identity(tls)[..8]}";
        return tls.Text("mode") is null or "SIMPLE" ? $"{name}-{credential}" : $"{name}-{credential}-{tls.Text("mode")!.ToLowerInvariant().Replace('_', '-')}";
    }

    private static string Word(ExposedProtocol protocol) => protocol.ToString().ToUpperInvariant();
}

using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Parsing.Config.Resources;
using GitOpsGen.Core.Validation.Services;

namespace GitOpsGen.Core.Validation.Resources;

/// <summary>External hosts, each described once, and the ways out to them.</summary>
internal static class ExternalServiceRules
{
    /// <summary>MESH1450 to MESH1456, and MESH1470 for TLS that is set in two places.</summary>
    public static void Check(ValidationContext context)
    {
        var owners = new Dictionary<(string Namespace, string Host), string>();
        foreach (var service in context.File.ExternalServices)
        {
            foreach (var (host, index) in service.Hosts.Select((host, index) => (host, index)))
            {
                if (!owners.TryAdd((service.Namespace, host), service.Name))
                    context.Report(ExternalServiceDiagnostics.HostTwice(service.At("hosts", index.ToString()), host, owners[(service.Namespace, host)]));
            }
            if (service.Tls is not null && !service.Ports.Any(ExternalServiceConfig.IsHttp))
                context.Report(ExternalServiceDiagnostics.EncryptedTwice(service.At("tls"), service.Name));
            foreach (var part in new[] { "tls", "portLevelSettings" }.Where(part => service.Tls is not null && service.TrafficPolicy?.Find(part) is not null))
                context.Report(TrafficDiagnostics.SetTwice(service.At("trafficPolicy", part), $"trafficPolicy.{part}", "tls"));
            if (service.EgressGateway is { } gateway)
                CheckEgress(context, service, gateway);
        }
    }

    private static void CheckEgress(ValidationContext context, ExternalServiceConfig service, string name)
    {
        var gateways = context.Workloads.Gateways[name].ToList();
        var known = context.File.Clusters.SelectMany(cluster => cluster.Gateways).Where(gateway => gateway.Kind == GatewayKind.Egress).Select(gateway => gateway.Name).Distinct().Order(StringComparer.Ordinal);
        if (gateways.Count == 0 || gateways.Exists(pair => pair.Gateway.Kind != GatewayKind.Egress))
            context.Report(ExternalServiceDiagnostics.UnknownEgress(service.At("egressGateway"), name, known));
        else if (gateways.FirstOrDefault(pair => !pair.Gateway.Listens(443)) is { Gateway: not null } deaf)
            context.Report(ExternalServiceDiagnostics.EgressPort(service.At("egressGateway"), name, deaf.Cluster.Name));
        // Each primary configures its own workloads' way out.
        var missing = context.Workloads.PrimariesOf(service.Namespace).Except(gateways.Select(pair => WorkloadIndex.PrimaryOf(pair.Cluster))).Order(StringComparer.Ordinal);
        if (gateways.Count > 0 && service.Clusters is null && missing.FirstOrDefault() is { } primary)
            context.Report(ExternalServiceDiagnostics.EgressMissing(service.At("egressGateway"), service.Name, name, primary));
        // The gateway looks the host up by name, which a wildcard is not (istio.io, wildcard egress).
        if (service.Hosts.Any(host => host.StartsWith('*')))
            context.Report(ExternalServiceDiagnostics.EgressWildcard(service.At("hosts"), service.Name));
        foreach (var port in service.Ports.Where(port => port.Text("protocol")?.ToUpperInvariant() is not ("HTTP" or "HTTP2" or "GRPC" or "HTTPS" or "TLS")))
            context.Report(ExternalServiceDiagnostics.EgressProtocol(port.Location, service.Name));
    }
}

/// <summary>MESH145x: external services.</summary>
internal static class ExternalServiceDiagnostics
{
    public static Diagnostic HostTwice(SourceLocation at, string host, string other) =>
        new(Severity.Error, "MESH1450", $"host '{host}' stands in '{other}' already", at, "describe a host once, with all its ports");

    /// <summary>
    /// Origination encrypts what workloads send as plain HTTP; a
    /// port that is TLS already would be wrapped a second time.
    /// </summary>
    public static Diagnostic EncryptedTwice(SourceLocation at, string service) =>
        new(Severity.Error, "MESH1451", $"'{service}' has no HTTP port whose requests could be encrypted", at, "add '{number: 80, name: http, protocol: HTTP}', or remove 'tls' if workloads encrypt themselves");

    public static Diagnostic UnknownEgress(SourceLocation at, string gateway, IEnumerable<string> known) =>
        new(Severity.Error, "MESH1452", $"no egress gateway is named '{gateway}'", at, DidYouMean.Hint(gateway, known) ?? (known.Any() ? $"egress gateways: {string.Join(", ", known)}" : "add a gateway with 'kind: egress' under clusters[].gateways"));

    public static Diagnostic EgressPort(SourceLocation at, string gateway, string cluster) =>
        new(Severity.Error, "MESH1453", $"egress gateway '{gateway}' of '{cluster}' has no port 443", at, "add it to the gateway's 'ports'");

    /// <summary>
    /// Its istiod has no such gateway to route to, so calls would leave directly, past whatever the gateway enforces.
    /// </summary>
    public static Diagnostic EgressMissing(SourceLocation at, string service, string gateway, string primary) =>
        new(Severity.Error, "MESH1456", $"workloads that '{primary}' controls would reach '{service}' without the gateway: no cluster of it has '{gateway}'", at, "add the gateway there, or choose the 'clusters' of the external service");

    public static Diagnostic EgressWildcard(SourceLocation at, string service) =>
        new(Severity.Error, "MESH1454", $"'{service}' has a wildcard host, which an egress gateway cannot look up", at, "name the hosts one by one");

    public static Diagnostic EgressProtocol(SourceLocation at, string service) =>
        new(Severity.Error, "MESH1455", $"'{service}' leaves through an egress gateway, which needs HTTP, HTTPS or TLS to know the host", at, "set 'protocol:', or remove 'egressGateway:'");
}

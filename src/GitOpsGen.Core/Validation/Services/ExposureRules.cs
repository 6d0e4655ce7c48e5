using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Parsing.Config.Services;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Validation.Services;

/// <summary>What is exposed, at gateways that exist, on ports that they have, each host once.</summary>
internal static class ExposureRules
{
    /// <summary>MESH1419 to MESH1429, MESH1436, and MESH1414 for a <c>servicePort</c> that the service does not have.</summary>
    public static void Check(ValidationContext context)
    {
        var owners = new Dictionary<(string Gateway, int Port, string Host), string>();
        foreach (var service in context.File.Services)
        {
            foreach (var expose in service.Expose)
            {
                CheckGateway(context, service, expose);
                CheckTls(context, expose);
                CheckServicePort(context, service, expose);
                Claim(context, owners, service, expose);
                if (expose.Api == ExposureApi.GatewayApi)
                    CheckGatewayApi(context, service, expose);
            }
        }
    }

    private static void CheckGateway(ValidationContext context, ServiceConfig service, ExposeConfig expose)
    {
        var gateways = context.Workloads.Gateways[expose.Gateway].ToList();
        var known = context.File.Clusters.SelectMany(cluster => cluster.Gateways).Where(gateway => gateway.Kind == GatewayKind.Ingress).Select(gateway => gateway.Name).Distinct().Order(StringComparer.Ordinal);
        if (gateways.Count == 0)
        {
            context.Report(ExposureDiagnostics.UnknownGateway(expose.At("gateway"), expose.Gateway, known));
            return;
        }
        if (gateways.FirstOrDefault(pair => pair.Gateway.Kind != GatewayKind.Ingress) is { Gateway: { } other })
            context.Report(ExposureDiagnostics.NotAnIngress(expose.At("gateway"), other.Name, known));
        foreach (var (cluster, gateway) in gateways.Where(pair => expose.EffectivePort > 0 && !pair.Gateway.Listens(expose.EffectivePort)).Take(1))
            context.Report(ExposureDiagnostics.PortNotOnGateway(expose.At("port"), expose.EffectivePort, gateway.Name, cluster.Name));
        if (expose.HttpsRedirect == true && gateways.Exists(pair => !pair.Gateway.Listens(80)))
            context.Report(ExposureDiagnostics.PortNotOnGateway(expose.At("httpsRedirect"), 80, expose.Gateway, gateways.First(pair => !pair.Gateway.Listens(80)).Cluster.Name));
        var primaries = context.Workloads.PrimariesOf(service.Namespace);
        if (!gateways.Exists(pair => primaries.Contains(WorkloadIndex.PrimaryOf(pair.Cluster))))
            context.Report(ExposureDiagnostics.OutOfReach(expose.At("gateway"), expose.Gateway, service.Namespace));
        if (service.ExportTo.Count > 0 && !service.ExportTo.Contains("*") && !service.ExportTo.Contains(Gateway.NamespaceOf(gateways[0].Gateway)))
            context.Report(ExposureDiagnostics.HiddenFromGateway(service.At("exportTo"), service.Name, Gateway.NamespaceOf(gateways[0].Gateway)));
    }

    private static void CheckTls(ValidationContext context, ExposeConfig expose)
    {
        var mode = (expose.Tls?["mode"] as ScalarNode)?.Text ?? "SIMPLE";
        switch (expose.EffectiveProtocol)
        {
            case ExposedProtocol.Https or ExposedProtocol.Tls when expose.Tls is null:
                context.Report(ExposureDiagnostics.NoTls(expose.At("protocol"), expose.EffectiveProtocol.ToString().ToUpperInvariant()));
                break;
            case ExposedProtocol.Http or ExposedProtocol.Http2 or ExposedProtocol.Grpc when expose.Tls is not null:
                context.Report(ExposureDiagnostics.TlsWithoutHttps(expose.At("tls"), expose.EffectiveProtocol.ToString().ToUpperInvariant()));
                break;
            case ExposedProtocol.Tcp when expose.Port is null:
                context.Report(ExposureDiagnostics.PortNeeded(expose.At("protocol")));
                break;
        }
        string[] certificates = ["credentialName", "credentialNames", "serverCertificate", "tlsCertificates"];
        if (expose.Tls is { } tls && mode is "SIMPLE" or "MUTUAL" or "OPTIONAL_MUTUAL" && expose.Tls is not null && !certificates.Any(key => expose.Tls.Find(key) is not null))
            context.Report(ExposureDiagnostics.NoCertificate(expose.At("tls"), mode));
    }

    private static void CheckServicePort(ValidationContext context, ServiceConfig service, ExposeConfig expose)
    {
        if (expose.ServicePort is { } port && service.Ports.Count > 0 && service.Ports.All(item => item.Port != port))
            context.Report(RouteDiagnostics.PortNotOnService(expose.At("servicePort"), port, service.Name, service.Ports.Select(item => item.Port)));
    }

    private static void Claim(ValidationContext context, Dictionary<(string, int, string), string> owners, ServiceConfig service, ExposeConfig expose)
    {
        var redirects = expose.EffectiveProtocol == ExposedProtocol.Https
            && (expose.HttpsRedirect ?? context.Workloads.Gateways[expose.Gateway].All(pair => pair.Gateway.Listens(80)));
        // Connections without TLS name no host, so a TCP port serves one service.
        var hosts = expose.EffectiveProtocol == ExposedProtocol.Tcp ? ["*"] : expose.Hosts;
        foreach (var (host, index) in hosts.Select((host, index) => (host, index)))
        {
            foreach (var port in redirects ? [expose.EffectivePort, 80] : new[] { expose.EffectivePort })
            {
                var owner = $"{service.Namespace}/{service.Name}";
                if (!owners.TryAdd((expose.Gateway, port, host), owner))
                    context.Report(ExposureDiagnostics.HostTaken(expose.At("hosts", index.ToString()), host, port, expose.Gateway, owners[(expose.Gateway, port, host)], isRedirect: redirects && port == 80));
            }
        }
    }

    private static void CheckGatewayApi(ValidationContext context, ServiceConfig service, ExposeConfig expose)
    {
        if (!expose.IsHttp || expose.IsPassthrough)
            context.Report(ExposureDiagnostics.NotInGatewayApi(expose.At("api"), "connections that are not HTTP", "write Gateway and TLSRoute yourself under 'manifests'"));
        if (expose.Routes.Count > 0)
            context.Report(ExposureDiagnostics.NotInGatewayApi(expose.At("routes"), "Istio's routes", "write them as the HTTPRoute's own under 'rules:'"));
        if (expose.Tls is { } tls && !expose.IsPassthrough)
            CheckGatewayApiTls(context, expose, tls);
        if (expose.Rules.Count == 0 && expose.ServicePort is null && service.Ports.Count == 0)
            context.Report(ExposureDiagnostics.NotInGatewayApi(expose.At("api"), "a service without ports", "say which with 'servicePort:' or the service's 'ports'"));
        if (expose.Rules.Count == 0 && expose.Routes.Count == 0 && NotObeyed(service) is { Length: > 0 } lost)
            context.Report(ExposureDiagnostics.NotObeyedByGateway(expose.At("api"), service.Name, lost));
    }

    // An HTTPRoute's own rules hold at its gateway, and none of a VirtualService; a backend is a Service, not a subset of
    // one. The service's timeout has a place in the route (GEP-1742); retries have one in the experimental channel only
    // (GEP-1731).
    private static string NotObeyed(ServiceConfig service) => string.Join(" and ", new[]
    {
        service.Canary is null ? null : "canary",
        service.Routes.Count == 0 ? null : "routes",
        service.Retries is null ? null : "retries",
    }.OfType<string>());

    // A listener has the mode Terminate, a certificate, and Istio's option for MUTUAL. Whatever else is asked for would be
    // lost in silence, and a gateway would take clients that it must refuse.
    private static void CheckGatewayApiTls(ValidationContext context, ExposeConfig expose, MappingNode tls)
    {
        if (tls["credentialName"] is null)
            context.Report(ExposureDiagnostics.NotInGatewayApi(expose.At("tls"), "TLS without credentialName", "name the certificate's Secret there"));
        if ((tls.Text("mode") ?? "") is not ("" or "SIMPLE" or "MUTUAL"))
            context.Report(ExposureDiagnostics.NotInGatewayApi(expose.At("tls", "mode"), $"TLS mode {tls.Text("mode")}", "write SIMPLE or MUTUAL"));
        foreach (var entry in tls.Entries.Where(entry => entry.Key.Text is not ("mode" or "credentialName")))
            context.Report(ExposureDiagnostics.NotInGatewayApi(expose.At("tls", entry.Key.Text), $"'{entry.Key.Text}'", "remove it"));
    }
}

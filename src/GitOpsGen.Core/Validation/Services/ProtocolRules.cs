using GitOpsGen.Core.Parsing.Config.Services;

namespace GitOpsGen.Core.Validation.Services;

/// <summary>
/// Settings that hold for no port of their service. Istio takes <c>http</c> rules for HTTP and gRPC ports, <c>tls</c> for TLS that is not
/// terminated, and <c>tcp</c> for the others (networking.istio.io/v1, VirtualService); it says nothing of rules that no port takes.
/// </summary>
internal static class ProtocolRules
{
    private static readonly string[] HttpSettings = ["routes", "canary", "timeout", "retries", "rateLimit", "globalRateLimit"];

    /// <summary>MESH1437, where the service names its ports. A port without a protocol may be any.</summary>
    public static void Check(ValidationContext context)
    {
        foreach (var service in context.File.Services.Where(service => service.Ports.Count > 0 && service.Ports.All(port => port.EffectiveProtocol is not null)))
        {
            if (!service.Ports.Any(port => port.IsHttp))
                Report(context, service, "HTTP", HttpSettings);
            if (!service.Ports.Any(IsTls))
                Report(context, service, "TLS", "tlsRoutes");
            if (service.Ports.All(port => port.IsHttp || IsTls(port)))
                Report(context, service, "TCP", "tcpRoutes");
        }
    }

    private static bool IsTls(ServicePortConfig port) => port.EffectiveProtocol is PortProtocol.Https or PortProtocol.Tls;

    private static void Report(ValidationContext context, ServiceConfig service, string protocol, params ReadOnlySpan<string> settings)
    {
        foreach (var setting in settings)
        {
            if (service.Has(setting))
                context.Report(RouteDiagnostics.NoSuchPort(service.At(setting), service.Name, setting, protocol));
        }
    }
}

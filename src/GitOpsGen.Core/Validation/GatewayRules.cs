using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Validation;

/// <summary>Gateways whose own settings contradict each other.</summary>
internal static class GatewayRules
{
    public static void Check(ValidationContext context)
    {
        foreach (var gateway in context.Clusters.SelectMany(cluster => cluster.Gateways))
        {
            if (gateway.Kind == GatewayKind.EastWest && gateway.Ports.Count > 0)
                context.Report(GatewayDiagnostics.FixedPorts(gateway.At("ports"), gateway.Name));
            if (gateway.Scale is { } scale && scale.Min > scale.Max)
                context.Report(GatewayDiagnostics.Scale(scale.At("min"), gateway.Name, scale.Min, scale.Max));
            foreach (var twice in gateway.Ports.GroupBy(port => port.Port).Where(ports => ports.Count() > 1))
                context.Report(GatewayDiagnostics.PortTwice(twice.Last().At("port"), gateway.Name, twice.Key));
            if (gateway is { ServiceType: ServiceType.ClusterIP, Kind: GatewayKind.EastWest })
                context.Report(GatewayDiagnostics.Unreachable(gateway.At("serviceType"), gateway.Name));
        }
    }
}

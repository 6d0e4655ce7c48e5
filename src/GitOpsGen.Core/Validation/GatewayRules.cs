using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Validation;

/// <summary>Gateways whose own settings contradict each other.</summary>
internal static class GatewayRules
{
    /// <summary>MESH1240 to MESH1245.</summary>
    public static void Check(ValidationContext context)
    {
        CheckLabels(context);
        foreach (var gateway in context.Clusters.SelectMany(cluster => cluster.Gateways))
        {
            if (gateway.Kind == GatewayKind.EastWest && gateway.Ports.Count > 0)
                context.Report(GatewayDiagnostics.FixedPorts(gateway.At("ports"), gateway.Name));
            if (gateway.Scale is { } scale && scale.Min > scale.Max)
                context.Report(GatewayDiagnostics.Scale(scale.At("min"), gateway.Name, scale.Min, scale.Max));
            foreach (var twice in gateway.Ports.GroupBy(port => port.Port).Where(ports => ports.Count() > 1))
                context.Report(GatewayDiagnostics.PortTwice(twice.Last().At("port"), gateway.Name, twice.Key));
            // charts/gateway: the health port is rendered for every gateway, and a Service has each name once.
            if (gateway.Ports.FirstOrDefault(port => port.Name == GatewayConfig.HealthPortName && port.Port != GatewayConfig.HealthPort) is { } taken)
                context.Report(GatewayDiagnostics.HealthPortName(taken.At("name"), gateway.Name));
            if (gateway is { ServiceType: ServiceType.ClusterIP, Kind: GatewayKind.EastWest })
                context.Report(GatewayDiagnostics.Unreachable(gateway.At("serviceType"), gateway.Name));
        }
    }

    // Istio's Gateways choose pods by label, in every namespace and cluster of a control plane.
    private static void CheckLabels(ValidationContext context)
    {
        var first = new Dictionary<string, string>();
        foreach (var gateway in context.Clusters.SelectMany(cluster => cluster.Gateways).Where(gateway => gateway.Name is not null).OrderBy(gateway => gateway.At("name")))
        {
            var label = Gateway.SelectorOf(gateway.Name);
            if (!first.TryAdd(label, gateway.Name) && first[label] != gateway.Name)
                context.Report(GatewayDiagnostics.SameLabel(gateway.At("name"), gateway.Name, first[label], label));
        }
    }
}

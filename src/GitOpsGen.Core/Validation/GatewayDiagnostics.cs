using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Validation;

/// <summary>MESH124x: gateways.</summary>
internal static class GatewayDiagnostics
{
    /// <summary>
    /// Remotes and other networks expect these ports by number;
    /// the chart opens them by itself for a <c>networkGateway</c>.
    /// </summary>
    public static Diagnostic FixedPorts(SourceLocation at, string gateway) =>
        new(Severity.Error, "MESH1240", $"the ports of east-west gateway '{gateway}' are fixed", at, "remove 'ports:'; the chart opens 15021, 15443, 15012 and 15017");

    public static Diagnostic Scale(SourceLocation at, string gateway, int minimum, int maximum) =>
        new(Severity.Error, "MESH1241", $"gateway '{gateway}' scales from {minimum} to {maximum} pods", at, "'min' is at most 'max'");

    public static Diagnostic PortTwice(SourceLocation at, string gateway, int port) =>
        new(Severity.Error, "MESH1242", $"gateway '{gateway}' has port {port} twice", at);

    /// <summary>Its purpose is to be called from other clusters, which a ClusterIP shuts out.</summary>
    public static Diagnostic Unreachable(SourceLocation at, string gateway) =>
        new(Severity.Error, "MESH1243", $"east-west gateway '{gateway}' of type ClusterIP cannot be reached from other clusters", at, "remove 'serviceType:'");

    public static Diagnostic SameLabel(SourceLocation at, string gateway, string other, string label) =>
        new(Severity.Error, "MESH1244", $"gateways '{gateway}' and '{other}' both carry the label istio={label}", at, "what is exposed at one would open the other too; choose a name that differs by more than 'istio-'");

    public static Diagnostic HealthPortName(SourceLocation at, string gateway) =>
        new(Severity.Error, "MESH1245", $"'status-port' is the name of the health port of gateway '{gateway}', 15021", at, "choose another name");
}

using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Validation;

/// <summary>MESH120x: who controls whom.</summary>
internal static class TopologyDiagnostics
{
    public static Diagnostic NoClusters(SourceLocation at) =>
        new(Severity.Error, "MESH1200", "a mesh has at least one cluster", at, "add '- name: control'");

    /// <param name="at">The cluster's <c>role</c>, which asks for a primary.</param>
    public static Diagnostic NoPrimary(SourceLocation at, string cluster, IEnumerable<string> primaries) =>
        new(Severity.Error, "MESH1201", $"remote cluster '{cluster}' does not say which cluster controls it", at, $"add 'primary:' with one of: {string.Join(", ", primaries.Order(StringComparer.Ordinal))}");

    public static Diagnostic PrimaryOfPrimary(SourceLocation at, string cluster, string primary) =>
        new(Severity.Error, "MESH1202", $"primary cluster '{cluster}' names '{primary}' as its primary", at, "remove 'primary:', or set 'role: remote'");

    public static Diagnostic UnknownPrimary(SourceLocation at, string cluster, string primary, IEnumerable<string> primaries) =>
        new(Severity.Error, "MESH1203", $"cluster '{cluster}' names primary '{primary}', which does not exist", at, DidYouMean.Hint(primary, primaries) ?? NamePrimary(primaries));

    private static string NamePrimary(IEnumerable<string> primaries) =>
        primaries.Any() ? $"primaries: {string.Join(", ", primaries.Order(StringComparer.Ordinal))}" : "there is no primary cluster yet: one needs 'role: primary'";

    /// <summary>
    /// Control does not pass on: sidecars of a remote talk to the
    /// istiod of the cluster that it names, and a remote has none.
    /// </summary>
    public static Diagnostic RemotePrimary(SourceLocation at, string cluster, string primary) =>
        new(Severity.Error, "MESH1204", $"cluster '{cluster}' names '{primary}' as its primary, which is a remote itself", at, "a remote has no istiod; name the cluster that controls both");

    public static Diagnostic OwnPrimary(SourceLocation at, string cluster) =>
        new(Severity.Error, "MESH1205", $"remote cluster '{cluster}' names itself as its primary", at, "set 'role: primary', or name the cluster whose istiod controls it");

    /// <summary>
    /// The chart's remote profile needs <c>global.remotePilotAddress</c>
    /// when it is rendered (facts: istio.md section 2).
    /// </summary>
    /// <param name="at">The primary's name: that is where the gateway is to be added.</param>
    public static Diagnostic ControlPlaneNotExposed(SourceLocation at, string primary, string remote) =>
        new(Severity.Error, "MESH1206", $"cluster '{primary}' controls '{remote}' but has no east-west gateway to reach its istiod through", at, "add a gateway with 'kind: east-west' and a static 'address:'");

    /// <summary>An address that the cloud gives out is not known when values are rendered, so the config must fix it.</summary>
    /// <param name="gateway">The first of the primary's east-west gateways, none of which has an address.</param>
    public static Diagnostic ControlPlaneWithoutAddress(SourceLocation at, string gateway, string primary, string remote) =>
        new(Severity.Error, "MESH1207", $"gateway '{gateway}' of '{primary}' has no address, and '{remote}' needs one to reach istiod", at, "add 'address:' with the load balancer's static IP or host name");
}

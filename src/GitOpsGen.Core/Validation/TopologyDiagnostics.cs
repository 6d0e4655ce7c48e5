using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Validation;

/// <summary>MESH120x: who controls whom.</summary>
internal static class TopologyDiagnostics
{
    public static Diagnostic NoClusters(SourceLocation at) =>
        new(Severity.Error, "MESH1200", "a mesh has at least one cluster", at, "add '- name: control'");

    public static Diagnostic NoPrimary(SourceLocation at, string cluster, IEnumerable<string> primaries) =>
        new(Severity.Error, "MESH1201", $"remote cluster '{cluster}' does not say which cluster controls it", at, $"add 'primary:' with one of: {string.Join(", ", primaries.Order(StringComparer.Ordinal))}");

    public static Diagnostic PrimaryOfPrimary(SourceLocation at, string cluster, string primary) =>
        new(Severity.Error, "MESH1202", $"primary cluster '{cluster}' names '{primary}' as its primary", at, "remove 'primary:', or set 'role: remote'");

    public static Diagnostic UnknownPrimary(SourceLocation at, string cluster, string primary, IEnumerable<string> primaries) =>
        new(Severity.Error, "MESH1203", $"cluster '{cluster}' names primary '{primary}', which does not exist", at, DidYouMean.Hint(primary, primaries) ?? $"primaries: {string.Join(", ", primaries.Order(StringComparer.Ordinal))}");

    public static Diagnostic RemotePrimary(SourceLocation at, string cluster, string primary) =>
        new(Severity.Error, "MESH1204", $"cluster '{cluster}' names '{primary}' as its primary, which is a remote itself", at, "a remote has no istiod; name the cluster that controls both");

    public static Diagnostic OwnPrimary(SourceLocation at, string cluster) =>
        new(Severity.Error, "MESH1205", $"remote cluster '{cluster}' names itself as its primary", at, "set 'role: primary', or name the cluster whose istiod controls it");

    public static Diagnostic ControlPlaneNotExposed(SourceLocation at, string primary, string remote) =>
        new(Severity.Error, "MESH1206", $"cluster '{primary}' controls '{remote}' but has no east-west gateway to reach its istiod through", at, "add a gateway with 'kind: east-west' and a static 'address:'");

    public static Diagnostic ControlPlaneWithoutAddress(SourceLocation at, string gateway, string primary, string remote) =>
        new(Severity.Error, "MESH1207", $"gateway '{gateway}' of '{primary}' has no address, and '{remote}' needs one to reach istiod", at, "add 'address:' with the load balancer's static IP or host name");
}

using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config.Services;

namespace GitOpsGen.Core.Planning.Services;

/// <summary>Istio's Destination: host, subset and port.</summary>
internal static class Destinations
{
    /// <param name="port">The port of the service itself, for destinations that name none.</param>
    public static Dictionary<string, object?> Of(MeshService service, string? host, string? version, int? port) =>
        Spec.Of(
            ("host", host is null ? service.Host : FullName(service, host)),
            ("subset", version),
            ("port", port is { } number ? Spec.Of(("number", number)) : null));

    /// <summary>A route's destinations with their weights.</summary>
    public static List<Dictionary<string, object?>> Of(MeshService service, IReadOnlyList<DestinationConfig> to, int? port)
    {
        if (to.Count == 0)
            return [Spec.Of(("destination", Of(service, null, null, port)))];
        return
        [
            .. to.Select(one => Spec.Of(
                ("destination", Of(service, one.Host, one.Version, one.Port ?? (one.Host is null ? port : null))),
                ("weight", to.Count > 1 ? one.Weight : null),
                ("headers", one.Headers))),
        ];
    }

    // A short name is looked up in the VirtualService's own namespace, wherever its clients are (networking.istio.io
    // Destination.host); the full name cannot be misread.
    private static string FullName(MeshService service, string host) =>
        host.Contains('.') ? host : MeshService.HostOf(host, service.Namespace.Name);
}

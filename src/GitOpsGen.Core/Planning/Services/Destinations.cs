using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config.Services;

namespace GitOpsGen.Core.Planning.Services;

/// <summary>Istio's Destination: host, subset and port, as a service's routes name them.</summary>
internal sealed class Destinations(Workloads workloads, MeshService service)
{
    /// <param name="port">The port of the service itself, for a destination that names no other host.</param>
    /// <param name="host">As the route writes it; null for the service itself.</param>
    /// <param name="version">A subset of that host's DestinationRule; null for all of its pods.</param>
    /// <param name="own">The port that the destination names; it wins over <paramref name="port"/>.</param>
    /// <returns>The host in full, so that it means the same to clients in every namespace.</returns>
    public Dictionary<string, object?> Of(string? host, string? version, int? own, int? port)
    {
        var name = host is null ? service.Host : workloads.FullName(host, service.Namespace);
        var number = own ?? (name == service.Host ? port : null);
        return Spec.Of(
            ("host", name),
            ("subset", version),
            ("port", number is null ? null : Spec.Of(("number", number))));
    }

    /// <summary>A route's destinations with their weights; without any, the service itself.</summary>
    /// <returns>HTTPRouteDestinations; a single one carries no weight, which Istio then takes as the whole.</returns>
    public List<Dictionary<string, object?>> Of(IReadOnlyList<DestinationConfig> to, int? port)
    {
        if (to.Count == 0)
            return [Spec.Of(("destination", Of(null, null, null, port)))];
        return
        [
            .. to.Select(one => Spec.Of(
                ("destination", Of(one.Host, one.Version, one.Port, port)),
                ("weight", to.Count > 1 ? one.Weight : null),
                ("headers", one.Headers))),
        ];
    }
}

using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH3160: what a patch applies to, matches and does fits together (pkg/config/validation/envoyfilter).</summary>
internal static class EnvoyFilterShape
{
    /// <summary>The only network filter that has filters of its own.</summary>
    private const string ConnectionManager = "envoy.filters.network.http_connection_manager";

    private static readonly string[] ListenerClass = ["LISTENER", "FILTER_CHAIN", "NETWORK_FILTER", "HTTP_FILTER", "LISTENER_FILTER"];
    private static readonly string[] RouteClass = ["ROUTE_CONFIGURATION", "VIRTUAL_HOST", "HTTP_ROUTE"];
    private static readonly string[] MatchKinds = ["listener", "routeConfiguration", "cluster", "waypoint"];

    public static IEnumerable<Finding> Check(MeshIndex mesh) =>
        from filter in mesh.Of(Kinds.EnvoyFilter)
        from patch in filter.Spec.Items("configPatches")
        let problem = Problem(patch)
        where problem is not null
        select EnvoyFilterShapeFindings.Patch(filter.On(patch), problem);

    /// <summary>The first problem of a patch is enough: the webhook drops the whole object.</summary>
    private static string? Problem(Node patch)
    {
        var applyTo = patch.Text("applyTo");
        var operation = patch.Path("patch", "operation").Text();
        if (applyTo is "" or "INVALID")
            return "it does not say what it applies to";
        if (operation is "" or "INVALID")
            return "it does not say what to do";
        if (operation != "REMOVE" && patch.Path("patch", "value") is null)
            return $"{operation} needs a value";
        var match = patch.Get("match");
        var expected = ListenerClass.Contains(applyTo) ? "listener" : RouteClass.Contains(applyTo) ? "routeConfiguration" : applyTo == "CLUSTER" ? "cluster" : null;
        if (expected is not null && MatchKinds.FirstOrDefault(kind => kind != expected && match.Has(kind)) is { } other && other != "waypoint" && !match.Has(expected))
            return $"applyTo {applyTo} is matched by {expected}, not by {other}";
        return FilterProblem(match.Path("listener", "filterChain", "filter"), applyTo);
    }

    private static string? FilterProblem(Node? filter, string applyTo)
    {
        if (filter is null)
            return null;
        if (filter.Text("name").Length == 0)
            return "the filter match has no name";
        if (!filter.Has("subFilter"))
            return null;
        if (applyTo != "HTTP_FILTER")
            return "subFilter is for applyTo HTTP_FILTER only";
        if (filter.Text("name") is not (ConnectionManager or "envoy.http_connection_manager"))
            return $"subFilter needs filter name {ConnectionManager}";
        return filter.Get("subFilter").Text("name").Length == 0 ? "the subFilter match has no name" : null;
    }
}

using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Routing;

/// <summary>Walks the parts of a VirtualService that several rules look at.</summary>
internal static class Routes
{
    /// <summary>The gateway that stands for every sidecar (networking.istio.io VirtualService.gateways).</summary>
    public const string Mesh = "mesh";

    /// <summary>Every destination of http, tcp and tls routes, mirrors included.</summary>
    public static IEnumerable<Node> Destinations(ManifestDocument service)
    {
        foreach (var protocol in (string[])["http", "tcp", "tls"])
        {
            foreach (var rule in service.Spec.Items(protocol))
            {
                foreach (var route in rule.Items("route"))
                {
                    if (route.Get("destination") is { } destination)
                        yield return destination;
                }
                if (rule.Get("mirror") is { } mirror)
                    yield return mirror;
                foreach (var copy in rule.Items("mirrors"))
                {
                    if (copy.Get("destination") is { } destination)
                        yield return destination;
                }
            }
        }
    }

    /// <summary>No gateways means the sidecars of the mesh.</summary>
    public static bool AppliesToMesh(ManifestDocument service) =>
        service.Spec.Items("gateways") is not { Count: > 0 } gateways || gateways.Any(gateway => gateway.Text() == Mesh);

    /// <summary>A VirtualService without hosts is only used through another one's <c>delegate</c>.</summary>
    public static bool IsDelegate(ManifestDocument service) => service.Spec.Items("hosts").Count == 0;

    /// <summary>The first header or withoutHeaders key that matches on a JWT claim (<c>@request.auth.claims…</c>), if any.</summary>
    public static ScalarNode? ClaimMatch(ManifestDocument service) =>
        service.Spec.Items("http")
            .SelectMany(rule => rule.Items("match"))
            .SelectMany(match => match.Get("headers").Entries().Concat(match.Get("withoutHeaders").Entries()))
            .Select(entry => entry.Key)
            .FirstOrDefault(key => key.Text.StartsWith("@request.auth.claims", StringComparison.Ordinal));

    /// <summary>A host of the document in full, short names taken from the document's namespace.</summary>
    public static string Fqdn(MeshIndex mesh, ManifestDocument document, string host) =>
        Hosts.HostNames.Fqdn(host, document.EffectiveNamespace(), mesh.Inventory.Mesh.ClusterDomain);
}

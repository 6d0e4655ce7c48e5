using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Checking.Istio.ControlPlane;
using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Kubernetes;

/// <summary>
/// MESH3410: what only the experimental channel of the Gateway API has. The list is of the fields marked <c>gateway:experimental</c> in
/// apis/v1 of kubernetes-sigs/gateway-api, with the release that moved one to the standard channel (release notes of 1.5 and 1.7:
/// ListenerSet, CORS, certificates of clients and for backends; retries).
/// </summary>
internal static class GatewayApiChannels
{
    private const string Group = "gateway.networking.k8s.io/";

    /// <summary>What a cluster is taken to have that does not say: the newest release that the catalogue of schemas describes.</summary>
    private static readonly Version Assumed = new(1, 5, 0);

    private static readonly Version Never = new(int.MaxValue, 0, 0);

    /// <summary>Fields by kind; <c>[]</c> stands for each item of a list.</summary>
    private static readonly (string Kind, string Path, Version Standard)[] Fields =
    [
        ("Gateway", "spec.allowedListeners", new(1, 5, 0)),
        ("Gateway", "spec.defaultScope", Never),
        ("Gateway", "spec.tls", new(1, 5, 0)),
        ("GRPCRoute", "spec.rules[].sessionPersistence", Never),
        ("GRPCRoute", "spec.useDefaultGateways", Never),
        ("HTTPRoute", "spec.rules[].backendRefs[].filters[].cors", new(1, 5, 0)),
        ("HTTPRoute", "spec.rules[].backendRefs[].filters[].externalAuth", Never),
        ("HTTPRoute", "spec.rules[].filters[].cors", new(1, 5, 0)),
        ("HTTPRoute", "spec.rules[].filters[].externalAuth", Never),
        ("HTTPRoute", "spec.rules[].retry", new(1, 7, 0)),
        ("HTTPRoute", "spec.rules[].sessionPersistence", Never),
        ("HTTPRoute", "spec.useDefaultGateways", Never),
    ];

    /// <summary>The standard channel of 1.5 has TLSRoute as v1, that of 1.6 the others; none has their alpha versions.</summary>
    private static readonly string[] AlphaKinds = ["TCPRoute", "TLSRoute", "UDPRoute"];

    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        var bundles = mesh.Inventory.Clusters.ToDictionary(cluster => cluster.Name, cluster => Versions.Parse(cluster.GatewayApiVersion) ?? Assumed);
        foreach (var (kind, path, standard) in Fields)
        {
            foreach (var document in mesh.Of(Group + kind).Where(document => bundles.GetValueOrDefault(document.Cluster, Assumed) < standard))
            {
                foreach (var field in Find(document.Root, path))
                    yield return KubernetesFindings.ExperimentalField(document.On(field), path, standard == Never ? null : standard);
            }
        }
        foreach (var document in AlphaKinds.SelectMany(kind => mesh.Of(Group + kind)).Where(document => document.ApiVersion.Contains("alpha", StringComparison.Ordinal)))
            yield return KubernetesFindings.ExperimentalKind(document.At("apiVersion"), document.ApiVersion, document.Kind);
    }

    private static IEnumerable<Node> Find(Node node, string path)
    {
        IEnumerable<Node> found = [node];
        foreach (var name in path.Split('.'))
            found = name.EndsWith("[]", StringComparison.Ordinal) ? found.SelectMany(at => at.Items(name[..^2])) : found.Select(at => at.Get(name)).OfType<Node>();
        return found;
    }
}

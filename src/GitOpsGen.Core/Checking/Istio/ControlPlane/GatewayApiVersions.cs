using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Checking.Istio.Inventory;

namespace GitOpsGen.Core.Checking.Istio.ControlPlane;

/// <summary>
/// IST0156, IST0172, IST0176: Gateway API CRDs that istiod cannot read, declared by bundle version or rendered
/// (istioctl/pkg/precheck/precheck.go, checkGatewayAPIs; pkg/config/schema/gatewayapi MinimumCRDVersions).
/// </summary>
internal static class GatewayApiVersions
{
    private const string Group = "gateway.networking.k8s.io";
    private const string BundleVersion = "gateway.networking.k8s.io/bundle-version";

    private static readonly string[] StableKinds = ["Gateway", "GatewayClass", "HTTPRoute", "ReferenceGrant"];

    /// <summary>istiod ignores a kind whose CRD comes from an older bundle.</summary>
    private static readonly (string Kind, string Plural, Version Lowest)[] Lowest =
    [
        ("GRPCRoute", "grpcroutes", new(1, 1, 0)),
        ("BackendTLSPolicy", "backendtlspolicies", new(1, 4, 0)),
        ("TLSRoute", "tlsroutes", new(1, 5, 0)),
    ];

    public static IEnumerable<Finding> Check(MeshIndex mesh) =>
        mesh.Of(Kinds.CustomResourceDefinition).Where(crd => crd.Spec.Text("group") == Group).SelectMany(CheckRendered)
            .Concat(mesh.Inventory.Clusters.SelectMany(cluster => CheckDeclared(mesh, cluster)));

    private static IEnumerable<Finding> CheckRendered(ManifestDocument crd)
    {
        var kind = crd.Spec.Path("names", "kind").Text();
        var served = crd.Spec.Items("versions").Where(version => version.Get("served").IsTrue()).Select(version => version.Text("name")).ToList();
        var place = crd.At("spec", "versions");
        if (StableKinds.Contains(kind) && !served.Contains("v1beta1"))
            yield return ControlPlaneFindings.GatewayApiTooOld(place, kind, served);
        // ReferenceGrant is served as v1 only from bundle 1.5 on, and istiod still reads v1beta1.
        else if (StableKinds.Contains(kind) && kind != "ReferenceGrant" && !served.Contains("v1"))
            yield return ControlPlaneFindings.GatewayApiSoonTooOld(place, kind, served);
        var lowest = Array.Find(Lowest, entry => $"{entry.Plural}.{Group}" == crd.Name).Lowest;
        if (lowest is not null && Versions.Parse(crd.Annotations().Text(BundleVersion)) is { } bundle && bundle < lowest && bundle.Major > 0)
            yield return ControlPlaneFindings.KindIgnored(crd.At("metadata", "annotations"), kind, bundle, lowest);
    }

    private static IEnumerable<Finding> CheckDeclared(MeshIndex mesh, ClusterFacts cluster)
    {
        if (Versions.Parse(cluster.GatewayApiVersion) is not { } bundle)
            yield break;
        // v1beta1 came with bundle 0.5, v1 with 1.0.
        if (bundle < new Version(0, 5, 0))
            yield return ControlPlaneFindings.GatewayApiTooOld(MeshIndex.DeclarationOf(cluster), "Gateway", ["v1alpha2"]);
        else if (bundle.Major == 0)
            yield return ControlPlaneFindings.GatewayApiSoonTooOld(MeshIndex.DeclarationOf(cluster), "Gateway", ["v1beta1"]);
        foreach (var (kind, _, lowest) in Lowest)
        {
            foreach (var document in bundle < lowest ? mesh.Of(cluster.Name, $"{Group}/{kind}") : [])
                yield return ControlPlaneFindings.KindIgnored(document.At("kind"), kind, bundle, lowest);
        }
    }
}

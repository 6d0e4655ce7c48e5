using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Planning;

/// <summary>Mesh-wide security, in the root namespace of each primary.</summary>
internal static class MeshSecurityPlan
{
    /// <returns>One PeerAuthentication <c>default</c> in istio-system with <c>mesh.mtls</c>;
    /// nothing for a remote, where no istiod reads Istio resources.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope)
    {
        if (!scope.Cluster.IsPrimary)
            return [];
        var origin = new Origin("mesh.mtls", scope.Mesh.Mesh.At("mtls"));
        return [scope.Resource(MeshModel.IstioNamespace, "PeerAuthentication", "default", "manifests/peer-authentication.yaml.sbn", origin, Spec.Of(("mtls", Spec.Of(("mode", scope.Mesh.Mesh.Mtls)))))];
    }
}

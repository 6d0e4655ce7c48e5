using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Planning;

/// <summary>The token that other clusters' istiods read this cluster with. The Secret holds no data: Kubernetes fills it in.</summary>
internal static class ReaderTokenPlan
{
    // The name is the one that `istioctl create-remote-secret` makes and reuses (istioctl/pkg/multicluster/remote_secret.go).
    /// <summary>
    /// Fixed by Istio: with another name <c>istioctl create-remote-secret</c>
    /// would make a second token for the same service account.
    /// </summary>
    public const string SecretName = "istio-reader-service-account-istio-remote-secret-token";

    /// <returns>The token Secret in istio-system of every cluster that some other cluster's primary watches.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope)
    {
        // It goes with the policies, after istio-base: a token Secret whose service account is missing is deleted again.
        if (!scope.Mesh.Primaries.Any(primary => primary != scope.Cluster))
            return [];
        return [scope.Manifest(MeshModel.IstioNamespace, "Secret", SecretName, "manifests/reader-token.yaml.sbn", scope.Origin, ("name", SecretName))];
    }
}

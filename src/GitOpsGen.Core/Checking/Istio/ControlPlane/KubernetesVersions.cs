using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.ControlPlane;

/// <summary>IST0142: each Istio release has a lowest Kubernetes version (istioctl/pkg/install/k8sversion/version.go, MinK8SVersion).</summary>
internal static class KubernetesVersions
{
    /// <summary>Istio 1.x needs Kubernetes 1.y.</summary>
    private static readonly Dictionary<int, int> LowestMinor = new() { [29] = 31, [30] = 32, [31] = 32 };

    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var cluster in mesh.Inventory.Clusters)
        {
            if (Versions.Parse(cluster.KubernetesVersion) is { } kubernetes && Versions.Parse(cluster.IstioVersion) is { } istio
                && LowestMinor.TryGetValue(istio.Minor, out var lowest) && kubernetes < new Version(1, lowest))
                yield return ControlPlaneFindings.OldKubernetes(MeshIndex.DeclarationOf(cluster), cluster, lowest);
        }
    }
}

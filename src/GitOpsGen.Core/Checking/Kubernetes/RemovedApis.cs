using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Kubernetes;

/// <summary>MESH3408: API versions that no supported Kubernetes or Istio serves any more (Kubernetes' deprecation guide).</summary>
internal static class RemovedApis
{
    private static readonly Dictionary<string, string> Replacements = new()
    {
        ["extensions/v1beta1"] = "networking.k8s.io/v1 or apps/v1",
        ["apps/v1beta1"] = "apps/v1",
        ["apps/v1beta2"] = "apps/v1",
        ["networking.k8s.io/v1beta1"] = "networking.k8s.io/v1",
        ["policy/v1beta1"] = "policy/v1",
        ["autoscaling/v2beta1"] = "autoscaling/v2",
        ["autoscaling/v2beta2"] = "autoscaling/v2",
        ["batch/v1beta1"] = "batch/v1",
        ["rbac.authorization.k8s.io/v1beta1"] = "rbac.authorization.k8s.io/v1",
        ["admissionregistration.k8s.io/v1beta1"] = "admissionregistration.k8s.io/v1",
        ["apiextensions.k8s.io/v1beta1"] = "apiextensions.k8s.io/v1",
        ["apiregistration.k8s.io/v1beta1"] = "apiregistration.k8s.io/v1",
        ["coordination.k8s.io/v1beta1"] = "coordination.k8s.io/v1",
        ["events.k8s.io/v1beta1"] = "events.k8s.io/v1",
        ["scheduling.k8s.io/v1beta1"] = "scheduling.k8s.io/v1",
        ["flowcontrol.apiserver.k8s.io/v1beta1"] = "flowcontrol.apiserver.k8s.io/v1",
        ["flowcontrol.apiserver.k8s.io/v1beta2"] = "flowcontrol.apiserver.k8s.io/v1",
        ["flowcontrol.apiserver.k8s.io/v1beta3"] = "flowcontrol.apiserver.k8s.io/v1",
        ["discovery.k8s.io/v1beta1"] = "discovery.k8s.io/v1",
        ["rbac.istio.io/v1alpha1"] = "security.istio.io/v1",
        ["authentication.istio.io/v1alpha1"] = "security.istio.io/v1",
        ["config.istio.io/v1alpha2"] = "telemetry.istio.io/v1",
        ["install.istio.io/v1alpha1"] = "Helm values",
    };

    /// <summary>Newer kinds that came into an old version after its first kinds had left it.</summary>
    private static readonly HashSet<string> NewerKinds =
    [
        "MutatingAdmissionPolicy", "MutatingAdmissionPolicyBinding", "ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding", "ServiceCIDR", "IPAddress", "LeaseCandidate",
    ];

    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var document in mesh.Documents)
        {
            if (Replacements.TryGetValue(document.ApiVersion, out var replacement) && !NewerKinds.Contains(document.Kind))
                yield return KubernetesFindings.RemovedApi(document.At("apiVersion"), document.ApiVersion, replacement);
        }
    }
}

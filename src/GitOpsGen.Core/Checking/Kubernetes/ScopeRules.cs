using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Kubernetes;

/// <summary>MESH3405: a namespace on an object that belongs to the whole cluster.</summary>
internal static class ScopeRules
{
    private static readonly HashSet<string> ClusterScoped =
    [
        "/Namespace", "/PersistentVolume", "/Node", "rbac.authorization.k8s.io/ClusterRole", "rbac.authorization.k8s.io/ClusterRoleBinding",
        "apiextensions.k8s.io/CustomResourceDefinition", Kinds.MutatingWebhook, Kinds.ValidatingWebhook, "storage.k8s.io/StorageClass",
        "scheduling.k8s.io/PriorityClass", "gateway.networking.k8s.io/GatewayClass", "external-secrets.io/ClusterSecretStore", "cert-manager.io/ClusterIssuer",
        "admissionregistration.k8s.io/ValidatingAdmissionPolicy", "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding", "networking.k8s.io/IngressClass",
        "apiregistration.k8s.io/APIService", "node.k8s.io/RuntimeClass", "external-secrets.io/ClusterExternalSecret", "trust.cert-manager.io/Bundle",
    ];

    public static IEnumerable<Finding> Check(MeshIndex mesh) =>
        from kind in ClusterScoped.Order(StringComparer.Ordinal)
        from document in mesh.Of(kind)
        where document.Namespace.Length > 0
        select KubernetesFindings.ClusterScoped(document.At("metadata", "namespace"), document.Kind);
}

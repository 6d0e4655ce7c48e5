using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Planning;

/// <summary>Istio's own charts: base, the CNI plugin where wanted, and istiod (on a remote: the injection webhook and what points at the primary).</summary>
internal static class IstioPlan
{
    // istiod writes these after Argo CD has applied the webhooks (istio/istio#52785, #57643; argoproj/argo-cd#25447).
    private static readonly string[] ValidatingFields = [".webhooks[]?.clientConfig.caBundle", ".webhooks[]?.failurePolicy"];
    private static readonly string[] MutatingFields = [".webhooks[]?.clientConfig.caBundle"];

    /// <returns>Base and istiod on every cluster, remotes included (the chart istiod-remote is gone since Istio
    /// 1.24); cni only where the config asks for it.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope) =>
    [
        .. Base(scope),
        .. scope.Cluster.Cni ? Cni(scope) : [],
        .. Istiod(scope),
    ];

    // CRDs exceed the annotation that client-side apply writes, so server-side; deleting them deletes every policy in
    // the cluster, so that waits for a human, and deleting the Application leaves them (facts: istio.md section 6, argocd.md section 4).
    private static IEnumerable<PlannedFile> Base(ClusterScope scope)
    {
        var application = HelmApplication.Istio(scope.Cluster, Component.Base, "base", MeshModel.IstioNamespace, Wave.Base) with
        {
            SyncOptions = ["CreateNamespace=true", "ServerSideApply=true", "RespectIgnoreDifferences=true", "Prune=confirm", "FailOnSharedResource=true"],
            IgnoreDifferences = [new IgnoredDifference("ValidatingWebhookConfiguration", ValidatingFields, "istiod-default-validator")],
            Cascade = false,
        };
        return scope.Chart(application, "values/istio-base.yaml.sbn", scope.Origin);
    }

    private static IEnumerable<PlannedFile> Cni(ClusterScope scope)
    {
        var application = HelmApplication.Istio(scope.Cluster, Component.Cni, "cni", MeshModel.IstioNamespace, Wave.Cni) with
        {
            SyncOptions = ["ServerSideApply=true", "PruneLast=true", "FailOnSharedResource=true"],
        };
        return scope.Chart(application, "values/istio-cni.yaml.sbn", scope.Origin);
    }

    private static IEnumerable<PlannedFile> Istiod(ClusterScope scope)
    {
        var application = HelmApplication.Istio(scope.Cluster, Component.Istiod, "istiod", MeshModel.IstioNamespace, Wave.Istiod) with
        {
            SyncOptions = ["ServerSideApply=true", "RespectIgnoreDifferences=true", "PruneLast=true", "FailOnSharedResource=true"],
            IgnoreDifferences =
            [
                new IgnoredDifference("ValidatingWebhookConfiguration", ValidatingFields),
                new IgnoredDifference("MutatingWebhookConfiguration", MutatingFields),
            ],
        };
        var template = scope.Cluster.IsPrimary ? "values/istiod.yaml.sbn" : "values/istiod-remote.yaml.sbn";
        return scope.Chart(application, template, scope.Origin, ("controlPlane", scope.Cluster.Primary.ControlPlaneGateway));
    }
}

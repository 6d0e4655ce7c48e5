using GitOpsGen.Core.Model;
using GitOpsGen.Core.Planning.External;
using GitOpsGen.Core.Planning.Services;
using GitOpsGen.Core.Planning.Telemetry;

namespace GitOpsGen.Core.Planning;

/// <summary>
/// The Istio resources that a cluster's istiod reads. istiod reads them from its own cluster only, so what concerns a
/// remote's workloads stands on its primary (design: the placement rule).
/// </summary>
internal static class PoliciesPlan
{
    /// <returns>The Application and what it syncs; nothing at all, not even
    /// the Application, for a cluster without such resources.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope)
    {
        List<PlannedFile> manifests =
        [
            .. ControlPlaneExposure.Of(scope),
            .. MeshSecurityPlan.Of(scope),
            .. ReaderTokenPlan.Of(scope),
            .. MonitorsPlan.Of(scope),
            .. ServicesPlan.Of(scope),
            .. ExternalServicesPlan.Of(scope),
            .. ResourcesPlan.Of(scope),
            .. VerbatimPlan.Of(scope),
        ];
        // Argo CD refuses to sync an Application over no manifests when allowEmpty is off (facts: argocd.md section 8).
        return manifests.Count == 0 ? [] : manifests.Prepend(Application(scope));
    }

    // The CRDs come with istio-base, which may not be there yet at the first comparison: SkipDryRunOnMissingResource.
    private static PlannedFile Application(ClusterScope scope)
    {
        var application = new ManifestsApplication(
            Component.Policies,
            scope.InRepository($"{scope.Folder}/manifests"),
            "*.yaml",
            RemoteSecretsPlan.Has(scope) ? $"{{{NamespacesPlan.Include},{RemoteSecretsPlan.Include}}}" : NamespacesPlan.Include,
            Wave.Policies)
        {
            SyncOptions = ["ServerSideApply=true", "SkipDryRunOnMissingResource=true", "PruneLast=true", "FailOnSharedResource=true"],
        };
        return scope.File($"{scope.Folder}/apps/{Component.Policies}.yaml", "apps/manifests.yaml.sbn", scope.Origin, ("app", application));
    }
}

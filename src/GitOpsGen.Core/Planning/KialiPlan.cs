using System.Net;
using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Planning;

/// <summary>Kiali's server where the config asks for it, and its service account and roles on the clusters that it looks into.</summary>
internal static class KialiPlan
{
    /// <summary>Without a fixed key the chart makes a random one at every render, and Argo CD never gets in sync (facts: argocd.md section 4).</summary>
    public const string SigningKeySecret = "kiali-signing-key";

    /// <summary>Kiali's charts are not in Istio's repository; the project must allow this one too.</summary>
    public const string Repository = "https://kiali.org/helm-charts";

    /// <returns>The server where the cluster has <c>addons.kiali</c>; on a remote of such a primary, the chart in its
    /// form without a server. Otherwise nothing.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope)
    {
        if (scope.Cluster.Kiali is { } own)
            return Chart(scope, own.Version, "values/kiali-server.yaml.sbn", scope.Part("addons.kiali", own.At()), ("requestsAddress", IPAddress.TryParse(own.Address, out _)));
        if (!scope.Cluster.IsPrimary && scope.Cluster.Primary.Kiali is { } watching)
            return Chart(scope, watching.Version, "values/kiali-remote.yaml.sbn", new Origin($"clusters[{scope.Cluster.Primary.Name}].addons.kiali", watching.At()));
        return [];
    }

    private static IEnumerable<PlannedFile> Chart(ClusterScope scope, string? version, string template, Origin origin, params ReadOnlySpan<(string Key, object? Value)> data)
    {
        var application = new HelmApplication(Component.Kiali, Repository, "kiali-server", version ?? scope.Cluster.Istio.Line.Kiali, "kiali", MeshModel.IstioNamespace, Wave.Kiali)
        {
            SyncOptions = ["ServerSideApply=true", "PruneLast=true", "FailOnSharedResource=true"],
        };
        return scope.Chart(application, template, origin, [("signingKeySecret", SigningKeySecret), .. data]);
    }
}

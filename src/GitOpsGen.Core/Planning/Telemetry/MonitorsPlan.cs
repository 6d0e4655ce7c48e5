using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Planning.Telemetry;

/// <summary>How the Prometheus Operator finds proxies, on every cluster, and istiod, on primaries (istio.io, integrations/prometheus).</summary>
internal static class MonitorsPlan
{
    /// <returns>Nothing unless the config turns monitors on: their CRDs are the
    /// Prometheus Operator's, and a sync fails on a cluster without them.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope)
    {
        if (scope.Mesh.Mesh.Telemetry.Metrics is not { } metrics)
            yield break;
        var origin = new Origin("mesh.telemetry.metrics", metrics.At());
        if (metrics.PodMonitors)
            yield return scope.Manifest(MeshModel.IstioNamespace, "PodMonitor", "istio-proxies", "manifests/pod-monitor.yaml.sbn", origin, ("labels", metrics.MonitorLabels));
        if (metrics.ServiceMonitors && scope.Cluster.IsPrimary)
            yield return scope.Manifest(MeshModel.IstioNamespace, "ServiceMonitor", "istiod", "manifests/service-monitor.yaml.sbn", origin, ("labels", metrics.MonitorLabels));
    }
}

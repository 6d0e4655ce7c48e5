using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Validation;

/// <summary>MESH121x: versions.</summary>
internal static class VersionDiagnostics
{
    public static Diagnostic UnknownIstio(SourceLocation at, string version) =>
        new(Severity.Error, "MESH1210", $"Istio {version} is not supported", at, $"supported: {string.Join(", ", IstioLine.All.Select(line => $"{line} from 1.{line.Minor}.{line.MinimumPatch}"))}");

    /// <summary>An error, not advice: endpoints of a remote stay stale once its token has been rotated.</summary>
    public static Diagnostic FaultyPatch(SourceLocation at, string version, IstioLine line) =>
        new(Severity.Error, "MESH1211", $"Istio {version} misses remote-secret rotation and pushes needlessly under GitOps (istio/istio#60612, #60629)", at, $"use 1.{line.Minor}.{line.MinimumPatch} or later");

    public static Diagnostic EndOfLife(SourceLocation at, string version) =>
        new(Severity.Warning, "MESH1212", $"Istio {version} gets no security fixes any more", at, $"move to {IstioLine.All[^2]} or {IstioLine.All[^1]}");

    /// <summary>By Istio's support table (<see cref="IstioLine"/>); said of clusters that declare their version only.</summary>
    public static Diagnostic Kubernetes(SourceLocation at, string cluster, string version, IstioLine line) =>
        new(Severity.Error, "MESH1213", $"Istio {line} does not support Kubernetes {version} of cluster '{cluster}'", at, line.MaximumKubernetes is { } maximum ? $"it supports 1.{line.MinimumKubernetes} to 1.{maximum}" : $"it supports 1.{line.MinimumKubernetes} and later");

    public static Diagnostic CniMissing(SourceLocation at, string cluster, string primary) =>
        new(Severity.Error, "MESH1215", $"cluster '{cluster}' lacks the CNI plugin that its primary '{primary}', whose istiod injects its pods, relies on", at, "set 'cni: true' here too: without the plugin and without istio-init, no traffic goes through the sidecars");

    /// <summary>
    /// The remote's webhook and istiod Service are named after the
    /// primary's revision, so with another one nothing injects.
    /// </summary>
    public static Diagnostic RevisionDiffers(SourceLocation at, string cluster, string? own, string primary, string? controlling) =>
        new(Severity.Error, "MESH1214", $"cluster '{cluster}' has revision '{own ?? "(none)"}', its primary '{primary}' has '{controlling ?? "(none)"}'", at, "a remote carries its primary's revision");
}

using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Planning;

/// <summary>What the template of a chart's Application sees as <c>app</c>.</summary>
/// <param name="Component">Names the Application, its values file and its label.</param>
/// <param name="Release">Helm's release name; Argo CD would default it to the Application's name, and charts name objects after it (argo-cd docs, helm; facts: argocd.md section 2).</param>
public sealed record HelmApplication(string Component, string Repository, string Chart, string Version, string Release, string Namespace, Wave Wave)
{
    /// <summary>Paths from the repository's root, lowest precedence first.</summary>
    public IReadOnlyList<string> ValueFiles { get; init; } = [];

    /// <summary>
    /// Argo CD's own words, such as <c>ServerSideApply=true</c>
    /// (argo-cd docs, user-guide/sync-options); empty for none.
    /// </summary>
    public IReadOnlyList<string> SyncOptions { get; init; } = [];

    /// <summary>Fields that controllers write after the sync, which must not count as drift.</summary>
    public IReadOnlyList<IgnoredDifference> IgnoreDifferences { get; init; } = [];

    /// <summary>Deleting the Application deletes what it installed.</summary>
    public bool Cascade { get; init; } = true;

    /// <summary>Absolute and complete: Argo CD resolves relative ones against the repository's root anyway (argoproj/argo-cd#24346).</summary>
    public string GeneratePaths => string.Join(';', ValueFiles.Select(path => "/" + path));

    /// <summary>
    /// One of Istio's charts, from the repository and in the version
    /// of the cluster; the release is named like the component.
    /// </summary>
    /// <param name="chart">The chart's name in Istio's repository: base, cni, istiod or gateway.</param>
    public static HelmApplication Istio(Cluster cluster, string component, string chart, string @namespace, Wave wave) =>
        new(component, cluster.Istio.ChartRepository, chart, cluster.Istio.Version, component, @namespace, wave);
}

/// <summary>An entry of an Application's <c>ignoreDifferences</c>.</summary>
/// <param name="Name">One object's name; null for all of the kind.</param>
public sealed record IgnoredDifference(string Kind, IReadOnlyList<string> Fields, string? Name = null);

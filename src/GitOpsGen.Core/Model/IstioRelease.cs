namespace GitOpsGen.Core.Model;

/// <summary>A minor version of Istio that this tool knows.</summary>
/// <param name="Minor">Of 1.<c>Minor</c>.</param>
/// <param name="MinimumPatch">The first patch without a fault that breaks multi-cluster GitOps.</param>
/// <param name="MaximumKubernetes">Minor version, inclusive; null where Istio has named none yet.</param>
/// <param name="Kiali">The kiali-server chart that goes with it.</param>
public sealed record IstioLine(int Minor, int MinimumPatch, int MinimumKubernetes, int? MaximumKubernetes, string Kiali)
{
    // Support ranges: istio.io supportStatus.yml; minimum patch of 1.30: istio/istio#60629 and #60612 (facts: istio.md section 1).
    /// <summary>Oldest first. A version of any other line is refused (MESH1210).</summary>
    public static readonly IReadOnlyList<IstioLine> All =
    [
        new(29, 0, 31, 35, "2.22.0"),
        new(30, 3, 32, 36, "2.26.0"),
        new(31, 0, 32, null, "2.31.0"),
    ];

    /// <summary>1.29 reached its end of life in August 2026.</summary>
    public bool EndOfLife => Minor <= 29;

    public override string ToString() => $"1.{Minor}";
}

/// <summary>An exact version of Istio, with where to get it.</summary>
/// <param name="Hub">The registry of the images; null when the chart's own default is right.</param>
public sealed record IstioRelease(string Version, IstioLine Line, string ChartRepository, string? Hub)
{
    // From 1.31 on nothing is published to the old bucket or to gcr.io (istio.io 1.31 upgrade notes).
    /// <summary>A Helm repository over https, for Argo CD's <c>repoURL</c>.</summary>
    public const string DefaultChartRepository = "https://blob.istio.io/istio-release/charts";

    // Charts up to 1.30 default to a registry that goes away in December 2026 (facts: istio.md section 1).
    /// <summary>The value of <c>global.hub</c>; null leaves the chart's own default in place.</summary>
    public static string? DefaultHub(IstioLine line) => line.Minor <= 30 ? "docker.io/istio" : null;
}

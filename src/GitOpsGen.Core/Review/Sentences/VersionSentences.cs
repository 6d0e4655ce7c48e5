using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>Chart versions: an Application's <c>targetRevision</c>.</summary>
internal static class VersionSentences
{
    // The charts of one Istio release; where istiod moves with them, one sentence tells of all.
    private static readonly HashSet<string> IstioCharts = ["base", "cni", "istiod", "gateway", "ztunnel"];

    /// <summary>One sentence for all charts of a release that move with istiod; the CRDs of base apart, since they are the risk.</summary>
    public static IEnumerable<Sentence> Of(UnitChange change)
    {
        if (!change.Is("Application", "argoproj.io") || change.Kind != ChangeKind.Changed)
            yield break;
        var before = Charts(change.Before);
        string[] fields = [.. change.Fields.Select(field => field.Path).Where(path => path.EndsWith(".targetRevision", StringComparison.Ordinal))];
        foreach (var (chart, version) in Charts(change.After))
        {
            if (!before.TryGetValue(chart, out var old) || old == version)
                continue;
            var istio = new Sentence(Topic.Versions, $"istio {old} → {version}") { Fields = fields };
            yield return chart == "istiod" ? istio : new Sentence(Topic.Versions, $"{Title(chart)} {old} → {version}")
            {
                CoveredBy = IstioCharts.Contains(chart) ? istio.Plain : null,
                Fields = fields,
            };
            if (chart == "base")
                yield return new Sentence(Topic.Versions, $"the CRDs of istio-base {old} → {version}", Risk.Crds) { Fields = fields };
            if (IsLower(version, old))
                yield return Back(chart, old, version) with { Fields = fields };
        }
    }

    private static Sentence Back(string chart, string old, string version)
    {
        var istio = new Sentence(Topic.Versions, $"istio goes back from {old} to {version}", Risk.Downgrade);
        return chart == "istiod" ? istio : istio with
        {
            Text = $"{Title(chart)} goes back from {old} to {version}",
            CoveredBy = IstioCharts.Contains(chart) ? istio.Plain : null,
        };
    }

    private static Dictionary<string, string> Charts(Parsing.Yaml.Node? application)
    {
        var sources = application.Items("spec", "sources").Append(application.At("spec", "source"));
        return sources
            .Select(source => (Chart: source.Text("chart"), Version: source.Text("targetRevision")))
            .Where(source => source.Chart is not null && source.Version is not null)
            .DistinctBy(source => source.Chart)
            .ToDictionary(source => source.Chart!, source => source.Version!);
    }

    private static string Title(string chart) => chart switch
    {
        "base" or "cni" or "gateway" => $"istio-{chart}",
        "kiali-server" => "kiali",
        _ => chart,
    };

    private static bool IsLower(string version, string old) =>
        Version.TryParse(version.Split('-')[0], out var now) && Version.TryParse(old.Split('-')[0], out var then) && now < then;
}

using System.Text.RegularExpressions;
using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.ArgoCd;

/// <summary>MESH3302 to MESH3306, MESH3309, MESH3314: what Argo CD asks of an Application's sources (facts/argocd.md §8).</summary>
internal static partial class SourceRules
{
    /// <summary>Charts whose labels or names hold the release's; with others the default name may be meant.</summary>
    private static readonly string[] IstioCharts = ["base", "istiod", "cni", "ztunnel", "gateway", "ambient"];

    public static IEnumerable<Finding> Check(MeshIndex mesh) => mesh.Of(Kinds.Application).SelectMany(document => CheckApplication(new Application(document)));

    private static IEnumerable<Finding> CheckApplication(Application application)
    {
        if (application.IsMultiSource && application.Document.Spec.Get("source") is { } ignored)
            yield return ArgoCdFindings.SourceAndSources(application.Document.On(ignored));
        if (application.Sources.Count == 0 && !application.Document.Spec.Has("sourceHydrator"))
            yield return ArgoCdFindings.NoSource(application.Document.At("spec"));
        var refs = new HashSet<string>();
        foreach (var source in application.Sources)
        {
            foreach (var finding in CheckSource(application, source))
                yield return finding;
            if (source.Get("ref") is { } name)
            {
                if (!RefPattern().IsMatch(name.Text()))
                    yield return ArgoCdFindings.BadRef(application.Document.On(name), $"ref '{name.Text()}' may hold only letters, digits, '-' and '_'");
                else if (!refs.Add(name.Text()))
                    yield return ArgoCdFindings.BadRef(application.Document.On(name), $"ref '{name.Text()}' is used twice");
            }
        }
        foreach (var finding in application.Sources.SelectMany(source => CheckRevisions(application, source)))
            yield return finding;
    }

    /// <summary>
    /// One checkout serves a source and the value files that it takes from elsewhere, so each repository among them has
    /// one revision (reposerver/repository: "cannot reference a different revision of the same repository").
    /// Sources that take nothing from each other may differ, and so may charts.
    /// </summary>
    private static IEnumerable<Finding> CheckRevisions(Application application, Node source)
    {
        var used = source.Path("helm", "valueFiles").Items().Concat(source.Path("helm", "fileParameters").Items().Select(parameter => parameter.Get("path")).OfType<Node>())
            .Select(file => file.Text().Split('/')[0]).Where(file => file.StartsWith('$')).ToHashSet();
        if (used.Count == 0)
            yield break;
        var revisions = new Dictionary<string, string>();
        if (!source.Has("chart"))
            revisions[Repositories.Normalize(source.Text("repoURL"))] = Repositories.Revision(source.Text("targetRevision"));
        foreach (var referred in application.Sources.Where(other => used.Contains("$" + other.Text("ref"))))
        {
            var (repository, revision) = (Repositories.Normalize(referred.Text("repoURL")), Repositories.Revision(referred.Text("targetRevision")));
            if (!revisions.TryAdd(repository, revision) && revisions[repository] != revision)
                yield return ArgoCdFindings.TwoRevisions(application.Document.On(referred.Get("repoURL")!), referred.Text("repoURL"), revisions[repository], revision);
        }
    }

    /// <summary>A source is a chart with a version, a path, or (among several) a ref.</summary>
    private static IEnumerable<Finding> CheckSource(Application application, Node source)
    {
        var place = application.Document.On(source);
        if (source.Text("repoURL").Length == 0)
            yield return ArgoCdFindings.IncompleteSource(place, "repoURL");
        var isOci = source.Text("repoURL").StartsWith("oci://", StringComparison.Ordinal);
        if (source.Get("chart") is { } chart)
        {
            if (source.Has("ref"))
                yield return ArgoCdFindings.BadRef(application.Document.On(source.Get("ref")!), "a source with a chart cannot be referred to");
            if (isOci)
                yield return ArgoCdFindings.OciChart(application.Document.On(chart));
            if (source.Text("targetRevision").Length == 0)
                yield return ArgoCdFindings.ChartWithoutVersion(place, chart.Text());
            else if (!VersionPattern().IsMatch(source.Text("targetRevision")))
                yield return ArgoCdFindings.FloatingVersion(application.Document.On(source.Get("targetRevision")!), chart.Text(), source.Text("targetRevision"));
            if (source.Path("helm", "releaseName") is null && IstioCharts.Contains(chart.Text()))
                yield return ArgoCdFindings.NoReleaseName(place, application.Document.Name);
        }
        else if (source.Text("path").Length == 0 && !(source.Has("ref") && application.IsMultiSource) && !isOci)
        {
            yield return ArgoCdFindings.IncompleteSource(place, application.IsMultiSource ? "path, chart or ref" : "path or chart");
        }
    }

    /// <summary>Argo CD's own pattern for ref names.</summary>
    [GeneratedRegex(@"^[a-zA-Z0-9_-]+\z")]
    private static partial Regex RefPattern();

    /// <summary>An exact version; ranges and branches move.</summary>
    [GeneratedRegex(@"^v?[0-9]+\.[0-9]+\.[0-9]+([-+][0-9A-Za-z.+-]+)?\z")]
    private static partial Regex VersionPattern();
}

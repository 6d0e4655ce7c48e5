using System.Text.RegularExpressions;
using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.ArgoCd;

/// <summary>MESH3302 to MESH3306, MESH3309, MESH3314: what Argo CD asks of an Application's sources (facts/argocd.md §8).</summary>
internal static partial class SourceRules
{
    public static IEnumerable<Finding> Check(MeshIndex mesh) => mesh.Of(Kinds.Application).SelectMany(document => CheckApplication(new Application(document)));

    private static IEnumerable<Finding> CheckApplication(Application application)
    {
        if (application.IsMultiSource && application.Document.Spec.Get("source") is { } ignored)
            yield return ArgoCdFindings.SourceAndSources(application.Document.On(ignored));
        if (application.Sources.Count == 0 && !application.Document.Spec.Has("sourceHydrator"))
            yield return ArgoCdFindings.NoSource(application.Document.At("spec"));
        var refs = new HashSet<string>();
        var revisions = new Dictionary<string, string>();
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
            // Charts of one Helm repository are different things; a Git repository is checked out once.
            if (!source.Has("chart") && source.Text("repoURL") is { Length: > 0 } repository
                && !revisions.TryAdd(repository, source.Text("targetRevision")) && revisions[repository] != source.Text("targetRevision"))
                yield return ArgoCdFindings.TwoRevisions(application.Document.On(source.Get("repoURL")!), repository, revisions[repository], source.Text("targetRevision"));
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
            if (source.Path("helm", "releaseName") is null)
                yield return ArgoCdFindings.NoReleaseName(place, application.Document.Name);
        }
        else if (!source.Has("path") && !(source.Has("ref") && application.IsMultiSource) && !isOci)
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

using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.ArgoCd;

/// <summary>MESH3301, MESH3310, MESH3313: where an Application deploys to, whether its project allows it, and that nobody else does.</summary>
internal static class ApplicationDestinations
{
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        var projects = mesh.Of(Kinds.AppProject).DistinctBy(project => project.Name).ToDictionary(project => project.Name);
        var destinations = projects.ToDictionary(project => project.Key, project => new AllowedDestinations(project.Value));
        var repositories = projects.ToDictionary(project => project.Key, project => new AllowedRepositories(project.Value));
        var releases = new Dictionary<Release, ManifestDocument>();
        foreach (var application in mesh.Of(Kinds.Application).Select(document => new Application(document)))
        {
            foreach (var finding in CheckDestination(application).Concat(CheckProject(application, projects, destinations, repositories)))
                yield return finding;
            var document = application.Document;
            foreach (var source in application.Sources.Where(source => source.Has("chart")))
            {
                var release = source.Path("helm", "releaseName") is { } name ? name.Text() : document.Name;
                var key = new Release(Address(application), application.Destination.Text("namespace"), release);
                if (!releases.TryAdd(key, document) && releases[key].Name != document.Name)
                    yield return ArgoCdFindings.SameRelease(document.On(source), release, releases[key]);
            }
        }
    }

    /// <summary>The cluster as the Application calls it. Two names for one cluster count as two, as Argo CD itself compares.</summary>
    private static string Address(Application application) =>
        application.Destination.Text("name") is { Length: > 0 } name ? name : application.Destination.Text("server");

    /// <summary>Argo CD reports InvalidSpecError for both and for neither, after the commit.</summary>
    private static IEnumerable<Finding> CheckDestination(Application application)
    {
        var hasName = application.Destination.Text("name").Length > 0;
        var hasServer = application.Destination.Text("server").Length > 0;
        if (hasName == hasServer)
            yield return ArgoCdFindings.Destination(application.Document.At("spec", "destination"), hasName ? "names both" : "names neither");
    }

    /// <summary>A project that is not rendered cannot be judged.</summary>
    private static IEnumerable<Finding> CheckProject(
        Application application, Dictionary<string, ManifestDocument> projects, Dictionary<string, AllowedDestinations> destinations, Dictionary<string, AllowedRepositories> repositories)
    {
        if (!projects.TryGetValue(application.Spec.Text("project"), out var project))
            yield break;
        foreach (var repository in application.Sources.Select(source => source.Get("repoURL")).OfType<Node>())
        {
            if (!repositories[project.Name].Allow(repository.Text()))
                yield return ArgoCdFindings.RepositoryNotPermitted(application.Document.On(repository), repository.Text(), project.Name);
        }
        var address = Address(application);
        var ns = application.Destination.Text("namespace");
        if (address.Length > 0 && !destinations[project.Name].Allow(application.Destination, ns))
            yield return ArgoCdFindings.DestinationNotPermitted(application.Document.At("spec", "destination"), address, ns, project.Name);
    }

    private sealed record Release(string Cluster, string Namespace, string Name);
}

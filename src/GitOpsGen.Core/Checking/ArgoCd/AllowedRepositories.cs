using GitOpsGen.Core.Checking.Istio;

namespace GitOpsGen.Core.Checking.ArgoCd;

/// <summary>An AppProject's <c>sourceRepos</c>. For one thread: a mesh has few repositories and asks about each for every Application.</summary>
internal sealed class AllowedRepositories(ManifestDocument project)
{
    private readonly List<string> _patterns = [.. project.Spec.Strings("sourceRepos")];
    private readonly Dictionary<string, bool> _judged = [];

    /// <summary>A pattern that begins with <c>!</c> forbids what it names, whatever the others allow.</summary>
    public bool Allow(string url)
    {
        if (!_judged.TryGetValue(url, out var allowed))
            _judged[url] = allowed = Judge(Repositories.Normalize(url));
        return allowed;
    }

    private bool Judge(string url) =>
        _patterns.Exists(pattern => Globs.MatchesUrl(pattern, url)) && _patterns.TrueForAll(pattern => !Globs.IsDenial(pattern) || Globs.MatchesUrl(pattern, url));
}

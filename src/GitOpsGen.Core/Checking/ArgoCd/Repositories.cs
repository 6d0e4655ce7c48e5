namespace GitOpsGen.Core.Checking.ArgoCd;

/// <summary>Repository URLs as Argo CD compares them (util/git NormalizeGitURL): case, a final slash and <c>.git</c> do not count.</summary>
internal static class Repositories
{
    /// <returns>For comparing only; the result need not be a URL that Git takes.</returns>
    public static string Normalize(string url)
    {
        var text = url.Trim().ToLowerInvariant().TrimEnd('/');
        return text.EndsWith(".git", StringComparison.Ordinal) ? text[..^4] : text;
    }

    /// <summary>No revision is the branch that the repository calls its default.</summary>
    public static string Revision(string targetRevision) => targetRevision.Length == 0 ? "HEAD" : targetRevision;
}

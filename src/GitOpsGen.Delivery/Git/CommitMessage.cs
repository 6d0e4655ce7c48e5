using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>The trailers that say where a commit came from, and by which we know our own commits again.</summary>
internal static class CommitMessage
{
    private const string ConfigHash = "Config-Hash: ";
    private const string GeneratorVersion = "Generator-Version: ";
    private const string ConfigCommit = "Config-Commit: ";

    public static string Compose(PlannedCommit planned)
    {
        var trailers = $"{ConfigHash}{planned.ConfigHash}\n{GeneratorVersion}{planned.GeneratorVersion}\n";
        if (planned.ConfigCommit is { } commit)
            trailers += $"{ConfigCommit}{commit}\n";
        return $"{planned.Message.ReplaceLineEndings("\n").TrimEnd()}\n\n{trailers}";
    }

    /// <summary>
    /// Made by GitOpsGen and untouched since. Amending, rebasing or cherry-picking keeps the trailers but sets a new
    /// committer time, which ours never differ in.
    /// </summary>
    public static bool IsOurs(Commit commit)
    {
        var lines = commit.Message.Split('\n');
        return lines.Any(l => l.StartsWith(ConfigHash, StringComparison.Ordinal))
            && lines.Any(l => l.StartsWith(GeneratorVersion, StringComparison.Ordinal))
            && commit.Author.When == commit.Committer.When;
    }
}

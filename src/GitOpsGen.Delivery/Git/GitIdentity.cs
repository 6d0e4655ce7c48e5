using System.Globalization;
using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>Who a commit is by.</summary>
public sealed record GitIdentity(string Name, string Email)
{
    /// <summary>The configured one, else <c>GIT_AUTHOR_*</c> or <c>GIT_COMMITTER_*</c>, else <c>user.name</c> and <c>user.email</c>.</summary>
    /// <param name="role"><c>AUTHOR</c> or <c>COMMITTER</c>, as in Git's variables.</param>
    internal static GitIdentity Resolve(GitIdentity? configured, string role, Func<string, string?> environment, Configuration git, GitIdentity? fallback)
    {
        if (configured is not null)
            return configured;
        var name = environment($"GIT_{role}_NAME") is { Length: > 0 } n ? n : git.Get<string>("user.name")?.Value;
        var email = environment($"GIT_{role}_EMAIL") is { Length: > 0 } e ? e : git.Get<string>("user.email")?.Value;
        return name is { Length: > 0 } && email is { Length: > 0 }
            ? new GitIdentity(name, email)
            : fallback ?? throw new DeliveryException(GitDiagnostics.NoIdentity());
    }

    /// <summary>As a commit object has it: name, address, seconds since 1970 and the offset from UTC.</summary>
    internal string At(DateTimeOffset time)
    {
        var offset = time.Offset.TotalMinutes;
        var zone = string.Create(CultureInfo.InvariantCulture, $"{(offset < 0 ? '-' : '+')}{Math.Abs(time.Offset.Hours):00}{Math.Abs(time.Offset.Minutes):00}");
        return $"{Clean(Name)} <{Clean(Email)}> {time.ToUnixTimeSeconds()} {zone}";
    }

    private static string Clean(string text) => string.Concat(text.Where(c => c is not ('<' or '>') && !char.IsControl(c))).Trim();
}

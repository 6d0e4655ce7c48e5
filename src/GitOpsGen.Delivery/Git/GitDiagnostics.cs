using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Delivery.Git;

/// <summary>MESH51xx: the Git repository that the tree is delivered to.</summary>
internal static class GitDiagnostics
{
    public static Diagnostic NoLibgit2() => Error(
        "MESH5101",
        "no libgit2 (1.5 to 1.7) was found, which publishing and comparing with Git need",
        OperatingSystem.IsMacOS() ? "brew install libgit2@1.7"
            : "install it: 'apt-get install libgit2-1.5' (Debian 12), 'libgit2-1.7' (Ubuntu 24.04), 'dnf install libgit2' (Fedora)");

    public static Diagnostic CannotOpen(string where, string reason) => Error(
        "MESH5102", $"cannot open the Git repository '{where}': {reason}",
        "check that it exists and that this account may write to it; the path is delivery.repository.url, or .gitopsgen/ beside the config with --local");

    public static Diagnostic NoBaseBranch(string branch, IEnumerable<string> others) => Error(
        "MESH5103",
        $"the repository has no branch '{branch}'",
        $"set delivery.repository.branch to one of: {string.Join(", ", others.Order(StringComparer.Ordinal).Take(10))}");

    public static Diagnostic CheckedOut(string branch) => Error(
        "MESH5104",
        $"the branch '{branch}' is checked out in the repository's working tree",
        "switch the working tree to another branch: updating it underneath would look like undone work");

    public static Diagnostic ForeignCommits(string branch, string commit, string author) => Error(
        "MESH5105",
        $"the branch '{branch}' has a commit that GitOpsGen did not make: {commit} by {author}",
        "merge the pull request first, or discard that commit with --overwrite-foreign");

    public static Diagnostic TooManyRaces(string branch, int attempts) => Error(
        "MESH5106",
        $"the branch '{branch}' or its base changed during each of {attempts} attempts",
        "others are pushing at this moment; run again");

    public static Diagnostic NoIdentity() => Error(
        "MESH5107",
        "no name and e-mail address for the commit",
        "set delivery.commit.name and .email, GIT_AUTHOR_NAME and GIT_AUTHOR_EMAIL, or 'git config user.name' and 'user.email'");

    public static Diagnostic NotAFolder(string path) => Error(
        "MESH5108", $"'{path}' in the repository is a file, not a folder", "check delivery.repository.path");

    public static Diagnostic RefLocked(string branch, string reason) => Error(
        "MESH5109",
        $"cannot update the branch '{branch}': {reason}",
        "another Git process may be running; if not, remove the stale .lock file beside the branch");

    public static Diagnostic CannotStore(string reason) => Error(
        "MESH5110", $"cannot write objects to the Git repository: {reason}", "check its owner and free space; no branch was changed");

    public static Diagnostic Busy(string repository) => Error(
        "MESH5111", $"another GitOpsGen is publishing to '{repository}'", "wait for it to end, then run again");

    public static Diagnostic Failed(string repository, string reason) => Error(
        "MESH5112", $"the Git repository '{repository}' failed: {reason}", "no branch was changed; 'git fsck' says whether the repository is sound (of a remote one, delete the copy in GitOpsGen's cache)");

    public static Diagnostic NoCredentials(RemoteUrl url) => Error(
        "MESH5113",
        $"'{url}' asks for a password, and none was found",
        "set GITOPSGEN_TOKEN or the service's own variable (GITHUB_TOKEN, GITLAB_TOKEN, GITEA_TOKEN), or use a Git credential helper");

    public static Diagnostic WrongCredentials(RemoteUrl url) => Error(
        "MESH5114", $"'{url}' refused the token or password", "it may be wrong, expired or revoked: make a new one");

    public static Diagnostic Forbidden(RemoteUrl url, string said) => Error(
        "MESH5115",
        $"'{url}' does not allow this{Because(said)}",
        "the token needs write access to the repository's contents, and the repository must not be archived");

    public static Diagnostic NotFound(RemoteUrl url) => Error(
        "MESH5116",
        $"there is no repository '{url}', or the token may not see it",
        "check delivery.repository.url, and that the token has access to it");

    public static Diagnostic Unreachable(RemoteUrl url, string reason) => Error(
        "MESH5117", $"'{url.Origin}' cannot be reached{Because(reason)}", "check the network, proxy (HTTPS_PROXY) and server, then run again");

    /// <param name="origin">Scheme, host and port.</param>
    public static Diagnostic UntrustedCertificate(string origin, string reason) => Error(
        "MESH5118", $"the certificate of '{origin}' is not trusted{Because(reason)}", "name the authority's PEM file in GIT_SSL_CAINFO");

    public static Diagnostic Redirected(RemoteUrl url, string target) => Error(
        "MESH5119", $"'{url}' has moved to '{target}'", "set delivery.repository.url to the new address");

    public static Diagnostic Refused(RemoteUrl url, string reason) => Error(
        "MESH5120", $"'{url}' refused the request{Because(reason)}", "check delivery.repository.url");

    public static Diagnostic Rejected(string branch, string reason) => Error(
        "MESH5121",
        $"the repository rejected the branch '{branch}'{Because(reason)}",
        "a branch protection or a hook forbids it: allow this account to push branches named 'gitopsgen/*'");

    public static Diagnostic SshFailed(RemoteUrl url, string said) => Error(
        "MESH5122",
        $"ssh to '{url.Host}' failed{Because(said)}",
        "try 'ssh -T' to it: its host key must be in known_hosts, and your key in the agent or in GITOPSGEN_SSH_KEY_FILE");

    public static Diagnostic NoSsh(string reason) => Error(
        "MESH5123", $"the ssh program cannot be started{Because(reason)}", "install an OpenSSH client ('apt-get install openssh-client'), or use https");

    public static Diagnostic Unencrypted(RemoteUrl url) => Error(
        "MESH5124", $"a token would be sent to '{url.Origin}' unencrypted", "use https in delivery.repository.url");

    public static Diagnostic BadAuthorities(string file, string reason) => Error(
        "MESH5125", $"cannot read the certificates in '{file}'{Because(reason)}", "GIT_SSL_CAINFO names a file of certificates in PEM form");

    public static Diagnostic NoRevision(string repository, string revision) => Error(
        "MESH5126", $"'{revision}' names no commit in '{repository}'", "name a branch, a tag or a commit: main, origin/main, v1.2, HEAD~1");

    public static Diagnostic NotInRepository(string folder) => Error(
        "MESH5127", $"'{folder}' is not in a Git repository", "compare with the folder itself by leaving out --ref");

    private static string Because(string reason) => reason.Trim() is { Length: > 0 } text ? $": {text}" : "";

    private static Diagnostic Error(string code, string message, string hint) =>
        new(Severity.Error, code, message, Hint: hint);
}

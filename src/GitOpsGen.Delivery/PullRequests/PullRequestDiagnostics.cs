using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Delivery.PullRequests;

/// <summary>MESH52xx: pull requests and the services that hold them.</summary>
internal static class PullRequestDiagnostics
{
    public static Diagnostic LocalUnreadable(string path, string reason) => Error(
        "MESH5201",
        $"cannot read the local pull request '{path}': {reason}",
        "mend the file, or delete its folder to forget this pull request");

    public static Diagnostic LocalUnwritable(string path, string reason) => Error(
        "MESH5202", $"cannot write local pull requests to '{path}': {reason}", "check the folder's owner and free space");

    public static Diagnostic Vanished(string branch) => Error(
        "MESH5203",
        $"a pull request for '{branch}' exists, but cannot be found",
        "another process is opening or closing it at this moment; run again");

    public static Diagnostic BadAppKey() => Error(
        "MESH5204", "GITHUB_APP_PRIVATE_KEY is not an RSA key in PEM form, nor a file with one", "download the key again from the app's settings");

    public static Diagnostic NoToken(string host) => Error(
        "MESH5205",
        $"no token for '{host}', which opening pull requests needs",
        "set GITOPSGEN_TOKEN or the service's own variable (GITHUB_TOKEN, GITLAB_TOKEN, GITEA_TOKEN), or log in with 'gh auth login'");

    public static Diagnostic WrongToken(string host) => Error(
        "MESH5206", $"'{host}' refused the token", "it may be wrong, expired or revoked: make a new one");

    public static Diagnostic Forbidden(string host, string said) => Error(
        "MESH5207",
        $"the token may not do this on '{host}'{Because(said)}",
        "GitHub: 'Pull requests: write' and 'Contents: write' (classic: repo); GitLab: api; Gitea: write:repository; an archived repository is read-only");

    public static Diagnostic NotFound(string repository) => Error(
        "MESH5208",
        $"there is no repository '{repository}', or the token may not see it",
        "check delivery.repository.url, and that the token has access to it");

    public static Diagnostic Invalid(string host, string said) => Error(
        "MESH5209", $"'{host}' refused the pull request{Because(said)}", "check delivery.pullRequest and that both branches exist");

    public static Diagnostic BodyTooLong(int length, int limit) => Error(
        "MESH5210", $"the pull request's body has {length:N0} characters, and its host takes {limit:N0}", "shorten the text outside our markers");

    public static Diagnostic RateLimited(string host, DateTimeOffset? until) => Error(
        "MESH5211",
        $"'{host}' allows no more requests {(until is { } time ? $"until {time.UtcDateTime:HH:mm} UTC" : "for now")}",
        "run again later: a branch that is pushed by now stays so, and the next run goes on from there");

    public static Diagnostic Unreachable(string host, string reason) => Error(
        "MESH5212", $"'{host}' cannot be reached{Because(reason)}", "run again later: a branch that is pushed by now stays so, and the next run goes on from there");

    public static Diagnostic NoReviewer(string reviewers, string said) =>
        new(Severity.Warning, "MESH5213", $"no review was requested from {reviewers}{Because(said)}",
            Hint: "the pull request is open; name people or teams that have access to the repository in delivery.pullRequest.reviewers");

    public static Diagnostic NoLabel(string labels, string said) =>
        new(Severity.Warning, "MESH5214", $"the labels {labels} were not set{Because(said)}",
            Hint: "the pull request is open; the token may lack the right to label");

    public static Diagnostic UnknownHost(string repository) => Error(
        "MESH5215", $"pull requests need a repository on a service, and '{repository}' is a path", "set delivery.pullRequest.host to local, or give a URL");

    public static Diagnostic BrokenToken(string host) => Error(
        "MESH5216",
        $"the token for '{host}' has a space, a line break or another character that no token has",
        "a token is one word of letters, digits and signs: copy it again, alone, into its variable or credential helper");

    private static string Because(string said) => said.Trim() is { Length: > 0 } text ? $": {text}" : "";

    private static Diagnostic Error(string code, string message, string hint) =>
        new(Severity.Error, code, message, Hint: hint);
}

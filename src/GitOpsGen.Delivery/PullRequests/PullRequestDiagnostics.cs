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
        "MESH5202", $"cannot write the local pull request '{path}': {reason}", "check the folder's owner and free space");

    public static Diagnostic Vanished(string branch) => Error(
        "MESH5203",
        $"a pull request for '{branch}' exists, but cannot be found",
        "another process is opening or closing it at this moment; run again");

    private static Diagnostic Error(string code, string message, string hint) =>
        new(Severity.Error, code, message, Hint: hint);
}

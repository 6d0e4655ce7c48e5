using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Delivery.Files;

/// <summary>MESH50xx: files, and who owns them. MESH5001, a broken lock file, is Core's.</summary>
internal static class FileDiagnostics
{
    public static Diagnostic HandEdited(string path) => Error(
        "MESH5002",
        $"'{path}' was generated and then edited by hand",
        "move the edit into mesh.config.yaml or a template, or overwrite it with --force");

    public static Diagnostic ForeignFile(string path) => Error(
        "MESH5003",
        $"'{path}' already exists and was not written by GitOpsGen",
        "move it away, or overwrite it with --force");

    public static Diagnostic Obstructed(string path) => Error(
        "MESH5004",
        $"'{path}' cannot be written: a folder, link or foreign file stands in its way",
        "move away what stands there; --force does not remove it");

    public static Diagnostic UnsafePath(string path) => Error(
        "MESH5005",
        $"'{path}' is not a path inside the tree",
        "paths are relative, use forward slashes, and have no '..', '.git', empty or reserved part");

    public static Diagnostic PathCollision(string path, string other) => Error(
        "MESH5006",
        $"'{path}' and '{other}' cannot both exist",
        "they differ only in case, or one is a folder of the other; rename one of them");

    public static Diagnostic SymbolicLink(string path) => Error(
        "MESH5007",
        $"the folder '{path}' is a symbolic link, which could lead out of the tree",
        "replace the link by a real folder, or render elsewhere with -o");

    public static Diagnostic Busy(string root) => Error(
        "MESH5008",
        $"another GitOpsGen is writing '{root}'",
        "wait for it to end, then run again");

    public static Diagnostic WriteFailed(string root, string reason) => Error(
        "MESH5009",
        $"cannot write to '{root}': {reason}",
        "nothing was changed; mend the cause and run again");

    public static Diagnostic RollbackFailed(string root, string reason) => Error(
        "MESH5010",
        $"an interrupted write to '{root}' could not be undone: {reason}",
        "mend the cause and run again; the next run undoes it first, and nothing is lost");

    public static Diagnostic CannotRead(string path, string reason) => Error(
        "MESH5011", $"cannot read '{path}': {reason}", "check the file's owner and permissions");

    public static Diagnostic CacheUnusable(string path, string reason) => Error(
        "MESH5012", $"cannot use the cache folder '{path}': {reason}", "name another one in GITOPSGEN_CACHE_DIR");

    private static Diagnostic Error(string code, string message, string hint) =>
        new(Severity.Error, code, message, Hint: hint);
}

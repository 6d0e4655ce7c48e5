using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Cli.Configuration;

/// <summary>MESH40xx: the files that a run starts from.</summary>
internal static class ConfigFileDiagnostics
{
    public static Diagnostic NotFound(string folder) =>
        new(Severity.Error, "MESH4001", $"no {ConfigFile.DefaultName} in '{folder}' or above it", Hint: "name one with --config, or write one with 'gitopsgen init'");

    /// <param name="isConfig">And so could be written anew.</param>
    public static Diagnostic Unreadable(string name, string reason, bool isConfig = false) =>
        new(Severity.Error, "MESH4002", $"cannot read '{name}': {reason}", Hint: "check the path and that this account may read it" + (isConfig ? "; 'gitopsgen init' writes a config" : ""));

    public static Diagnostic TooLarge(string name, long bytes) =>
        new(Severity.Error, "MESH4003", $"'{name}' has {bytes / (1024 * 1024):N0} MiB", Hint: "is this the right file? A mesh of 1,000 clusters takes under 1 MB");

    public static Diagnostic TemplatesMissing(SourceLocation at, string folder, bool isFile) =>
        new(Severity.Error, "MESH4004", $"the templates folder '{folder}' {(isFile ? "is a file" : "does not exist")}", at, "the path counts from the config's folder");

    /// <param name="path">Absolute.</param>
    /// <param name="name">As messages show it.</param>
    public static Diagnostic Unwritable(string path, string name, Exception cause) =>
        new(Severity.Error, "MESH4006", $"cannot write '{name}': {(Directory.Exists(path) ? "it is a folder" : cause is DirectoryNotFoundException ? "its folder does not exist" : cause.Message)}",
            Hint: "check the path and that this account may write there");

    /// <summary>Why a file cannot be read, in the operating system's words where we have no plainer ones.</summary>
    public static string ReasonOf(Exception cause) => cause is FileNotFoundException or DirectoryNotFoundException ? "it does not exist" : cause.Message;

    public static Diagnostic FileExists(string name) =>
        new(Severity.Error, "MESH4005", $"'{name}' exists already", Hint: "use --force to overwrite it");
}

using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Cli.Configuration;

/// <summary>MESH40xx: the files that a run starts from.</summary>
internal static class ConfigFileDiagnostics
{
    public static Diagnostic NotFound(string folder) =>
        new(Severity.Error, "MESH4001", $"no {ConfigFile.DefaultName} in '{folder}' or above it", Hint: "name one with --config, or write one with 'gitopsgen init'");

    public static Diagnostic Unreadable(string name, string reason) =>
        new(Severity.Error, "MESH4002", $"cannot read '{name}': {reason}", Hint: "check the path and that this account may read it; 'gitopsgen init' writes a config");

    public static Diagnostic TooLarge(string name, long bytes) =>
        new(Severity.Error, "MESH4003", $"'{name}' has {bytes / (1024 * 1024):N0} MiB", Hint: "is this the right file? A mesh of 1,000 clusters takes under 1 MB");

    public static Diagnostic TemplatesMissing(SourceLocation at, string folder) =>
        new(Severity.Error, "MESH4004", $"the templates folder '{folder}' does not exist", at, "the path counts from the config's folder");

    public static Diagnostic Unwritable(string name, string reason) =>
        new(Severity.Error, "MESH4006", $"cannot write '{name}': {reason}", Hint: "check the path and that this account may write there");

    public static Diagnostic FileExists(string name) =>
        new(Severity.Error, "MESH4005", $"'{name}' exists already", Hint: "use --force to overwrite it");
}

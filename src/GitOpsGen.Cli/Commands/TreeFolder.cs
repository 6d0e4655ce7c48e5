using System.CommandLine;
using GitOpsGen.Cli.Configuration;
using GitOpsGen.Cli.Output;

namespace GitOpsGen.Cli.Commands;

/// <summary>The folder that holds the rendered tree, for the commands that write or compare it.</summary>
internal static class TreeFolder
{
    private const string DefaultName = "rendered";

    public static Option<string?> Option(Terminal terminal, string description) =>
        CommonOptions.Text(terminal, "--out-dir", description, "-o");

    public static string Resolve(Terminal terminal, string? given, ConfigFile config) =>
        given is null ? Path.Combine(config.Folder, DefaultName) : terminal.Resolve(given);
}

using System.CommandLine;
using GitOpsGen.Cli.Output;

namespace GitOpsGen.Cli.Commands;

/// <summary><c>gitopsgen validate</c>: everything that is wrong, and nothing written.</summary>
internal static class ValidateCommand
{
    public static Command Build(Terminal terminal)
    {
        var command = new Command("validate", "Check the config and everything that it renders to, and write nothing.");
        new CommonOptions(terminal).OnTree(command, run =>
        {
            run.Reporter.Line($"{run.Config.Name} is valid: {Plural.Of(run.Tree.Mesh.Clusters.Count, "cluster")}, {Plural.Of(run.Tree.Files.Count, "file")} to render");
            run.Reporter.Result["clusters"] = run.Tree.Mesh.Clusters.Count;
            run.Reporter.Result["files"] = run.Tree.Files.Count;
            run.Reporter.Result["configHash"] = run.Tree.Mesh.Parsed.Hash;
            return ExitCodes.Done;
        });
        return command;
    }
}

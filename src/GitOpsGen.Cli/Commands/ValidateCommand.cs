using System.CommandLine;
using GitOpsGen.Cli.Output;

namespace GitOpsGen.Cli.Commands;

/// <summary><c>gitopsgen validate</c>: everything that is wrong, and nothing written.</summary>
internal static class ValidateCommand
{
    public static Command Build(Terminal terminal)
    {
        var common = new CommonOptions(terminal);
        var command = new Command("validate", "Check the config and everything that it renders to, and write nothing.");
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var reporter = common.Reporter(parsed);
            return reporter.RunAsync(() =>
            {
                var session = common.Session(parsed, reporter);
                if (session.Build(cancellation) is not { } tree)
                    return Task.FromResult(ExitCodes.Invalid);
                reporter.Line($"{session.File!.Name} is valid: {tree.Mesh.Clusters.Count} clusters, {tree.Files.Count} files to render");
                reporter.Result["clusters"] = tree.Mesh.Clusters.Count;
                reporter.Result["files"] = tree.Files.Count;
                reporter.Result["configHash"] = tree.Mesh.Parsed.Hash;
                return Task.FromResult(ExitCodes.Done);
            });
        });
        return command;
    }
}

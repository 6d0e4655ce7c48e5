using System.CommandLine;
using GitOpsGen.Cli.Configuration;
using GitOpsGen.Cli.Output;
using GitOpsGen.Core;
using GitOpsGen.Core.Parsing;

namespace GitOpsGen.Cli.Commands;

/// <summary><c>gitopsgen init</c>: a commented config to start from. Asks when a person is there to answer.</summary>
internal static class InitCommand
{
    public static Command Build(Terminal terminal)
    {
        var common = new CommonOptions(terminal);
        var repository = CommonOptions.Text(terminal, "--repository", "The Git repository that Argo CD reads.");
        var meshId = CommonOptions.Text(terminal, "--mesh-id", "The mesh's identity.");
        var primary = CommonOptions.Text(terminal, "--primary", "The name of the cluster that runs istiod.");
        var remote = CommonOptions.Text(terminal, "--remote", "The name of the cluster that it controls; 'none' for a single cluster.");
        var force = CommonOptions.Flag(terminal, "--force", "Overwrite an existing config.");
        var command = new Command("init", "Write a commented mesh.config.yaml to start from, and its JSON Schema beside it.") { repository, meshId, primary, remote, force };
        common.AddTo(command);
        command.SetAction((parsed, _) =>
        {
            var reporter = common.Reporter(parsed);
            return reporter.RunAsync(() =>
            {
                var path = terminal.Resolve(parsed.GetValue(common.Config) ?? ConfigFile.DefaultName);
                if (File.Exists(path) && !parsed.GetValue(force))
                {
                    reporter.Add([ConfigFileDiagnostics.FileExists(terminal.Display(path))]);
                    return Task.FromResult(ExitCodes.Invalid);
                }
                var questions = new Questions(terminal);
                var text = StarterConfig.Text(new StarterAnswers(
                    questions.Ask("Git repository that Argo CD reads", parsed.GetValue(repository), "https://github.com/acme/mesh-gitops.git"),
                    questions.Ask("Name of the mesh", parsed.GetValue(meshId), "mesh1"),
                    questions.Ask("Cluster that runs istiod", parsed.GetValue(primary), "control"),
                    questions.Ask("Cluster that it controls ('none' for a single cluster)", parsed.GetValue(remote), "app")));
                return Task.FromResult(Write(terminal, reporter, path, text));
            });
        });
        return command;
    }

    private static int Write(Terminal terminal, Reporter reporter, string path, string text)
    {
        // An answer that makes no valid config is told now, not at the next command.
        var name = terminal.Display(path);
        reporter.Sources[name] = text;
        var check = Pipeline.Load(text, name);
        reporter.Add(check.Diagnostics);
        if (!check.Succeeded)
            return ExitCodes.Invalid;
        var schema = Path.Combine(Path.GetDirectoryName(path)!, "mesh.config.schema.json");
        // The config last: with one in place, another 'init' would refuse.
        if (!TryWrite(terminal, reporter, schema, ConfigSchema.ToText()) || !TryWrite(terminal, reporter, path, text))
            return ExitCodes.DeliveryFailed;
        reporter.Line($"Wrote {name} and {terminal.Display(schema)}");
        reporter.Line("Next: edit the addresses, then run 'gitopsgen validate' and 'gitopsgen publish --local'");
        reporter.Result["config"] = name;
        return ExitCodes.Done;
    }

    private static bool TryWrite(Terminal terminal, Reporter reporter, string path, string text)
    {
        try
        {
            File.WriteAllText(path, text);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reporter.Add([ConfigFileDiagnostics.Unwritable(path, terminal.Display(path), e)]);
            return false;
        }
    }
}

using System.CommandLine;
using System.Text.Json.Nodes;
using GitOpsGen.Cli.Output;
using GitOpsGen.Core.Checking;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Explaining;
using GitOpsGen.Core.Planning;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Cli.Commands;

/// <summary><c>gitopsgen explain</c>: which template and which lines of the config made a file, or one line of it; or a place in the config.</summary>
internal static class ExplainCommand
{
    public static Command Build(Terminal terminal)
    {
        var subject = new Argument<string>("path")
        {
            Description = "A rendered file, with ':<line>' for one line of it; or a place in the config, such as 'clusters[app].kubernetes' or 'services.expose'.",
        };
        var command = new Command("explain", "Say which template and which lines of the config made a rendered file, or what a key of the config is for and who sets it.") { subject };
        var options = new CommonOptions(terminal);
        options.OnTree(
            command,
            run => Task.FromResult(ExplainFile(run, run.Get(subject)!)),
            first: (parsed, reporter) => ConfigPath.TryParse(parsed.GetValue(subject)!) is { IsOfConfig: true } path
                ? ExplainPlace.Run(terminal, reporter, path, parsed.GetValue(options.Config))
                : null);
        return command;
    }

    private static int ExplainFile(TreeRun run, string subject)
    {
        var (path, line) = Split(subject);
        var rendered = Find(run.Tree, path);
        var lines = rendered.Output.Text.TrimEnd('\n').Split('\n').Length;
        if (line is < 1 || line > lines)
            throw new UsageException($"'{rendered.Output.Path}' has {Plural.Of(lines, "line")}, so there is no line {line}");
        Describe(run.Reporter, Explanation.Of(run.Tree, rendered, line, run.Config.Text));
        return ExitCodes.Done;
    }

    private static RenderedFile Find(CheckedTree tree, string path)
    {
        if (path == LockFile.Path || path.EndsWith("/" + LockFile.Path, StringComparison.Ordinal))
            throw new UsageException($"'{LockFile.Path}' has no template: it lists the other files with their hashes");
        return Explanation.Candidates(tree, path) switch
        {
            [var only] => only,
            [] => throw new UsageException($"the tree has no file '{path}'; 'gitopsgen render --check' lists what differs from the tree on disk"),
            var several => throw new UsageException($"'{path}' may be any of {several.Count} files, for example {string.Join(", ", several.Take(3).Select(file => $"'{file.Output.Path}'"))}"),
        };
    }

    private static (string Path, int? Line) Split(string argument)
    {
        var colon = argument.LastIndexOf(':');
        return colon > 0 && int.TryParse(argument[(colon + 1)..], out var line) ? (argument[..colon], line) : (argument, null);
    }

    private static void Describe(Reporter reporter, Explanation explanation)
    {
        reporter.Line(explanation.Path);
        if (explanation.Line is not null)
            reporter.Line($"  line       {explanation.Line}");
        reporter.Line($"  template   templates/{explanation.Template}");
        reporter.Line($"  config     {explanation.Origin.Name} at {explanation.Origin.At}");
        foreach (var value in explanation.Values)
            reporter.Line($"  value      {value}");
        reporter.Result["path"] = explanation.Path;
        reporter.Result["line"] = explanation.Line;
        reporter.Result["template"] = explanation.Template;
        reporter.Result["origin"] = explanation.Origin.Name;
        reporter.Result["config"] = Place(explanation.Origin.At);
        reporter.Result["values"] = new JsonArray([.. explanation.Values.Select(Place)]);
    }

    private static JsonNode Place(SourceLocation at) => new JsonObject { ["file"] = at.File, ["line"] = at.Line, ["column"] = at.Column };
}

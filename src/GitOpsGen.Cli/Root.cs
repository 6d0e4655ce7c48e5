using System.CommandLine;
using GitOpsGen.Cli.Commands;
using GitOpsGen.Cli.Output;
using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Cli;

/// <summary>The command line: which commands there are, and what becomes of what they throw.</summary>
internal static class Root
{
    private const string Description = """
        Renders one mesh.config.yaml into Argo CD Applications, Helm values and manifests for a multi-cluster
        Istio mesh, checks them with every cluster in view, and opens a pull request with what changed.

        Start with:  gitopsgen init        writes a config to start from
                     gitopsgen validate    says everything that is wrong with it
                     gitopsgen publish     opens or updates the pull request

        Every option can also be set as GITOPSGEN_<OPTION>, for example GITOPSGEN_CONFIG.
        """;

    private static readonly IReadOnlyDictionary<string, Func<Terminal, Command>> Commands = new OrderedDictionary<string, Func<Terminal, Command>>
    {
        ["init"] = InitCommand.Build,
        ["validate"] = ValidateCommand.Build,
        ["render"] = RenderCommand.Build,
        ["diff"] = DiffCommand.Build,
        ["publish"] = PublishCommand.Build,
        ["explain"] = ExplainCommand.Build,
        ["verify"] = VerifyCommand.Build,
        ["schema"] = SchemaCommand.Build,
        ["completion"] = CompletionCommand.Build,
    };

    /// <param name="args">When they begin with a command, only that one is built: all of them take as long as a small render.</param>
    private static RootCommand Build(Terminal terminal, string[] args)
    {
        var root = new RootCommand(Description);
        var asked = args is [var first, ..] && Commands.TryGetValue(first, out var build) ? [build] : Commands.Values;
        foreach (var command in asked)
            root.Add(command(terminal));
        return root;
    }

    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        if (args is [[>= 'a' and <= 'z', ..] word, ..] && !Commands.ContainsKey(word))
            return UnknownCommand(word, terminal);
        var parsed = Build(terminal, args).Parse(args);
        if (parsed.Errors.Count > 0)
            return Usage(parsed, terminal);
        using var cancellation = new CancellationTokenSource();
        void Cancel(object? sender, ConsoleCancelEventArgs e)
        {
            e.Cancel = true;
            cancellation.Cancel();
        }

        Console.CancelKeyPress += Cancel;
        try
        {
            var configuration = new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(configuration, cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("cancelled");
            return ExitCodes.Cancelled;
        }
        catch (Exception e)
        {
            await terminal.Error.WriteLineAsync(InternalError.Text(e, terminal.Environment));
            return ExitCodes.InternalError;
        }
        finally
        {
            Console.CancelKeyPress -= Cancel;
        }
    }

    private static int UnknownCommand(string word, Terminal terminal)
    {
        var hint = DidYouMean.Hint(word, Commands.Keys) ?? $"there are {string.Join(", ", Commands.Keys)}";
        terminal.Error.WriteLine($"gitopsgen: there is no command '{word}'; {hint}");
        terminal.Error.WriteLine("See 'gitopsgen --help'.");
        return ExitCodes.Usage;
    }

    private static int Usage(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors)
            terminal.Error.WriteLine($"gitopsgen: {error.Message}");
        terminal.Error.WriteLine($"See 'gitopsgen {string.Join(' ', CommandPath(parsed))}--help'.");
        return ExitCodes.Usage;
    }

    private static IEnumerable<string> CommandPath(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? [] : [parsed.CommandResult.Command.Name, ""];
}

using System.CommandLine;
using GitOpsGen.Cli.Commands;
using GitOpsGen.Cli.Output;

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

    public static RootCommand Build(Terminal terminal) => new(Description)
    {
        InitCommand.Build(terminal),
        ValidateCommand.Build(terminal),
        RenderCommand.Build(terminal),
        DiffCommand.Build(terminal),
        PublishCommand.Build(terminal),
        ExplainCommand.Build(terminal),
        VerifyCommand.Build(terminal),
        SchemaCommand.Build(terminal),
        CompletionCommand.Build(terminal),
    };

    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var parsed = Build(terminal).Parse(args);
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
        finally
        {
            Console.CancelKeyPress -= Cancel;
        }
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

using GitOpsGen.Cli.Output;

namespace GitOpsGen.Cli.Commands;

/// <summary>Asks for what the command line does not say, when a person is there; otherwise takes the default.</summary>
internal sealed class Questions(Terminal terminal)
{
    public string Ask(string question, string? given, string fallback)
    {
        if (given is not null || !terminal.IsInteractive)
            return given ?? fallback;
        terminal.Error.Write($"{question} [{fallback}]: ");
        return terminal.In.ReadLine()?.Trim() is { Length: > 0 } answer ? answer : fallback;
    }
}

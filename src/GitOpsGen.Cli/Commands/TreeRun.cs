using System.CommandLine;
using GitOpsGen.Cli.Configuration;
using GitOpsGen.Cli.Output;
using GitOpsGen.Core.Checking;

namespace GitOpsGen.Cli.Commands;

/// <summary>A command at work on the rendered and checked tree.</summary>
internal sealed record TreeRun(ParseResult Parsed, Terminal Terminal, Reporter Reporter, Session Session, CheckedTree Tree, CancellationToken Cancellation)
{
    public ConfigFile Config => Session.File!;

    public T? Get<T>(Option<T> option) => Parsed.GetValue(option);

    public T? Get<T>(Argument<T> argument) => Parsed.GetValue(argument);
}

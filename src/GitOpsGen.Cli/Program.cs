using GitOpsGen.Cli;
using GitOpsGen.Cli.Output;

// Answered before anything is loaded: scripts ask for the version often.
if (args is ["--version"])
{
    Console.Out.WriteLine(Generator.Version);
    return ExitCodes.Done;
}

return await Root.RunAsync(args, Terminal.OfProcess());

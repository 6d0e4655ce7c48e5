namespace GitOpsGen.Cli.Output;

internal enum OutputFormat
{
    Text,
    Json,
    Sarif,
}

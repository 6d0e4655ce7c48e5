using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Cli.Output;

/// <summary>The colors that every diff tool uses.</summary>
internal static class DiffColors
{
    public static string Paint(Ansi ansi, DiffLine line) => line.Kind switch
    {
        DiffLineKind.Added => ansi.Green(line.Text),
        DiffLineKind.Removed => ansi.Red(line.Text),
        DiffLineKind.Changed => ansi.Yellow(line.Text),
        DiffLineKind.Cluster or DiffLineKind.Unit => ansi.Bold(line.Text),
        _ => line.Text,
    };
}

namespace GitOpsGen.Core.Diffing;

/// <summary>What a line of the plain-text diff is; the Cli turns it into a colour.</summary>
public enum DiffLineKind
{
    Cluster,
    Unit,
    Added,
    Removed,
    Changed,
    Context,
    Note,
}

/// <summary>A line for the terminal: indented, without markup, control characters escaped.</summary>
public sealed record DiffLine(DiffLineKind Kind, string Text);

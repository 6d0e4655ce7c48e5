namespace GitOpsGen.Core.Planning;

/// <summary>What the template of an Application over plain manifests sees as <c>app</c>.</summary>
/// <param name="Path">The folder, from the repository's root.</param>
/// <param name="Include">Glob over paths below the folder; <c>*</c> crosses slashes (argo-cd util/glob).</param>
/// <param name="Exclude">Glob of what other Applications own; null for nothing.</param>
public sealed record ManifestsApplication(string Component, string Path, string Include, string? Exclude, Wave Wave)
{
    /// <summary>Argo CD's own words; empty for none. They hold for every object that the folder's globs choose.</summary>
    public IReadOnlyList<string> SyncOptions { get; init; } = [];

    /// <summary>Deleting the Application deletes the objects.</summary>
    public bool Cascade { get; init; } = true;
}

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>Why an apiVersion and kind cannot be: what its group serves instead.</summary>
/// <param name="Versions">The apiVersions that do serve the kind in this group, the preferred one first.</param>
/// <param name="Elsewhere">The apiVersion of another group that has a kind of this name.</param>
/// <param name="Kinds">The kinds that the group has.</param>
internal sealed record UnknownKind(IReadOnlyList<string> Versions, string? Elsewhere, IEnumerable<string> Kinds);

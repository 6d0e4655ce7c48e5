using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review;

/// <summary>What Argo CD applies together.</summary>
/// <param name="Wave">The sync wave; null for a component whose wave is not known.</param>
/// <param name="ValuesOnly">True when only values change: then the parent has nothing to apply, and no wave holds the component back.</param>
internal sealed record RolloutStep(int? Wave, string Component, int Clusters, bool ValuesOnly)
{
    // Waves act when a parent applies changed Applications; a commit that touches only values leaves them as they
    // are, and every child syncs by itself (argoproj/argo-cd#8778).
    public static IReadOnlyList<RolloutStep> Of(IReadOnlyList<UnitChange> changes, IReadOnlyDictionary<string, int> waves)
    {
        var steps = changes
            .Where(change => change.Id.Unit != UnitKind.File && change.Kind != ChangeKind.Removed)
            .GroupBy(ComponentMatrix.ComponentOf)
            .Where(group => group.Key != ComponentMatrix.ArgoCd)
            .Select(group => new RolloutStep(
                WaveOf(group.Key, waves),
                group.Key,
                group.Select(change => change.Id.Cluster).Distinct().Count(name => name.Length > 0),
                group.All(change => change.Id.Unit == UnitKind.Values)));
        return [.. steps.OrderBy(step => step.Wave ?? int.MaxValue).ThenBy(step => step.Component, StringComparer.Ordinal)];
    }

    private static int? WaveOf(string component, IReadOnlyDictionary<string, int> waves) =>
        waves.TryGetValue(component, out var wave) ? wave : null;
}

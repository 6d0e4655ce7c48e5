using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Review.Sentences;

namespace GitOpsGen.Core.Review;

/// <summary>The same change to the same unit of several clusters, told once.</summary>
/// <param name="Shown">The change in the first of the clusters.</param>
/// <param name="Clusters">In ordinal order; one empty name for what no cluster owns.</param>
internal sealed record UnitGroup(UnitChange Shown, IReadOnlyList<string> Clusters, IReadOnlyList<Risk> Risks)
{
    /// <summary>The gravest risk first, then resources before values and files, then what touches most clusters.</summary>
    public static IReadOnlyList<UnitGroup> Of(IReadOnlyList<UnitChange> changes, ClusterChanges clusters)
    {
        var keys = new ChangeKeys(changes);
        var groups = changes
            .GroupBy(keys.Of)
            .Select(same => new UnitGroup(
                same.First(),
                [.. same.Select(change => change.Id.Cluster).Distinct().Order(StringComparer.Ordinal)],
                RisksOf(same.First(), clusters)));
        // The riskiest first, then what touches most; a reader stops somewhere.
        return [.. groups
            .OrderBy(group => group.Risks.Count == 0 ? int.MaxValue : (int)group.Risks[0])
            .ThenBy(group => group.Shown.Id.Unit)
            .ThenByDescending(group => group.Clusters.Count)
            .ThenBy(group => group.Shown.Id)];
    }

    private static List<Risk> RisksOf(UnitChange change, ClusterChanges clusters)
    {
        if (clusters.Added.Contains(change.Id.Cluster))
            return [];
        return clusters.Removed.Contains(change.Id.Cluster)
            ? [Risk.Deletion]
            : [.. SentenceFamilies.Of(change).Select(sentence => sentence.Risk).OfType<Risk>().Distinct().Order()];
    }
}

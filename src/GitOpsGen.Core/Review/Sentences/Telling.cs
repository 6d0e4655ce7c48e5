using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>All changes to the statements that a reader sees: equal sentences of several clusters become one.</summary>
internal static class Telling
{
    // More clusters than this come or go in one sentence.
    private const int Single = 5;

    /// <param name="clusters">Clusters that come or go as a whole have one sentence each; their single changes have none.</param>
    public static IReadOnlyList<Statement> Of(IReadOnlyList<UnitChange> changes, ClusterChanges clusters)
    {
        var reach = new Reach(clusters.Topology, changes);
        var told = changes
            .GroupBy(change => change.Id.Cluster)
            .SelectMany(cluster => OfCluster(cluster.Key, [.. cluster], clusters, reach))
            .Concat(InBulk(changes, clusters))
            .GroupBy(item => new { item.Sentence.Plain, item.Sentence.Risk })
            .Select(same => new Statement(same.First().Sentence, [.. same.SelectMany(item => item.Clusters).Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal)]));
        return [.. told
            .OrderBy(statement => statement.Sentence.Topic)
            .ThenByDescending(statement => statement.Clusters.Count)
            .ThenBy(statement => statement.Sentence.Plain, StringComparer.Ordinal)];
    }

    private static IEnumerable<Statement> InBulk(IReadOnlyList<UnitChange> changes, ClusterChanges clusters)
    {
        var (added, removed) = (clusters.Added, clusters.Removed);
        if (clusters.IsNewMesh)
            yield return new Statement(new Sentence(Topic.Clusters, $"a new mesh of {Count.Of(added.Count, "cluster")}: {Some(added)}, with {Resources(changes, added)}"), []);
        else if (added.Count > Single)
            yield return new Statement(new Sentence(Topic.Clusters, $"{Count.Of(added.Count, "cluster")} join the mesh: {Some(added)}, with {Resources(changes, added)} added"), []);
        if (removed.Count > Single)
            yield return new Statement(new Sentence(Topic.Clusters, $"{Count.Of(removed.Count, "cluster")} leave the mesh: {Some(removed)}, with {Resources(changes, removed)} removed", Risk.Deletion), []);
    }

    private static string Some(IReadOnlySet<string> names) => Names.Some([.. names.Order(StringComparer.Ordinal)], name => name);

    private static string Resources(IReadOnlyList<UnitChange> changes, IReadOnlySet<string> clusters) =>
        Count.Of(changes.Count(change => clusters.Contains(change.Id.Cluster)), "resource");

    private static IEnumerable<Statement> OfCluster(string cluster, List<UnitChange> changes, ClusterChanges clusters, Reach reach)
    {
        var parts = Count.Of(changes.Count, "resource");
        if (clusters.Added.Contains(cluster))
            return clusters.Added.Count > Single || clusters.IsNewMesh ? [] : [new Statement(new Sentence(Topic.Clusters, ((FormattableString)$"cluster {cluster} joins the mesh").Then(clusters.Place(cluster)).Then($": {parts} added")), [])];
        if (clusters.Removed.Contains(cluster))
            return clusters.Removed.Count > Single ? [] : [new Statement(new Sentence(Topic.Clusters, $"cluster {cluster} leaves the mesh: {parts} removed", Risk.Deletion), [])];
        var told = changes.SelectMany(change => SentenceFamilies.Of(change).Select(sentence => new Statement(sentence, reach.Of(change)))).ToList();
        var plain = told.Select(item => item.Sentence.Plain).ToHashSet();
        return told.Where(item => item.Sentence.CoveredBy is not { } wider || !plain.Any(other => other.StartsWith(wider, StringComparison.Ordinal)));
    }
}

using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>Argo CD projects: to which clusters and namespaces their Applications may deploy.</summary>
internal static class ProjectSentences
{
    private const string Destinations = "spec.destinations[";

    /// <summary>One sentence for all destinations that come, one for those that go; there is one per cluster and namespace.</summary>
    public static IEnumerable<Sentence> Of(UnitChange change)
    {
        if (!change.Is("AppProject", "argoproj.io") || change.Kind != ChangeKind.Changed)
            yield break;
        var whole = change.Fields.Where(field => field.Block is not null && field.Path.StartsWith(Destinations, StringComparison.Ordinal));
        foreach (var same in whole.GroupBy(field => field.Kind))
        {
            var clusters = same.Select(field => field.Block.Text("name") ?? field.Block.Text("server") ?? "").Distinct().Order(StringComparer.Ordinal).ToList();
            var verb = same.Key == ChangeKind.Added ? "may now deploy to" : "may no longer deploy to";
            yield return new Sentence(Topic.Components, ((FormattableString)$"Argo CD project {change.Id.Name} ").Then(Words.Plain($"{verb} {Count.Of(same.Count(), "destination")} ")).Then($"in {Names.Some(clusters, name => name)}"))
            {
                Fields = [.. same.Select(field => field.Path)],
            };
        }
    }
}

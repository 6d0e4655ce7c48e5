using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>A plain statement of a change that no family has words for, so that no change goes without a sentence.</summary>
internal static class GenericSentences
{
    private const int Named = 3;

    public static IEnumerable<Sentence> Of(UnitChange change)
    {
        if (TreePath.IsDerived(change.Path))
            yield break;
        var id = ClusterNeutral.Of(change.Id.ToString(), change.Id.Cluster);
        if (change.Kind != ChangeKind.Changed)
            yield return new Sentence(Topic.Other, $"{id} {change.Kind.ToString().ToLowerInvariant()}");
        else if (change.Fields is [var field] && (field.Before?.Length ?? 0) + (field.After?.Length ?? 0) <= 80)
            yield return new Sentence(Topic.Other, ((FormattableString)$"{id}: {field.Path} ").Then(Words.Change(Neutral(change, field.Before), Neutral(change, field.After), "unset")));
        else if (change.Fields.Count > 0)
            yield return new Sentence(Topic.Other, $"{id}: {Paths(change.Fields)}");
        else
            yield return new Sentence(Topic.Other, $"{id} changed");
    }

    private static string? Neutral(UnitChange change, string? value) => value is null ? null : ClusterNeutral.Of(value, change.Id.Cluster);

    private static string Paths(IReadOnlyList<FieldChange> fields)
    {
        var named = string.Join(", ", fields.Take(Named).Select(field => field.Path));
        return fields.Count > Named ? $"{named} and {Count.Of(fields.Count - Named, "other field")} change" : $"{named} change";
    }
}

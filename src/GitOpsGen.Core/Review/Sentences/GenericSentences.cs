using System.Text.RegularExpressions;
using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>A plain statement of a change that no family has words for, so that no change goes without a sentence.</summary>
internal static partial class GenericSentences
{
    private const int Named = 3;

    public static IEnumerable<Sentence> Of(UnitChange change)
    {
        if (TreePath.IsDerived(change.Path))
            yield break;
        // Applications are named after their cluster; no other object is.
        var id = change.Id.Kind == "Application" ? ClusterNeutral.Of(change.Id.ToString(), change.Id.Cluster) : change.Id.ToString();
        if (change.Kind != ChangeKind.Changed)
            yield return new Sentence(Topic.Other, $"{id} {change.Kind.ToString().ToLowerInvariant()}");
        else if (change.Fields is [var field] && (field.Before?.Length ?? 0) + (field.After?.Length ?? 0) <= 80)
            yield return new Sentence(Topic.Other, ((FormattableString)$"{id}: {Place(field.Path)} ").Then(Words.Change(Neutral(change, field.Before, field.After), Neutral(change, field.After, field.Before), "unset")));
        else if (change.Fields.Count > 0)
            yield return new Sentence(Topic.Other, ((FormattableString)$"{id}: ").Then(Paths(change.Fields)));
        else
            yield return new Sentence(Topic.Other, $"{id} changed");
    }

    /// <summary><c>label team</c> for <c>metadata.labels.team</c>; any other field by its path.</summary>
    private static string Place(string path) => Metadata().Replace(path, match => $"{match.Groups["kind"].Value} {match.Groups["name"].Value}");

    [GeneratedRegex(@"^metadata\.(?<kind>label|annotation)s(\.(?<name>.+)|\[""(?<name>[^""]+)""\])\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Metadata();

    /// <summary>Leaves the cluster's name out where it stays the same, so that the sentence is the same in every cluster.</summary>
    private static string? Neutral(UnitChange change, string? value, string? other)
    {
        var cluster = change.Id.Cluster;
        if (value is null || other is null || ClusterNeutral.Of(other, cluster) == other)
            return value;
        return ClusterNeutral.Of(value, cluster);
    }

    private static FormattableString Paths(IReadOnlyList<FieldChange> fields)
    {
        var named = fields.Take(Named).Select(field => (FormattableString)$"{Place(field.Path)}").Aggregate((first, second) => first.Then($", ").Then(second));
        var rest = fields.Count - Named;
        return rest > 0 ? named.Then(Words.Plain($" and {Count.Of(rest, "other field")} change")) : named.Then(Words.Plain(fields.Count == 1 ? " changes" : " change"));
    }
}

using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>Namespaces, and whether their pods get a proxy.</summary>
internal static class NamespaceSentences
{
    private static readonly string[] s_labels =
        [.. new[] { "istio-injection", "istio.io/rev", "istio.io/dataplane-mode" }.Select(label => FieldPath.Root.Key("metadata").Key("labels").Key(label).ToString())];

    public static IEnumerable<Sentence> Of(UnitChange change)
    {
        if (!change.Is("Namespace", ""))
            yield break;
        var name = change.Id.Name;
        var (before, after) = (DataPlane(change.Before), DataPlane(change.After));
        if (change.Kind == ChangeKind.Removed)
            yield return new Sentence(Topic.Namespaces, $"namespace {name} removed", Risk.Deletion) { Aside = ", with everything in it" };
        else if (change.Kind == ChangeKind.Added)
            yield return new Sentence(Topic.Namespaces, $"namespace {name} added ({after})");
        else if (before != after)
            yield return new Sentence(Topic.Namespaces, $"namespace {name}: {before} → {after}") { Fields = s_labels };
    }

    // When both labels stand, istio-injection wins (IST0123).
    private static string DataPlane(Node? root)
    {
        if (root.Text("metadata", "labels", "istio.io/dataplane-mode") is "ambient")
            return "ambient";
        if (root.Text("metadata", "labels", "istio-injection") is { } injection)
            return $"injection {injection}";
        return root.Text("metadata", "labels", "istio.io/rev") is { } revision ? $"injection by revision {revision}" : "no injection";
    }
}

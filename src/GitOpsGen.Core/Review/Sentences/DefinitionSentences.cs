using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>CustomResourceDefinitions in the tree itself, and files that could not be read.</summary>
internal static class DefinitionSentences
{
    public static IEnumerable<Sentence> Of(UnitChange change)
    {
        if (change.Is("CustomResourceDefinition", "apiextensions.k8s.io"))
            yield return new Sentence(Topic.Components, $"CRD {change.Id.Name} {Verb(change.Kind)}", Risk.Crds);
        if (change.Id.Unit == UnitKind.File && change.Lines.Count > 0 && TreePath.IsYaml(change.Path) && change.Kind == ChangeKind.Changed)
            yield return new Sentence(Topic.Other, $"{change.Path} was not readable as YAML", Risk.Unreadable);
    }

    private static string Verb(ChangeKind kind) => kind.ToString().ToLowerInvariant();
}

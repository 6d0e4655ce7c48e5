using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>Components that come and go: an Application with its values.</summary>
internal static class ComponentSentences
{
    public static IEnumerable<Sentence> Of(UnitChange change)
    {
        if (change.Kind == ChangeKind.Changed || TreePath.Component(change.Path) is not { } component)
            return [];
        var added = new Sentence(Topic.Components, $"component {component} added");
        var removed = new Sentence(Topic.Components, $"component {component} removed", Risk.Deletion) { Aside = Consequence(change) };
        if (change.Id.Kind == "Application")
            return [change.Kind == ChangeKind.Added ? added : removed];
        if (change.Id.Unit != UnitKind.Values)
            return [];
        return change.Kind == ChangeKind.Added
            ? [new Sentence(Topic.Components, $"values of {component} added") { CoveredBy = added.Plain }]
            : [new Sentence(Topic.Components, $"values of {component} removed") { CoveredBy = new Sentence(Topic.Components, $"component {component} removed").Plain }];
    }

    // With this finalizer Argo CD deletes what the Application installed; without it the resources are orphaned.
    // With Prune=confirm the Application above it asks a person first.
    // https://argo-cd.readthedocs.io/en/stable/user-guide/app_deletion/ and sync-options/
    private static string Consequence(UnitChange change)
    {
        var finalizers = change.Before.Items("metadata", "finalizers").Select(FlowText.Of);
        var cascades = finalizers.Any(name => name.StartsWith("resources-finalizer.argocd.argoproj.io", StringComparison.Ordinal));
        var asks = change.Before.Text("metadata", "annotations", "argocd.argoproj.io/sync-options")?.Contains("Prune=confirm", StringComparison.Ordinal) == true;
        return (cascades ? ", with everything that it installed" : "") + (asks ? ", once confirmed in Argo CD" : "");
    }
}

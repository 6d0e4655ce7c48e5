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
        var removed = new Sentence(Topic.Components, ((FormattableString)$"component {component} removed").Then(Consequence(change)), Risk.Deletion);
        if (change.Id.Kind == "Application")
            return [change.Kind == ChangeKind.Added ? added : removed];
        if (change.Id.Unit != UnitKind.Values)
            return [];
        return change.Kind == ChangeKind.Added
            ? [new Sentence(Topic.Components, $"values of {component} added") { CoveredBy = added.Plain }]
            : [new Sentence(Topic.Components, $"values of {component} removed") { CoveredBy = new Sentence(Topic.Components, $"component {component} removed").Plain }];
    }

    // With this finalizer Argo CD deletes what the Application installed; without it the resources are orphaned.
    // https://argo-cd.readthedocs.io/en/stable/user-guide/app_deletion/
    private static FormattableString Consequence(UnitChange change)
    {
        var finalizers = change.Before.Items("metadata", "finalizers").Select(FlowText.Of);
        return finalizers.Any(name => name.StartsWith("resources-finalizer.argocd.argoproj.io", StringComparison.Ordinal))
            ? $", with everything that it installed"
            : (FormattableString)$"";
    }
}

using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Validation;

/// <summary>Cluster selectors and groups that name nothing.</summary>
internal static class SelectorRules
{
    /// <summary>
    /// MESH1260 to MESH1262, for namespaces, credentials and groups;
    /// what lives in namespaces is checked with its placement.
    /// </summary>
    public static void Check(ValidationContext context)
    {
        foreach (var item in context.File.Namespaces)
            CheckSelector(context, item.Clusters, item.At("clusters"));
        foreach (var credential in context.File.Inventory.Credentials ?? [])
            CheckSelector(context, credential.Clusters, credential.At("clusters"));
        foreach (var group in context.File.Groups)
        {
            if (!context.Clusters.Any(cluster => group.MatchLabels.All(label => cluster.Labels.GetValueOrDefault(label.Key) == label.Value)))
                context.Report(SelectorDiagnostics.EmptyGroup(group.At("matchLabels"), group.Name, SelectorDiagnostics.Instead(group.MatchLabels, context.Clusters)));
        }
    }

    /// <param name="at">The key <c>clusters</c>; a single wrong name is reported at the name.</param>
    internal static void CheckSelector(ValidationContext context, ClusterSelector selector, Diagnostics.SourceLocation at)
    {
        foreach (var name in selector.Names ?? [])
        {
            if (!context.ByName.ContainsKey(name.Text))
                context.Report(SelectorDiagnostics.UnknownCluster(name.Location, name.Text, context.ByName.Keys));
        }
        // A config without clusters has its own message.
        if (selector.MatchLabels is { } labels && context.Clusters.Count > 0 && !context.Clusters.Any(cluster => selector.Matches(cluster.Name, cluster.Labels)))
        {
            var wanted = labels.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, ((ScalarNode)entry.Value).Text));
            context.Report(SelectorDiagnostics.NothingSelected(at, SelectorDiagnostics.Instead(wanted, context.Clusters)));
        }
    }
}

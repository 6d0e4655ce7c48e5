using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Validation;

/// <summary>MESH126x: choices of clusters.</summary>
internal static class SelectorDiagnostics
{
    public static Diagnostic UnknownCluster(SourceLocation at, string name, IEnumerable<string> known) =>
        new(Severity.Error, "MESH1260", $"no cluster is named '{name}'", at, DidYouMean.Hint(name, known) ?? (known.Count() > 10 ? null : $"clusters: {string.Join(", ", known.Order(StringComparer.Ordinal))}"));

    /// <summary>A warning: the cluster may be about to join. Until then the item is rendered nowhere.</summary>
    public static Diagnostic NothingSelected(SourceLocation at, string instead) =>
        new(Severity.Warning, "MESH1261", "no cluster carries these labels", at, instead);

    public static Diagnostic EmptyGroup(SourceLocation at, string group, string instead) =>
        new(Severity.Warning, "MESH1262", $"group '{group}' matches no cluster", at, instead);

    /// <summary>What clusters carry in place of the labels that are wanted: the nearest word, else every value of that key.</summary>
    /// <param name="wanted">Labels that no cluster carries all of.</param>
    public static string Instead(IEnumerable<KeyValuePair<string, string>> wanted, IReadOnlyList<ClusterConfig> clusters)
    {
        foreach (var (key, value) in wanted)
        {
            var values = clusters.Select(cluster => cluster.Labels.GetValueOrDefault(key)).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
            if (values.Contains(value))
                continue;
            if (values.Count > 0)
                return DidYouMean.Hint(value, values) ?? $"clusters have '{key}: {string.Join(", ", values)}'";
            return DidYouMean.Hint(key, clusters.SelectMany(cluster => cluster.Labels.Keys)) ?? $"add 'labels: {{{key}: {value}}}' to the clusters that are meant";
        }
        return "clusters carry each of them, but none all of them";
    }
}

using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Config;

/// <summary>A choice of clusters: every one, some by name, or those that carry certain labels.</summary>
public sealed record ClusterSelector
{
    public static readonly ClusterSelector All = new();

    /// <summary>The names as written; null when the clusters are not chosen by name.</summary>
    public IReadOnlyList<ScalarNode>? Names { get; init; }

    /// <summary>The labels that a cluster must carry; null when the clusters are not chosen by label.</summary>
    public MappingNode? MatchLabels { get; init; }

    public bool Matches(string name, IReadOnlyDictionary<string, string> labels)
    {
        if (Names is not null)
            return Names.Any(chosen => chosen.Text == name);
        return MatchLabels is null
            || MatchLabels.Entries.All(entry => labels.TryGetValue(entry.Key.Text, out var value) && value == ((ScalarNode)entry.Value).Text);
    }
}

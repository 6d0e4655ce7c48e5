using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>Local rate limits, which Istio configures through an EnvoyFilter's token bucket.</summary>
internal static class RateLimitSentences
{
    public static IEnumerable<Sentence> Of(UnitChange change)
    {
        if (!change.Is("EnvoyFilter", "networking.istio.io"))
            yield break;
        var (before, after) = (Limit(change.Before), Limit(change.After));
        if (before != after)
            yield return new Sentence(Topic.Traffic, change.Scope().Then($": rate limit ").Then(Words.Change(before, after, "none")))
            {
                Fields = [.. change.Fields.Select(field => field.Path).Where(path => path.Contains("token_bucket", StringComparison.Ordinal))],
            };
    }

    /// <summary>For example <c>10 per 60s</c>, from envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit.</summary>
    private static string? Limit(Node? node)
    {
        if (node.Text("token_bucket", "max_tokens") is { } tokens)
            return $"{node.Text("token_bucket", "tokens_per_fill") ?? tokens} per {node.Text("token_bucket", "fill_interval")}";
        return node switch
        {
            MappingNode mapping => mapping.Entries.Select(entry => Limit(entry.Value)).FirstOrDefault(limit => limit is not null),
            SequenceNode list => list.Items.Select(Limit).FirstOrDefault(limit => limit is not null),
            _ => null,
        };
    }
}

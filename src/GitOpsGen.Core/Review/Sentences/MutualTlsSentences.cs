using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>PeerAuthentication, and DestinationRules that switch TLS between proxies off.</summary>
internal static class MutualTlsSentences
{
    public static IEnumerable<Sentence> Of(UnitChange change)
    {
        if (change.Is("PeerAuthentication", "security.istio.io"))
            return Peer(change);
        return change.Is("DestinationRule", "networking.istio.io") ? Client(change) : [];
    }

    /// <summary>A scope without a mode inherits that of the namespace or the mesh (Istio reference, PeerAuthentication).</summary>
    private static IEnumerable<Sentence> Peer(UnitChange change)
    {
        var (before, after) = change.Text("spec", "mtls", "mode");
        if (before != after)
            yield return new Sentence(Topic.Security, change.Scope().Then($": mTLS ").Then(Words.Change(before, after, "inherited")), Risk.MutualTls);
        var (old, now) = (Ports(change.Before), Ports(change.After));
        foreach (var port in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            var (from, to) = (old.GetValueOrDefault(port), now.GetValueOrDefault(port));
            if (from != to)
                yield return new Sentence(Topic.Security, change.Scope().Then($", port {port}: mTLS ").Then(Words.Change(from, to, "inherited")), Risk.MutualTls);
        }
    }

    private static Dictionary<string, string?> Ports(Node? root) =>
        root.Entries("spec", "portLevelMtls").ToDictionary(entry => entry.Key.Text, entry => entry.Value.Text("mode"));

    private static IEnumerable<Sentence> Client(UnitChange change)
    {
        var (before, after) = change.Text("spec", "trafficPolicy", "tls", "mode");
        if (before != after)
            yield return new Sentence(Topic.Security, ((FormattableString)$"{change.Service()}: TLS of its clients ").Then(Words.Change(before, after, "automatic")), Risk.MutualTls) { Field = "spec.trafficPolicy.tls" };
    }
}

using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>What makes a cluster part of its mesh: trust domain, mesh ID, network, cluster name.</summary>
internal static class IdentitySentences
{
    private static readonly (string[] Keys, string Words, Risk Risk)[] Values =
    [
        (["meshConfig", "trustDomain"], "trust domain", Risk.TrustDomain),
        (["global", "trustDomain"], "trust domain", Risk.TrustDomain),
        (["global", "meshID"], "mesh ID", Risk.TrustDomain),
        (["global", "network"], "network", Risk.Network),
        (["network"], "network", Risk.Network),
        (["networkGateway"], "network of the east-west gateway", Risk.Network),
        (["global", "multiCluster", "clusterName"], "cluster name known to istiod", Risk.Network),
        (["multiCluster", "clusterName"], "cluster name known to ztunnel", Risk.Network),
        (["global", "remotePilotAddress"], "address of the control plane", Risk.Network),
    ];

    /// <summary>Only changed values: a new cluster's identity is told with the cluster.</summary>
    public static IEnumerable<Sentence> Of(UnitChange change)
    {
        if (change.Id.Unit == UnitKind.Values && change.Kind == ChangeKind.Changed)
            return Values.SelectMany(value => Say(change, value.Keys, value.Words, value.Risk));
        // istiod takes the network of a cluster's pods from this label of its own namespace.
        return change is { Id.Name: "istio-system", Kind: ChangeKind.Changed } && change.Is("Namespace", "")
            ? Say(change, ["metadata", "labels", "topology.istio.io/network"], "network of its pods", Risk.Network)
            : [];
    }

    private static string Path(string[] keys) => keys.Aggregate(FieldPath.Root, (path, key) => path.Key(key)).ToString();

    private static IEnumerable<Sentence> Say(UnitChange change, string[] keys, string words, Risk risk)
    {
        var (before, after) = change.Text(keys);
        if (before != after)
            yield return new Sentence(Topic.Identity, Words.Plain(words).Then($" ").Then(Words.Change(before, after, "default")), risk) { Field = Path(keys) };
    }
}

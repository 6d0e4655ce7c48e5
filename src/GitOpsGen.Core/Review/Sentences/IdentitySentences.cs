using System.Globalization;
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
        (["meshConfig", "outboundTrafficPolicy", "mode"], "calls to hosts that the mesh does not know", Risk.Authorization),
    ];

    private static readonly string[] NetworkLabel = ["metadata", "labels", "topology.istio.io/network"];

    /// <summary>Only changed values: a new cluster's identity is told with the cluster.</summary>
    public static IEnumerable<Sentence> Of(UnitChange change)
    {
        if (change.Id.Unit == UnitKind.Values && change.Kind == ChangeKind.Changed)
            return Values.SelectMany(value => Say(change, value.Keys, value.Words, value.Risk)).Concat(InjectionPath(change));
        // istiod takes the network of a cluster's pods from this label of its own namespace.
        return change is { Id.Name: "istio-system", Kind: ChangeKind.Changed } && change.Is("Namespace", "")
            ? Say(change, NetworkLabel, "network of its pods", Risk.Network).Select(sentence => sentence with { CoveredBy = Moved(change, NetworkLabel) })
            : [];
    }

    /// <summary>The webhook's path names the network, so it moves with it.</summary>
    private static IEnumerable<Sentence> InjectionPath(UnitChange change) =>
        Say(change, ["istiodRemote", "injectionPath"], "path of the injection webhook", Risk.Network).Select(sentence => sentence with { CoveredBy = Moved(change, "global", "network") });

    /// <summary>The sentence about a network of its own; null when it stays.</summary>
    private static string? Moved(UnitChange change, params ReadOnlySpan<string> keys) =>
        change.Text(keys) is var (before, after) && before != after ? Words.Plain("network ").Then(Words.Change(before, after, "default")).ToString(CultureInfo.InvariantCulture) : null;

    private static string Path(string[] keys) => keys.Aggregate(FieldPath.Root, (path, key) => path.Key(key)).ToString();

    private static IEnumerable<Sentence> Say(UnitChange change, string[] keys, string words, Risk risk)
    {
        var (before, after) = change.Text(keys);
        if (before != after)
            yield return new Sentence(Topic.Identity, Words.Plain(words).Then($" ").Then(Words.Change(before, after, "default")), risk) { Fields = [Path(keys)] };
    }
}
